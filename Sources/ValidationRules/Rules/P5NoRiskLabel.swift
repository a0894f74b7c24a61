import Verification

/// P5: the provider does not link the session with others, nor find the data it was sent to contradict what it saw.
struct NoRiskLabelRule: ValidationRule {
    let id = "P5"
    let title = "The provider sees no link with other sessions and no contradiction in the data"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .info, .reject]
    let inputs: [RuleInputName] = [
        .read(.riskLabel, .photoID), .read(.riskLabel, .proofOfAddress), .read(.linkedSession, .photoID),
        .read(.linkedSession, .proofOfAddress), .repetitions,
    ]
    let sources = ["Veriff decision: riskLabels"]
    let example = "The provider has seen the device in another person's session: a person looks at it."

    func evaluate(_ input: RuleInput) -> [Finding] {
        let findings = [DocumentKind.photoID, .proofOfAddress].compactMap { finding(on: $0, input) }
        return findings.isEmpty ? [.notApplicable("The provider gives no labels of risk.")] : findings
    }

    private func finding(on kind: DocumentKind, _ input: RuleInput) -> Finding? {
        let labels = Self.readings(.riskLabel, of: kind, in: input)
        guard input.document(kind) != nil, !labels.isEmpty else { return nil }
        let sessions = Self.readings(.linkedSession, of: kind, in: input)
        let ours = (input.repetitions?.linkedSessions ?? []).filter { sessions.contains($0.sessionID) }
        return ProviderDoubt.finding(
            on: kind,
            values: labels.map { RuleValue("risk_label", $0) } + sessions.map { RuleValue("linked_session", $0) }
                + ours.map { RuleValue("linked_verification", $0.verificationID.description) },
            doubts: Self.doubts(about: labels),
            noDoubt: "No label asks for a second look.",
            doubt: "The provider's labels ask for a second look at this session." + Self.text(of: ours)
        )
    }

    /// Registries are asked about the person on the photo ID.
    private static func readings(
        _ name: ExtractedFieldName, of kind: DocumentKind, in input: RuleInput
    ) -> [String] {
        let provenances: [Provenance] = kind == .photoID ? [.photoID, .registry] : [.proofOfAddress]
        return provenances.flatMap { ProviderDoubt.readings(name, from: $0, in: input) }
    }

    private static func doubts(about labels: [String]) -> [String] {
        let categories = Set(labels.map { $0.prefix { $0 != "/" }.lowercased() })
        var doubts: [String] = []
        if !categories.isDisjoint(with: ["crosslinks", "cross-links"]) {
            doubts.append("the provider links the session with others")
        }
        if categories.contains("client_data_mismatch") {
            doubts.append("the provider finds the data to contradict what it saw")
        }
        if !categories.isSubset(of: knownCategories) { doubts.append("the provider uses a category that is not known") }
        return doubts
    }

    private static let knownCategories: Set<String> = [
        "client_data_mismatch", "crosslinks", "cross-links", "device", "document", "images", "network", "session",
        "person", "risk-score",
    ]

    private static func text(of sessions: [LinkedSession]) -> String {
        guard !sessions.isEmpty else { return "" }
        var verifications: [String] = []
        for session in sessions where !verifications.contains(session.verificationID.description) {
            verifications.append(session.verificationID.description)
        }
        return " It links it with \(verifications.joined(separator: ", "))."
    }
}
