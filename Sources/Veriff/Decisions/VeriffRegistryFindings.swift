import StrictJSON

/// What national registries know of a person, as far as it must be seen (veriff.md 7.5).
package struct VeriffRegistryFindings: Sendable, Equatable {
    /// False where a registry says that the person has died.
    package let isPersonAlive: Bool?
    /// False where a registry says that the document is not valid.
    package let isDocumentValid: Bool?
    /// The status of a Brazilian taxpayer's entry, in the provider's words.
    package let taxpayerStatus: String?
    /// Checks of registries that failed, by their names; a failed `isNot...` means that the person is listed.
    package let failedChecks: [String]

    init(_ additional: AdditionalVerifiedData) {
        let registry = additional.member("registryValidation")
        isPersonAlive = registry?.flag("personIsAlive")
        isDocumentValid = registry?.flag("documentValid")
        taxpayerStatus = additional.member("cpfValidation")?.text("status")
        let official = additional.member("officialDatabaseVerification")
        let registries = [
            additional.member("cadastroUnico"), additional.member("proBet"), official?.member("ine"),
            official?.member("curp"),
        ]
        failedChecks = registries.flatMap { registry in
            let validations = registry?.member("validations")
            return (validations?.memberNames ?? []).filter { name in
                // Matching always succeeds; its findings stand in the match data.
                name != "matching" && validations?.member(name)?.text("result")?.lowercased() == "failure"
            }
        }
    }
}
