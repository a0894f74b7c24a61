import Testing
import Veriff
import Verification

@Suite("What registries answered")
struct VeriffRegistryTests {
    private func fields(_ members: String, _ purpose: SessionPurpose = .database) throws -> [ExtractedField] {
        VeriffExtraction.fields(of: try Bodies.decision(members), purpose: purpose)
    }

    private static let results = """
        "additionalVerifiedData":{"validationResults":[
        {"registryName":"USA - Credit + US Identity Graph (US15)","firstName":"MATCH","lastName":"partial_match",
        "dateOfBirth":"NO_MATCH","address":"PARTIAL_MATCH","city":"INVALID","state":"NO_INPUT","zip":"NO_DATA",
        "idNumber":"MATCH","phoneNumber":"MAYBE"},
        {"firstName":"NO_MATCH","zip":null}]}
        """

    @Test(
        "every registry's every level is a field with the registry for its source", arguments: SessionPurpose.allCases)
    func levels(purpose: SessionPurpose) throws {
        let fields = try fields(Self.results, purpose).filter { $0.name == .registryMatch }

        let named = fields.filter { $0.source == "veriff/USA - Credit + US Identity Graph (US15)" }
        #expect(
            named.map(\.value) == [
                "first_name:MATCH", "last_name:PARTIAL_MATCH", "date_of_birth:NO_MATCH", "address:PARTIAL_MATCH",
                "city:INVALID", "state:NO_INPUT", "zip:NO_DATA", "id_number:MATCH", "phone_number:MAYBE",
            ])
        #expect(named.first { $0.value.hasPrefix("last_name") }?.rawValue == "partial_match")
        #expect(fields.filter { $0.source == "veriff" }.map(\.value) == ["first_name:NO_MATCH"])
        #expect(fields.allSatisfy { $0.provenance == .registry })
    }

    @Test("what a registry was asked with is never taken for something read")
    func echoes() throws {
        let fields = try fields(
            """
            "person":{"firstName":"ADA","lastName":"QUINCY","idNumber":"078051120","dateOfBirth":"1984-02-29",
            "addresses":[{"fullAddress":"12 Elm St"}]},"document":{"number":"078051120","portraitIsVisible":false},
            \(Self.results)
            """)

        let echoed = fields.filter { $0.name != .registryMatch }
        #expect(echoed.map(\.value) == ["ADA", "QUINCY", "1984-02-29", "12 Elm St"])
        #expect(echoed.allSatisfy { $0.provenance == .initData })
        #expect(!fields.contains { ($0.value + $0.rawValue).contains("078051120") })
    }

    @Test(
        "a registry that compared something is evidence, one that had nothing to compare is not",
        arguments: [
            ("MATCH", true), ("NO_MATCH", true), ("partial_match", true), ("NO_DATA", false), ("NO_INPUT", false),
            ("INVALID", false), ("MAYBE", false),
        ])
    func evidence(level: String, isEvidence: Bool) throws {
        let fields = try fields(#""additionalVerifiedData":[{"validationResults":[{"firstName":"\#(level)"}]}]"#)

        #expect(fields.count == 1)
        #expect(ExtractedData(fields: fields).holdsEvidence(for: .database) == isEvidence)
        #expect(!ExtractedData(fields: fields).holdsEvidence(for: .photoID))
    }

    @Test("what the provider thinks of a database session has the registry's provenance")
    func signals() throws {
        let fields = try fields(#""riskScore":{"score":0.4},"riskLabels":[{"label":"x","category":"person"}]"#)

        #expect(fields.map(\.name) == [.riskScore, .riskLabel])
        #expect(fields.allSatisfy { $0.provenance == .registry })
    }
}
