import Testing
import Veriff
import Verification

/// Bodies in the shapes the provider has been seen to send, with people of our own.
enum Bodies {
    /// A decision answer around the members of its `verification`.
    static func answer(_ members: String) -> [UInt8] {
        Array(#"{"status":"success","verification":{\#(members)},"technicalData":{"ip":null}}"#.utf8)
    }

    static func decision(_ members: String) throws -> VeriffDecision {
        try #require(VeriffDecisionAnswer(body: answer(members)).decision)
    }

    static let licence = """
        "id":"12df6045-3846-3e45-946a-14fa6136d78b","attemptId":"00bca969-b53a-4fad-b065-874d41a7b2b8",
        "acceptanceTime":"2026-01-01","submissionTime":"2026-01-01T00:05:30Z",
        "decisionTime":"2026-01-01T00:07:45.293000Z","code":9001,"vendorData":"pse_1","endUserId":null,
        "status":"approved","reason":null,"reasonCode":null,
        "person":{"firstName":"ADA","lastName":"QUINCY","citizenship":null,"idNumber":null,"gender":"F",
        "dateOfBirth":"1984-02-29","yearOfBirth":"1984","placeOfBirth":null,"nationality":"US",
        "addresses":[{"fullAddress":"12 Elm St Unit 4B, Springfield, IL 62704","parsedAddress":{"street":"Elm St",
        "houseNumber":"12","unit":"4B","city":"Springfield","state":"il","postcode":"62704","country":"USA"}}],
        "nameComponents":{"title":null,"middleName":"MARY","firstNameOnly":"ADA","firstNameSuffix":"Jr"}},
        "document":{"number":"Q1234567","type":"DRIVERS_LICENSE","country":"us","validFrom":"2024-03-01",
        "validUntil":"2030-03-01","state":"Illinois"},
        "additionalVerifiedData":{"faceMatch":"strong_match"},"riskScore":{"score":0.29370000000000007},
        "riskLabels":[{"label":"x","category":"crosslinks","sessionIds":["1"]}],"comments":[]
        """

    static let proofOfAddress = """
        "id":"ab1c2345-678d-4e3b-98a3-a75b00b715kj","code":9001,"status":"approved","vendorData":"pse_2",
        "person":{"firstName":"Ada Quincy","lastName":"Prefilled",
        "addresses":[{"fullAddress":"12 Elm St Unit 4B, Springfield, IL 62704"}]},
        "document":{"type":null,"number":null,"country":null,"validFrom":"2026-01-05","validUntil":null},
        "additionalVerifiedData":{"proofOfAddress":{"documentType":"LEASE_AGREEMENT","nameMatch":true,
        "nameMatcPercentage":100.00,"fraud":{"riskLevel":"HIGH_RISK","reason":"PDF_PROCESSED_BY_EDITOR",
        "reasoDescription":"edited","indicators":[]},"addressValidationResult":{"addressType":"residential",
        "components":{"postCode":"62704"},"validations":{"countryExists":{"result":"true"}}}},
        "addressMatching":{"addresses":[{"fullAddress":"Ours","parsedAddress":null},
        {"fullAddress":"Theirs","parsedAddress":{"street":"Other","houseNumber":"null","city":""}}],
        "result":true,"matchThreshold":80,"matchPercentage":90.5}}
        """
}
