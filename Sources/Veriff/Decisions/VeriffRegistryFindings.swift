import StrictJSON

/// What national registries know of a person, as far as it must be seen (veriff.md 7.5).
package struct VeriffRegistryFindings: Sendable, Equatable {
    /// False where a registry says that the person has died.
    package let isPersonAlive: Bool?
    /// False where a registry says that the document is not valid.
    package let isDocumentValid: Bool?
    /// The status of a Brazilian taxpayer's entry, in the provider's words.
    package let taxpayerStatus: String?
    /// The day of death in a taxpayer's entry.
    package let dateOfDeath: String?
    /// Checks of registries that failed, by their names; a failed `isNot...` means that the person is listed.
    package let failedChecks: [String]
    /// What registries have otherwise than it was sent to them or read, by the provider's names.
    package let mismatches: [String]
    /// All that registries were asked about and answered in a word.
    package let checks: [VeriffRegistryCheck]

    init(_ additional: AdditionalVerifiedData) {
        let registry = additional.member("registryValidation")
        isPersonAlive = registry?.flag("personIsAlive")
        isDocumentValid = registry?.flag("documentValid")
        let taxpayer = additional.member("cpfValidation")
        taxpayerStatus = taxpayer?.text("status")
        // Two names for one thing.
        dateOfDeath = taxpayer?.text("dateOfDeath") ?? taxpayer?.text("yearOfDeath")
        let official = additional.member("officialDatabaseVerification")
        checks = VeriffRegistryCheck.all(in: additional)
        let mexican = [official?.member("ine"), official?.member("curp")]
        let registries = [additional.member("cadastroUnico"), additional.member("proBet")] + mexican
        failedChecks = registries.flatMap { Self.failedChecks(in: $0?.member("validations")) }
        let faces = ["ineBiometricValidation", "ineBiometricRegistryValidation"].compactMap(additional.member)
        mismatches =
            mexican.flatMap { Self.mismatches(in: $0?.member("matchData")) }
            + Self.countries(in: additional).flatMap(Self.falseFlags(in:))
            + faces.filter { $0.flag("faceMatch") == false }.map { _ in "faceMatch" }
    }

    private static func failedChecks(in validations: JSONValue?) -> [String] {
        (validations?.memberNames ?? []).filter { name in
            // Matching always succeeds; its findings stand in the match data.
            name != "matching" && validations?.member(name)?.text("result")?.lowercased() == "failure"
        }
    }

    private static func mismatches(in matchData: JSONValue?) -> [String] {
        (matchData?.memberNames ?? []).filter { matchData?.text($0)?.uppercased() == "NO_MATCH" }
    }

    private static func countries(in additional: AdditionalVerifiedData) -> [JSONValue] {
        let byCountry = additional.member("biometricRegistryValidationResults")
        return byCountry?.object?.members.map(\.value) ?? []
    }

    private static func falseFlags(in json: JSONValue) -> [String] {
        json.memberNames.filter { json.flag($0) == false }
    }
}
