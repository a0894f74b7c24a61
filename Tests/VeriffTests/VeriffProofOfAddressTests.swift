import Testing
import Veriff
import Verification

@Suite("What is read of a proof of address")
struct VeriffProofOfAddressTests {
    private func fields(_ members: String) throws -> [ExtractedField] {
        VeriffExtraction.fields(of: try Bodies.decision(members), purpose: .proofOfAddress)
    }

    private func proof(_ members: String) throws -> [ExtractedField] {
        try fields(#""additionalVerifiedData":{"proofOfAddress":{\#(members)}}"#)
    }

    private func value(_ name: ExtractedFieldName, in fields: [ExtractedField]) -> String? {
        fields.first { $0.name == name }?.value
    }

    @Test("the comparison of addresses gives both, its threshold and its percentage, as what we sent")
    func comparison() throws {
        let fields = try fields(Bodies.proofOfAddress)

        let compared = fields.filter { $0.provenance == .initData }
        #expect(value(.addressMatch, in: compared) == "true")
        #expect(value(.addressMatchThreshold, in: compared) == "80.0")
        #expect(value(.addressMatchPercentage, in: compared) == "90.5")
        #expect(value(.nameMatch, in: compared) == "true")
        #expect(value(.address, in: compared) == "Ours")
        #expect(fields.contains { $0.name == .address && $0.value == "Theirs" && $0.provenance == .proofOfAddress })
    }

    @Test("a judgement of fraud without a level is told from none at all")
    func fraudWithoutLevel() throws {
        #expect(value(.fraudRiskLevel, in: try proof(#""fraud":{"riskLevel":null,"reason":null}"#)) == "not_assessed")
        #expect(value(.fraudRiskLevel, in: try proof(#""fraud":{"riskLevel":"MEDIUM_RISK"}"#)) == "MEDIUM_RISK")
        #expect(value(.fraudRiskLevel, in: try proof(#""fraud":{"riskLevel":"ODD_RISK"}"#)) == "ODD_RISK")
        #expect(value(.fraudRiskLevel, in: try proof(#""fraud":null"#)) == nil)
        #expect(value(.fraudRiskLevel, in: try proof(#""fraud":{}"#)) == nil)
        #expect(value(.fraudRiskLevel, in: try proof(#""documentType":"GAS_BILL""#)) == nil)
    }

    @Test("what the provider found out about the address is kept beside the reading")
    func validation() throws {
        let fields = try proof(
            #""addressValidationResult":{"status":"not_found","addressType":"poBox","components":null,"#
                + #""validations":{"countryExists":{"result":"failure"}}}"#)

        #expect(value(.addressStatus, in: fields) == "not_found")
        #expect(value(.addressType, in: fields) == "poBox")
        #expect(value(.countryExists, in: fields) == "failure")
        #expect(!ExtractedData(fields: fields).holdsEvidence(for: .proofOfAddress))
    }

    @Test("comparisons that could not be completed are none")
    func incomplete() throws {
        let fields = try fields(
            #""additionalVerifiedData":{"proofOfAddress":{"nameMatch":null,"nameMatchPercentage":null},"#
                + #""addressMatching":{"addresses":null,"result":null,"matchPercentage":null,"matchThreshold":80}}"#)

        #expect(fields.map(\.name) == [.addressMatchThreshold])
    }

    private static let unstructured = """
        "person":{"firstName":"Ada Quincy","lastName":null,"fullName":"Ada Quincy",
        "addresses":[{"fullAddress":"12 Elm St, Springfield, IL"}]},
        "document":{"number":"000009752","type":"BANK_STATEMENT","country":"US","validFrom":"2025-06-05"},
        "udocs":{"extraction":{"fullName":"Ada Quincy","fullAddress":"12 Elm St, Springfield, IL",
        "issueDate":"2026-06-05","occupation":""},
        "classification":{"documentType":"financial","documentSubType":"bank_statement","language":"en"},
        "validations":{"matchingResults":[{"type":"bank_account","match":true},
        {"type":"full_name","match":false,"matchPercentage":40}],"documentExpiration":{"isIssueDateInRange":false}},
        "fraud":{"riskLevel":"HIGH_RISK","reason":"RESAVED_OR_PREPROCESSED","indicators":["a\\nb"]}}
        """

    @Test("an unstructured document is read like any proof of address")
    func unstructuredDocument() throws {
        let fields = try fields(Self.unstructured)

        let read = fields.filter { $0.provenance == .proofOfAddress }
        #expect(read.filter { $0.name == .fullName }.map(\.value) == ["Ada Quincy"])
        #expect(read.filter { $0.name == .address }.map(\.value) == ["12 Elm St, Springfield, IL"])
        #expect(value(.documentType, in: read) == "bank_statement")
        #expect(value(.documentLanguage, in: read) == "en")
        #expect(value(.issuedOn, in: read) == "2026-06-05")
        #expect(value(.fraudRiskLevel, in: read) == "HIGH_RISK")
        #expect(value(.fraudReason, in: read) == "RESAVED_OR_PREPROCESSED")
        #expect(value(.documentWarning, in: read) == "issue_date_out_of_range")
        let compared = fields.filter { $0.provenance == .initData }
        #expect(value(.nameMatch, in: compared) == "false" && value(.nameMatchPercentage, in: compared) == "40.0")
    }

    @Test("a body with an unstructured document tells that its session was for an address")
    func purpose() throws {
        let body = try VeriffBody(
            body: Bodies.answer(#""id":"1","status":"approved","code":9001,"# + Self.unstructured))

        #expect(body.purpose == .proofOfAddress)
        #expect(body.unknownFields == [])
        #expect(!body.fields.contains { $0.value == "000009752" })
    }

    @Test("another name or address in an unstructured document stands behind the check's own")
    func secondReading() throws {
        let fields = try fields(
            #""person":{"firstName":"C"},"udocs":{"extraction":{"fullName":"B","fullAddress":"2 B St"}},"#
                + #""additionalVerifiedData":{"proofOfAddress":{"fullName":"A","fullAddress":"1 A St"}}"#)

        #expect(fields.filter { $0.name == .fullName }.map(\.value) == ["A", "B", "C"])
        #expect(fields.filter { $0.name == .address }.map(\.value) == ["1 A St", "2 B St"])
    }
}
