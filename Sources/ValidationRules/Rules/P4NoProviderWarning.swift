import Verification

/// P4: neither the provider nor a registry it asked warns of a document or its bearer, and no check of the face failed.
struct NoProviderWarningRule: ValidationRule {
    let id = "P4"
    let title = "Neither the provider nor a registry warns of the document"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .reject]
    let inputs: [RuleInputName] = [
        .read(.documentWarning, .photoID), .read(.documentWarning, .proofOfAddress), .read(.registryWarning, .photoID),
        .read(.biometricCheck, .photoID),
    ]
    let sources = ["Veriff decision: specimen, registry checks"]
    let example = "The provider sees a temporary emergency passport: a person looks at it."

    func evaluate(_ input: RuleInput) -> [Finding] {
        let findings = [DocumentKind.photoID, .proofOfAddress].compactMap { finding(on: $0, input) }
        return findings.isEmpty
            ? [.notApplicable("Neither the provider nor a registry warns of a document.")] : findings
    }

    private func finding(on kind: DocumentKind, _ input: RuleInput) -> Finding? {
        guard input.document(kind) != nil else { return nil }
        let provenance: Provenance = kind == .photoID ? .photoID : .proofOfAddress
        let onDocument = ProviderDoubt.readings(.documentWarning, from: provenance, in: input)
        // Registries are asked about the person on the photo ID.
        let fromRegistries =
            kind == .photoID ? ProviderDoubt.readings(.registryWarning, from: .registry, in: input) : []
        let failedChecks = ProviderDoubt.readings(.biometricCheck, from: provenance, in: input).filter(Self.isFailed)
        guard !onDocument.isEmpty || !fromRegistries.isEmpty || !failedChecks.isEmpty else { return nil }
        return ProviderDoubt.failure(
            on: kind,
            values: onDocument.map { RuleValue("document_warning", $0) }
                + fromRegistries.map { RuleValue("registry_warning", $0) }
                + failedChecks.map { RuleValue("biometric_check", $0) },
            doubts: (onDocument.isEmpty ? [] : ["the provider warns of the document"])
                + (fromRegistries.isEmpty ? [] : ["a registry warns of the person or the document"])
                + (failedChecks.isEmpty ? [] : ["a check of the face failed"]),
            text: "The provider or a registry warns of this document or its bearer."
        )
    }

    /// What is answered otherwise than with yes is a doubt; the words for it are not documented.
    private static func isFailed(_ check: String) -> Bool {
        let answer = check.drop { $0 != ":" }.dropFirst()
        return !["yes", "true", "passed", "success", "not_applicable", "skipped"].contains(answer)
    }
}
