import Testing
import Veriff
import Verification

@Suite("Extraction")
struct VeriffExtractionTests {
    private func fields(_ members: String, _ purpose: SessionPurpose) throws -> ExtractedData {
        ExtractedData(fields: VeriffExtraction.fields(of: try Bodies.decision(members), purpose: purpose))
    }

    @Test("a licence gives person, document and address as evidence of a photo ID, in our words")
    func licence() throws {
        let data = try fields(Bodies.licence, .photoID)

        let values =
            [
                (.firstName, "ADA"), (.middleName, "MARY"), (.lastName, "QUINCY"), (.suffix, "Jr"),
                (.dateOfBirth, "1984-02-29"), (.documentType, "us_driver_license"), (.documentNumber, "Q1234567"),
                (.issuingCountry, "US"), (.issuingState, "IL"), (.validFrom, "2024-03-01"), (.validUntil, "2030-03-01"),
                (.address, "12 Elm St Unit 4B, Springfield, IL 62704"), (.addressStreet, "12 Elm St"),
                (.addressUnit, "4B"), (.addressState, "IL"), (.addressCountry, "US"), (.faceMatch, "strong_match"),
                (.sex, "F"), (.nationality, "US"),
            ] as [(ExtractedFieldName, String)]
        for (name, value) in values { #expect(data.value(name, from: .photoID) == value, "\(name)") }
        #expect(data.fields.first { $0.name == .issuingState }?.rawValue == "Illinois")
        #expect(data.fields.allSatisfy { $0.provenance == .photoID && $0.source == "veriff" })
    }

    @Test("a photo ID offered as proof of address is evidence of the address")
    func addressDocument() throws {
        let data = try fields(Bodies.licence, .addressDocument)

        #expect(data.value(.address, from: .proofOfAddress) == "12 Elm St Unit 4B, Springfield, IL 62704")
        #expect(data.fields.allSatisfy { $0.provenance == .proofOfAddress })
    }

    @Test("a proof of address has its whole name in the first name and its issue date in the first day")
    func proofOfAddress() throws {
        let data = try fields(Bodies.proofOfAddress, .proofOfAddress)

        #expect(data.value(.fullName, from: .proofOfAddress) == "Ada Quincy")
        #expect(data.value(.address, from: .proofOfAddress) == "12 Elm St Unit 4B, Springfield, IL 62704")
        #expect(data.value(.issuedOn, from: .proofOfAddress) == "2026-01-05")
        #expect(data.value(.documentType, from: .proofOfAddress) == "current_lease")
        #expect(data.value(.countryExists, from: .proofOfAddress) == "true")
        #expect(data.value(.fraudRiskLevel, from: .proofOfAddress) == "HIGH_RISK")
    }

    @Test("what we sent ourselves is echoed and never evidence")
    func echoes() throws {
        let data = try fields(Bodies.proofOfAddress, .proofOfAddress)

        let echoed = data.fields.filter { $0.provenance == .initData }
        #expect(echoed.contains { $0.name == .lastName && $0.value == "Prefilled" })
        #expect(echoed.contains { $0.name == .address && $0.value == "Ours" })
        #expect(data.value(.lastName, from: .proofOfAddress) == nil)
    }

    @Test(
        "the document's address comes from the check, the person, the comparison, in that order",
        arguments: [
            (#""proofOfAddress":{"fullAddress":"A"},"#, #""addresses":[{"fullAddress":"B"}]"#, "A"),
            (#""proofOfAddress":{},"#, #""addresses":[{"fullAddress":"B"}]"#, "B"),
            ("", #""addresses":null"#, "Theirs"),
        ])
    func addressOrder(check: String, person: String, expected: String) throws {
        let data = try fields(
            #""person":{\#(person)},"additionalVerifiedData":{\#(check)"addressMatching":"#
                + #"{"addresses":[{"fullAddress":"Ours"},{"fullAddress":"Theirs"}]}}"#, .proofOfAddress)

        #expect(data.value(.address, from: .proofOfAddress) == expected)
    }

    @Test("parts that belong to another text are not taken")
    func foreignParts() throws {
        let data = try fields(Bodies.proofOfAddress, .proofOfAddress)

        #expect(data.value(.addressStreet, from: .proofOfAddress) == nil)
    }

    @Test("the check's own name wins over the person's")
    func checkedName() throws {
        let data = try fields(
            #""person":{"firstName":"B C"},"additionalVerifiedData":{"proofOfAddress":{"fullName":"A C"}}"#,
            .proofOfAddress)

        #expect(data.value(.fullName, from: .proofOfAddress) == "A C")
    }

    @Test("nothing read gives no fields", arguments: SessionPurpose.allCases)
    func nothing(purpose: SessionPurpose) throws {
        #expect(try fields(#""status":"approved","person":{"firstName":null},"document":null"#, purpose).fields.isEmpty)
    }

    @Test("a date that is none stays as it was read")
    func badDate() throws {
        let data = try fields(
            #""document":{"validUntil":"31/12/2030"},"person":{"dateOfBirth":"2023-02-30"}"#, .photoID)

        #expect(data.value(.validUntil, from: .photoID) == "31/12/2030")
        #expect(data.value(.dateOfBirth, from: .photoID) == "2023-02-30")
    }

    @Test(
        "a class that holds several of our types is not guessed at",
        arguments: [
            ("DRIVERS_LICENSE", "US", "us_driver_license"), ("DRIVERS_LICENSE", "UK", "foreign_driver_license"),
            ("PASSPORT", "us", "us_passport"), ("PASSPORT", "EE", "foreign_passport"), ("ID_CARD", "US", "ID_CARD"),
            ("ID_CARD", "MX", "ID_CARD"), ("ID_CARD", "EE", "foreign_national_id"), ("PASSPORT", "", "PASSPORT"),
            ("PILOT_LICENSE", "US", "PILOT_LICENSE"),
        ])
    func identityTypes(name: String, country: String, expected: String) throws {
        let data = try fields(#""document":{"type":"\#(name)","country":"\#(country)"}"#, .photoID)

        #expect(data.value(.documentType, from: .photoID) == expected)
    }

    @Test("every name we send for an address document is read back as its type")
    func addressTypes() {
        for type in DocumentType.allCases {
            for name in VeriffDocumentType.addressNames(of: type) {
                #expect(VeriffDocumentType.addressType(name: name) == type)
            }
        }
    }
}

@Suite("Signals in a decision")
struct VeriffSignalTests {
    private func fields(_ members: String, _ purpose: SessionPurpose = .photoID) throws -> [ExtractedField] {
        VeriffExtraction.fields(of: try Bodies.decision(members), purpose: purpose)
    }

    private func values(_ name: ExtractedFieldName, in fields: [ExtractedField]) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    @Test(
        "traits that a person must see become warnings, others do not",
        arguments: [
            (#""specimen":{"temporaryEmergencyDocument":true}"#, ["temporary_emergency_document"]),
            (
                #""specimen":{"nonStandardDrivingLicense":true,"digitalDocument":true}"#,
                ["non_standard_driving_license", "digital_document"]
            ),
            (#""specimen":{"hasSecurityRisk":"true","ICAOStandardizedDocument":true}"#, ["security_risk"]),
            (#""specimen":{"digitalDocument":false},"portraitIsVisible":false"#, ["portrait_not_visible"]),
            (#""specimen":null,"portraitIsVisible":true"#, []),
        ])
    func traits(members: String, warnings: [String]) throws {
        let fields = try fields(#""id":"1","document":{"type":"PASSPORT","country":"CA",\#(members)}"#)

        #expect(values(.documentWarning, in: fields) == warnings)
    }

    @Test(
        "what registries know against a person becomes a warning",
        arguments: [
            (#""registryValidation":{"personIsAlive":false,"documentValid":true}"#, ["person_not_alive"]),
            (#""registryValidation":{"documentValid":"false"}"#, ["document_not_valid"]),
            (#""cpfValidation":{"status":"CPF holder is deceased"}"#, ["person_not_alive"]),
            (#""cpfValidation":{"status":"CPF is suspended"}"#, ["taxpayer_suspended"]),
            (#""cpfValidation":{"status":"CPF is cancelled"}"#, ["taxpayer_cancelled"]),
            (#""cpfValidation":{"status":"Cancelled craft"}"#, ["taxpayer_cancelled"]),
            (#""cpfValidation":{"status":"CPF is pending regularization"}"#, ["taxpayer_pending"]),
            (#""cpfValidation":{"status":"CPF is validated","dateOfDeath":null}"#, []),
            (#""cpfValidation":{"status":"CPF is validated","dateOfDeath":"2020-01-01"}"#, ["person_not_alive"]),
            (#""cpfValidation":{"yearOfDeath":"2020"}"#, ["person_not_alive"]),
            (
                #""proBet":{"validations":{"isNotOnPia":{"result":"failure"},"processing":{"result":"success"}}}"#,
                ["failed_check"]
            ),
            (#""officialDatabaseVerification":{"ine":{"validations":{"matching":{"result":"failure"}}}}"#, []),
            (
                #""officialDatabaseVerification":{"curp":{"validations":{"curpIsValid":{"result":"failure"},"#
                    + #""curpHasRiskFactors":{"result":"not_applicable"},"matching":{"result":"sucess"}}}}"#,
                ["failed_check"]
            ),
            (
                #""officialDatabaseVerification":{"curp":{"matchData":{"fullName":"NO_MATCH","gender":"NO_INPUT"},"#
                    + #""validations":{"matching":{"result":"success"}}}}"#,
                ["mismatch"]
            ),
            (#""biometricRegistryValidationResults":{"BR":{"isDobMatch":true,"isFaceMatch":false}}"#, ["mismatch"]),
            (#""biometricRegistryValidationResults":{"BR":{"isFaceMatch":null}}"#, []),
            (#""ineBiometricValidation":{"faceMatch":false,"faceMatchPercentage":60}"#, ["mismatch"]),
            (#""ineBiometricRegistryValidation":{"faceMatch":false}"#, ["mismatch"]),
            (#""ineBiometricValidation":{"faceMatch":true,"faceMatchPercentage":85}"#, []),
        ])
    func registries(members: String, warnings: [String]) throws {
        let fields = try fields(#""id":"1","additionalVerifiedData":[{\#(members)}]"#)

        #expect(values(.registryWarning, in: fields) == warnings)
        #expect(fields.allSatisfy { $0.provenance == .registry })
    }

    @Test("what registries answered is kept by the check's name, whatever it means")
    func registryChecks() throws {
        let fields = try fields(
            #""additionalVerifiedData":{"estimatedAge":30,"registryValidation":{"registryName":"r","personIsAlive":true,"#
                + #""fullNameSimilarity":80.0},"cpfValidation":{"status":"CPF is validated","cpfNumber":"1"},"#
                + #""officialDatabaseVerification":{"curp":{"matchData":{"fullName":"MATCH"},"#
                + #""validations":{"curpIsValid":{"result":"success"}},"registryResponse":{"curp":"VISH"}}},"#
                + #""proBet":{"validations":{"isNotOnPia":{"result":"failure"}}},"#
                + #""biometricRegistryValidationResults":{"BR":{"isFaceMatch":true,"isDobMatch":null}}}"#)

        let checks = fields.filter { $0.name == .registryCheck }
        #expect(
            checks.map { $0.source + " " + $0.value } == [
                "veriff/registryValidation full_name_similarity:80.0",
                "veriff/registryValidation person_is_alive:true", "veriff/cpfValidation status:CPF is validated",
                "veriff/curp full_name:MATCH", "veriff/curp curp_is_valid:success",
                "veriff/proBet is_not_on_pia:failure", "veriff/BR is_face_match:true",
            ])
        #expect(checks.allSatisfy { $0.provenance == .registry })
        #expect(values(.estimatedAge, in: fields) == ["30"])
        #expect(!ExtractedData(fields: fields).holdsEvidence(for: .photoID))
    }

    @Test("risk labels keep their category, and are opinions and no evidence")
    func labels() throws {
        let fields = try fields(
            #""id":"1","riskLabels":[{"label":"seen","category":"crosslinks","sessionIds":["2"]},{"category":"device"}]"#
        )

        #expect(values(.riskLabel, in: fields) == ["crosslinks/seen", "device"])
        #expect(!ExtractedData(fields: fields).holdsEvidence(for: .photoID))
    }

    @Test("sessions that labels link with are kept by the provider's id, each once, and not the session itself")
    func linkedSessions() throws {
        let fields = try fields(
            #""id":"1","riskLabels":[{"label":"a","category":"crosslinks","sessionIds":["2","3","1"]},"#
                + #"{"label":"b","category":"crosslinks","sessionIds":["3"]},{"label":"c","sessionIds":null}]"#)

        #expect(values(.linkedSession, in: fields) == ["2", "3"])
        #expect(values(.riskLabel, in: fields) == ["crosslinks/a", "crosslinks/b", "/c"])
    }

    @Test("checks of the face keep their name and answer, and tell whether somebody was alive")
    func biometrics() throws {
        let fields = try fields(
            #""id":"1","additionalVerifiedData":{"selfieQuality":"Yes"},"biometricAuthentication":{"#
                + #""matchedSessionId":"2","matchedSessionVendorData":"v","details":{"faceLiveness":"Yes","x":null,"#
                + #""allowedDevice":"No"}}"#)

        #expect(
            values(.biometricCheck, in: fields) == ["face_liveness:yes", "allowed_device:no", "selfie_quality:yes"])
        #expect(values(.liveness, in: fields) == ["Yes"])
        #expect(values(.matchedSession, in: fields) == ["2"])
        #expect(fields.allSatisfy { $0.provenance == .photoID })
        #expect(!ExtractedData(fields: fields).holdsEvidence(for: .photoID))
    }

    @Test("a match without anything else about it is a match", arguments: ["{}", "null"])
    func bareBiometrics(details: String) throws {
        let decision = try Bodies.decision(
            #""biometricAuthentication":{"matchedSessionId":"2","matchedSessionEndUserId":"e","details":\#(details)}"#)

        #expect(decision.biometrics?.matchedSessionId == "2")
        #expect(decision.biometrics?.matchedSessionEndUserId == "e")
        #expect(decision.biometrics?.checks == [])
    }

    @Test("further readings of a proof of address stand behind the chosen one")
    func secondReadings() throws {
        let fields = try fields(
            """
            "id":"1","person":{"firstName":"Bo Lindqvist","addresses":[{"fullAddress":"9 Oak St"}]},
            "additionalVerifiedData":{"proofOfAddress":{"fullName":"Ada Quincy","fullAddress":"12 Elm St"},
            "addressMatching":{"addresses":[{"fullAddress":"Ours"},{"fullAddress":"12 Elm St"}]}}
            """, .proofOfAddress)
        let read = fields.filter { $0.provenance == .proofOfAddress }

        #expect(values(.fullName, in: read) == ["Ada Quincy", "Bo Lindqvist"])
        #expect(values(.address, in: read) == ["12 Elm St", "9 Oak St"])
    }

    @Test("what the provider enriched is no address of the document")
    func enrichedAddress() throws {
        let fields = try fields(
            """
            "id":"1","additionalVerifiedData":{"proofOfAddress":{"addressValidationResult":{"components":
            {"plausibleFullAddress":"12 Elm St","street":"Elm St","houseNumber":"12","postCode":"62704"}}}}
            """, .proofOfAddress)

        #expect(!ExtractedData(fields: fields).holdsEvidence(for: .proofOfAddress))
        #expect(values(.plausibleAddress, in: fields) == ["12 Elm St"])
        #expect(fields.allSatisfy { $0.name != .plausibleAddress || $0.provenance == .registry })
    }

    @Test("an empty list of addresses does not hide the member of the older name")
    func olderAddresses() throws {
        let fields = try fields(
            #""id":"1","person":{"addresses":[],"address":[{"fullAddress":"12 Elm St"}]}"#)

        #expect(values(.address, in: fields) == ["12 Elm St"])
    }
}
