import Testing
import Veriff
import Verification

/// The irregularities of the provider's bodies (veriff.md 16) that no other suite is about.
@Suite("Irregular bodies")
struct VeriffIrregularityTests {
    private func fields(_ members: String, _ purpose: SessionPurpose = .photoID) throws -> [ExtractedField] {
        VeriffExtraction.fields(of: try Bodies.decision(members), purpose: purpose)
    }

    private func value(_ name: ExtractedFieldName, in fields: [ExtractedField]) -> String? {
        fields.first { $0.name == name }?.value
    }

    @Test("one body may mix dates with and without a time, and fractions of every length")
    func mixedTimestamps() throws {
        let decision = try Bodies.decision(
            #""acceptanceTime":"2024-01-01","submissionTime":"2025-04-02T13:12:32.520Z","#
                + #""decisionTime":"2025-04-02T13:12:43.125995Z""#)

        #expect(decision.acceptanceTime?.rfc3339 == "2024-01-01T00:00:00.000000Z")
        #expect(decision.submissionTime?.rfc3339 == "2025-04-02T13:12:32.520000Z")
        #expect(decision.decisionTime?.rfc3339 == "2025-04-02T13:12:43.125995Z")
    }

    @Test(
        "ids are texts, whatever they look like",
        arguments: [
            "12df6045-3846-3e45-946a-14fa6136d78b", "a1b2c35d-e8f7-6d5e-3cd2-a1b2c35db3d4",
            "ab1c2345-678d-4e3b-98a3-a75b00b715kj", "17",
        ])
    func ids(id: String) throws {
        let decision = try Bodies.decision(
            #""id":"\#(id)","attemptId":"\#(id)","riskLabels":[{"category":"crosslinks","sessionIds":["\#(id)x"]}]"#)

        #expect(decision.sessionId == id && decision.attemptId == id)
        #expect(decision.risk.labels.first?.sessionIds == [id + "x"])
    }

    @Test("post codes have two spellings and streets two names", arguments: ["postcode", "postCode"])
    func postCodes(name: String) throws {
        let fields = try fields(
            #""person":{"addresses":[{"fullAddress":"a","parsedAddress":{"\#(name)":"37040","road":"Elm St","#
                + #""houseNumber":"null","unit":""}}]}"#)

        #expect(value(.addressPostalCode, in: fields) == "37040")
        #expect(value(.addressStreet, in: fields) == "Elm St")
        #expect(value(.addressUnit, in: fields) == nil)
    }

    @Test(
        "countries and states come in many forms",
        arguments: [
            ("US", "CA", "US", "CA"), ("us", "ca", "US", "CA"), ("USA", "Indiana", "US", "IN"),
            ("United States", "", "US", nil), ("UK", "Kent", "GB", "Kent"), ("", "null", nil, nil),
        ] as [(String, String, String?, String?)])
    func places(country: String, state: String, expectedCountry: String?, expectedState: String?) throws {
        let fields = try fields(
            #""person":{"addresses":[{"parsedAddress":{"street":"s","country":"\#(country)","state":"\#(state)"}}]}"#)

        #expect(value(.addressCountry, in: fields) == expectedCountry)
        #expect(value(.addressState, in: fields) == expectedState)
    }

    @Test("a reason's text that does not fit its code changes nothing")
    func mismatchedReason() throws {
        let body = try VeriffBody(
            body: Bodies.answer(
                #""id":"1","status":"declined","code":9102,"reason":"Document expired","reasonCode":102"#))

        #expect(body.reasonCode == 102 && body.outcome == .rejected)
    }

    @Test("a body without a status is for a person", arguments: [#""code":9001"#, #""status":null,"code":9001"#])
    func missingStatus(members: String) throws {
        let body = try VeriffBody(body: Bodies.answer(#""id":"1","person":{"firstName":"A"},"# + members))

        #expect(body.kind == .decision && body.outcome == .doubleCheck)
    }

    @Test("the order of members and white space do not matter")
    func order() throws {
        let compact = #"{"status":"success","verification":{"id":"1","status":"approved","person":{"firstName":"A"}}}"#
        let spread = """
            { "verification" : { "person" : { "firstName" : "A" } ,
            "status" : "approved" , "id" : "1" } , "status" : "success" }
            """

        #expect(try VeriffBody(body: Array(compact.utf8)) == VeriffBody(body: Array(spread.utf8)))
    }

    @Test(
        "numbers have any form",
        arguments: [
            ("100.00", 100), ("100", 100), ("0.29370000000000007", 0.29370000000000007), (#""89""#, 89),
            (#""89.5""#, 89.5), ("1e2", 100), ("1e999", nil), (#""many""#, nil), ("true", nil),
        ] as [(String, Double?)])
    func numbers(literal: String, expected: Double?) throws {
        let decision = try Bodies.decision(
            #""riskScore":{"score":\#(literal)},"additionalVerifiedData":{"proofOfAddress":{"#
                + #""nameMatchPercentage":\#(literal)}}"#)

        #expect(decision.risk.score == expected)
        #expect(decision.proofOfAddress?.nameMatchPercentage == expected)
    }

    @Test(
        "a person's sex has longer words, and unknown ones stay",
        arguments: [("M", "M"), ("F", "F"), ("MALE", "M"), ("female", "F"), ("X", "X"), ("unspecified", "unspecified")])
    func sex(text: String, expected: String) throws {
        #expect(value(.sex, in: try fields(#""person":{"gender":"\#(text)"}"#)) == expected)
    }

    @Test("a year of birth is a text of four digits, and no date")
    func yearOfBirth() throws {
        let decision = try Bodies.decision(#""person":{"yearOfBirth":"1967","dateOfBirth":null}"#)

        #expect(decision.person.yearOfBirth == "1967")
        #expect(VeriffExtraction.fields(of: decision, purpose: .photoID).isEmpty)
    }

    @Test("the parts of a name win over the name they are parts of")
    func nameParts() throws {
        let fields = try fields(
            #""person":{"firstName":"MARIA ELENA","lastName":"HARTWELL","fullName":"MARIA ELENA HARTWELL","#
                + #""nameComponents":{"title":"MS","middleName":"ELENA","firstNameOnly":"MARIA","#
                + #""firstNameSuffix":"JR"}}"#)

        #expect(value(.firstName, in: fields) == "MARIA")
        #expect(value(.middleName, in: fields) == "ELENA")
        #expect(value(.suffix, in: fields) == "JR")
        #expect(value(.fullName, in: fields) == "MARIA ELENA HARTWELL")
    }

    @Test("benefits of registries in any form are left alone")
    func benefits() throws {
        let fields = try fields(
            #""additionalVerifiedData":{"cadastroUnico":{"registryResponse":{"bcpBenefit":{"#
                + #""installmentValue":"1.212,00"},"auxilio":{"value":30000.0}}}}"#)

        #expect(fields.isEmpty)
    }

    @Test("parts of additional data that come in several objects are put together")
    func mergedArrays() throws {
        let decision = try Bodies.decision(
            #""additionalVerifiedData":[{"validationResults":[{"firstName":"MATCH"}]},null,[],"#
                + #"{"validationResults":[{"lastName":"MATCH"}],"faceMatch":"possible_match"}]"#)

        #expect(decision.registryResults.count == 2)
        #expect(decision.faceMatch == "possible_match")
    }

    @Test(
        "a soldier's card is a uniformed service's ID, of this country only",
        arguments: [("ID_CARD", "US", "uniformed_service_id"), ("ID_CARD", "EE", "foreign_national_id")])
    func military(type: String, country: String, expected: String) throws {
        let fields = try fields(
            #""document":{"type":"\#(type)","country":"\#(country)","specimen":{"militaryDocument":true}}"#)

        #expect(value(.documentType, in: fields) == expected)
    }

    @Test("a capture without any analysis gives nothing")
    func captureOnly() throws {
        let body = try VeriffBody(
            body: Bodies.answer(
                #""id":"1","status":"approved","code":9001,"person":{"firstName":null},"document":{"type":null},"#
                    + #""additionalVerifiedData":{}"#), purpose: .proofOfAddress)

        #expect(body.fields.isEmpty && body.outcome == .doubleCheck)
    }
}
