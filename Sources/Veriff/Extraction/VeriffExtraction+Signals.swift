import Verification

extension VeriffExtraction {
    /// What the provider thinks of a session, its document and its person, beside what it read.
    mutating func addSignals(_ decision: VeriffDecision, _ provenance: Provenance) {
        add(.riskScore, decision.risk.score.map { String($0) }, provenance)
        for label in decision.risk.labels {
            let words = [label.category, label.label].compactMap { $0 }
            add(.riskLabel, words.isEmpty ? nil : words.joined(separator: "/"), provenance)
        }
        // A registry sees no document: what stands there was sent.
        if provenance != .registry { addDocumentWarnings(decision.document, provenance) }
        addRegistryWarnings(decision.registryFindings)
    }

    private mutating func addDocumentWarnings(_ document: VeriffDocument, _ provenance: Provenance) {
        for (trait, warning) in Self.warningTraits where document.traits.contains(trait) {
            add(.documentWarning, trait, as: warning, provenance)
        }
        if document.portraitIsVisible == false {
            add(.documentWarning, "portraitIsVisible: false", as: "portrait_not_visible", provenance)
        }
    }

    private static let warningTraits = [
        ("temporaryEmergencyDocument", "temporary_emergency_document"),
        ("nonStandardDrivingLicense", "non_standard_driving_license"), ("digitalDocument", "digital_document"),
        ("hasSecurityRisk", "security_risk"),
    ]

    private mutating func addRegistryWarnings(_ findings: VeriffRegistryFindings) {
        if findings.isPersonAlive == false {
            add(.registryWarning, "personIsAlive: false", as: "person_not_alive", .registry)
        }
        if findings.isDocumentValid == false {
            add(.registryWarning, "documentValid: false", as: "document_not_valid", .registry)
        }
        if let status = findings.taxpayerStatus, let warning = Self.taxpayerWarnings[status.lowercased()] {
            add(.registryWarning, status, as: warning, .registry)
        }
        for check in findings.failedChecks { add(.registryWarning, check, as: "failed_check", .registry) }
    }

    private static let taxpayerWarnings = [
        "cpf holder is deceased": "person_not_alive", "cpf is suspended": "taxpayer_suspended",
        "cpf is cancelled": "taxpayer_cancelled", "cancelled craft": "taxpayer_cancelled",
        "cpf is pending regularization": "taxpayer_pending",
    ]

    /// More readings of one thing than this say nothing more.
    static let maximumReadings = 8

    /// The texts that are there, each once, and not more than a person would look at.
    func distinct(_ texts: [String?]) -> [String] {
        var kept: [String] = []
        for case let text? in texts where !kept.contains(text) {
            kept.append(text)
            if kept.count == Self.maximumReadings { break }
        }
        return kept
    }
}
