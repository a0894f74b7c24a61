import Testing
import Veriff
import Verification

@Suite("Decision bodies")
struct VeriffDecisionTests {
    @Test(
        "a null or empty verification is no decision yet",
        arguments: [
            #"{"status":"success","verification":null,"technicalData":{"ip":null}}"#,
            #"{"status":"success","verification":{}}"#,
        ])
    func pending(body: String) throws {
        #expect(try VeriffDecisionAnswer(body: Array(body.utf8)).decision == nil)
    }

    @Test(
        "what is no decision answer is refused, and nothing traps",
        arguments: [
            "", "{", "[]", "null", "7", #"{"status":"success"}"#, #"{"verification":{"a":"\u0000"}}"#,
            #"{"verification":{"a":1,"a":2}}"#, String(repeating: "[", count: 10_000),
        ])
    func refused(body: String) {
        #expect(throws: VeriffDecodingError.self) { try VeriffDecisionAnswer(body: Array(body.utf8)) }
    }

    @Test("values of every wrong kind are nothing")
    func wrongKinds() throws {
        let decision = try Bodies.decision(
            #""id":7,"status":["x"],"code":{},"reasonCode":1e999,"person":"x","document":[1],"#
                + #""additionalVerifiedData":"x","acceptanceTime":12,"riskLabels":{"a":1},"riskScore":[]"#)

        #expect(decision.sessionId == "7")
        #expect(decision.status == nil)
        #expect(decision.code == nil)
        #expect(decision.reasonCode == nil)
        #expect(decision.person.firstName == nil)
        #expect(decision.proofOfAddress == nil)
        #expect(decision.risk.labels.isEmpty)
    }

    @Test(
        "codes are read as numbers, texts or null",
        arguments: [
            ("9001", 9001), (#""9102""#, 9102), ("9001.0", 9001), ("null", nil), (#""abc""#, nil), ("9001.5", nil),
        ] as [(String, Int?)])
    func codes(literal: String, expected: Int?) throws {
        #expect(try Bodies.decision(#""status":"approved","code":\#(literal)"#).code == expected)
        #expect(try Bodies.decision(#""status":"declined","reasonCode":\#(literal)"#).reasonCode == expected)
    }

    @Test(
        "timestamps are read in all their forms",
        arguments: [
            ("2026-01-23", "2026-01-23T00:00:00.000000Z"), ("2026-01-23T10:31:05Z", "2026-01-23T10:31:05.000000Z"),
            ("2026-01-23T10:31:05.293Z", "2026-01-23T10:31:05.293000Z"),
            ("2026-01-23T10:31:05.293001Z", "2026-01-23T10:31:05.293001Z"),
            ("2026-01-23T10:31:05.293+02:00", "2026-01-23T08:31:05.293000Z"),
            ("2026-01-23T10:31:05", "2026-01-23T10:31:05.000000Z"), ("2026-02-30", nil), ("soon", nil), ("", nil),
        ] as [(String, String?)])
    func timestamps(text: String, expected: String?) {
        #expect(VeriffTimestamp.moment(from: text)?.rfc3339 == expected)
    }

    @Test(
        "additional data is read as object, array, nothing",
        arguments: [
            #"{"proofOfAddress":{"documentType":"GAS_BILL"},"faceMatch":"weak_match"}"#,
            #"[{"proofOfAddress":{"documentType":"GAS_BILL"}},{"faceMatch":"weak_match"}]"#,
        ])
    func additionalData(json: String) throws {
        let decision = try Bodies.decision(#""additionalVerifiedData":\#(json)"#)

        #expect(decision.proofOfAddress?.documentType == "GAS_BILL")
        #expect(decision.faceMatch == "weak_match")
    }

    @Test("empty additional data is none", arguments: ["{}", "[]", "null", "[null]"])
    func noAdditionalData(json: String) throws {
        let decision = try Bodies.decision(#""additionalVerifiedData":\#(json)"#)

        #expect(decision.proofOfAddress == nil)
        #expect(decision.addressMatching == nil)
        #expect(decision.registryResults.isEmpty)
    }

    @Test("the provider's misspellings and second names are read")
    func aliases() throws {
        let decision = try Bodies.decision(Bodies.proofOfAddress)

        #expect(decision.proofOfAddress?.nameMatchPercentage == 100)
        #expect(decision.proofOfAddress?.fraud?.reasonDescription == "edited")
        #expect(decision.proofOfAddress?.addressValidation?.parts?.postalCode == "62704")
        #expect(decision.proofOfAddress?.addressValidation?.countryExists == "true")
        #expect(try Bodies.decision(#""person":{"address":[{"fullAddress":"A"}]}"#).person.addresses.count == 1)
        #expect(try Bodies.decision(#""person":{"address":{"fullAddress":"A"}}"#).person.addresses.count == 1)
    }

    @Test("address matching is found beside and inside of the proof of address")
    func nestedAddressMatching() throws {
        let matching = #"{"addresses":[{"fullAddress":"a"},{"fullAddress":"b"}],"result":false}"#
        let inside = try Bodies.decision(
            #""additionalVerifiedData":{"proofOfAddress":{"addressMatching":\#(matching)}}"#)

        #expect(inside.addressMatching?.declared?.fullAddress == "a")
        #expect(inside.addressMatching?.onDocument?.fullAddress == "b")
        #expect(inside.addressMatching?.result == false)
    }

    @Test("empty texts and the text null are absent")
    func emptyTexts() throws {
        let parts = try Bodies.decision(Bodies.proofOfAddress).addressMatching?.onDocument?.parts

        #expect(parts?.street == "Other")
        #expect(parts?.houseNumber == nil)
        #expect(parts?.city == nil)
    }

    @Test("registry results are levels by field, whatever else stands there")
    func registryResults() throws {
        let decision = try Bodies.decision(
            #""additionalVerifiedData":{"validationResults":[{"registryName":"US15","#
                + #""firstName":"match","zip":"NO_DATA","x":null}]}"#
        )

        #expect(decision.registryResults.first?.registryName == "US15")
        #expect(decision.registryResults.first?.answers.map(\.subject) == [.firstName, .zip])
        #expect(decision.registryResults.first?.answers.map(\.level) == ["match", "NO_DATA"])
    }
}
