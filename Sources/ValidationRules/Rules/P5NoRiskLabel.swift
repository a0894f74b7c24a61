import Verification

/// P5: the provider does not link the session with others, nor find the data it was sent to contradict what it saw.
struct NoRiskLabelRule: ValidationRule {
    let id = "P5"
    let title = "The provider sees no link with other sessions and no contradiction in the data"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .info, .reject]
    let inputs: [RuleInputName] = [.read(.riskLabel, .photoID), .read(.riskLabel, .proofOfAddress)]
    let sources = ["Veriff decision: riskLabels"]
    let example = "The provider has seen the device in another person's session: a person looks at it."

    func evaluate(_ input: RuleInput) -> [Finding] {
        let findings = [DocumentKind.photoID, .proofOfAddress].compactMap { finding(on: $0, input) }
        return findings.isEmpty ? [.notApplicable("The provider gives no labels of risk.")] : findings
    }

    private func finding(on kind: DocumentKind, _ input: RuleInput) -> Finding? {
        let labels = ProviderDoubt.readings(
            .riskLabel, from: kind == .photoID ? .photoID : .proofOfAddress, in: input)
        guard input.document(kind) != nil, !labels.isEmpty else { return nil }
        let isLinked = labels.contains { Self.hasCategory($0, in: ["crosslinks", "cross-links"]) }
        let isContradicted = labels.contains { Self.hasCategory($0, in: ["client_data_mismatch"]) }
        return ProviderDoubt.finding(
            on: kind,
            values: labels.map { RuleValue("risk_label", $0) },
            doubts: (isLinked ? ["the provider links the session with others"] : [])
                + (isContradicted ? ["the provider finds the data to contradict what it saw"] : []),
            noDoubt: "No label asks for a second look.",
            doubt: "The provider's labels ask for a second look at this session."
        )
    }

    private static func hasCategory(_ label: String, in categories: Set<String>) -> Bool {
        categories.contains(label.prefix { $0 != "/" }.lowercased())
    }
}
