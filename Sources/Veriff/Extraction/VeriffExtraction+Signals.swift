import Verification

extension VeriffExtraction {
    /// What the provider thinks of a session, its document and its person, beside what it read.
    mutating func addSignals(_ decision: VeriffDecision, _ provenance: Provenance) {
        add(.riskScore, decision.risk.score.map { String($0) }, provenance)
        for label in decision.risk.labels {
            let words = [label.category, label.label].compactMap { $0 }
            // The category always stands before the stroke, even where there is none.
            let text = label.category == nil ? "/" + (label.label ?? "") : words.joined(separator: "/")
            add(.riskLabel, words.isEmpty ? nil : text, provenance)
        }
        let linked = decision.risk.labels.flatMap(\.sessionIds).filter { $0 != decision.sessionId }
        for session in distinct(linked, atMost: Self.maximumLinkedSessions) { add(.linkedSession, session, provenance) }
        if let biometrics = decision.biometrics { addBiometrics(biometrics, provenance) }
        addQuality(decision.selfieQuality, provenance)
        // A registry sees no document: what stands there was sent.
        if provenance != .registry { addDocumentWarnings(decision.document, provenance) }
        addRegistryWarnings(decision.registryFindings)
        for check in decision.registryFindings.checks.prefix(Self.maximumRegistryChecks) {
            add(
                .registryCheck, check.name + ": " + check.answer, as: check.name.snakeCase + ":" + check.answer,
                .registry,
                source: Self.source + "/" + check.registry)
        }
        add(.estimatedAge, decision.estimatedAge, provenance)
    }

    private mutating func addDocumentWarnings(_ document: VeriffDocument, _ provenance: Provenance) {
        for (trait, warning) in Self.warningTraits where document.traits.contains(trait) {
            add(.documentWarning, trait, as: warning, provenance)
        }
        if document.portraitIsVisible == false {
            add(.documentWarning, "portraitIsVisible: false", as: "portrait_not_visible", provenance)
        }
    }

    private mutating func addBiometrics(_ biometrics: VeriffBiometrics, _ provenance: Provenance) {
        add(.matchedSession, biometrics.matchedSessionId, provenance)
        for check in biometrics.checks.prefix(Self.maximumChecks) {
            addCheck(check.name, check.answer, provenance)
            if check.name == "faceLiveness" { add(.liveness, check.answer, provenance) }
        }
    }

    private mutating func addQuality(_ quality: String?, _ provenance: Provenance) {
        if let quality { addCheck("selfieQuality", quality, provenance) }
    }

    private mutating func addCheck(_ name: String, _ answer: String, _ provenance: Provenance) {
        add(.biometricCheck, name + ": " + answer, as: name.snakeCase + ":" + answer.lowercased(), provenance)
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
        if let date = findings.dateOfDeath {
            add(.registryWarning, "dateOfDeath: " + date, as: "person_not_alive", .registry)
        }
        for check in findings.failedChecks.prefix(Self.maximumChecks) {
            add(.registryWarning, check, as: "failed_check", .registry)
        }
        for name in findings.mismatches.prefix(Self.maximumChecks) {
            add(.registryWarning, name, as: "mismatch", .registry)
        }
    }

    private static let taxpayerWarnings = [
        "cpf holder is deceased": "person_not_alive", "cpf is suspended": "taxpayer_suspended",
        "cpf is cancelled": "taxpayer_cancelled", "cancelled craft": "taxpayer_cancelled",
        "cpf is pending regularization": "taxpayer_pending",
    ]

    /// More readings of one thing than this say nothing more.
    static let maximumReadings = 8

    private static let maximumLinkedSessions = 50
    private static let maximumChecks = 32
    private static let maximumRegistryChecks = 64

    /// The texts that are there, each once, and not more than a person would look at.
    func distinct(_ texts: [String?], atMost maximum: Int = Self.maximumReadings) -> [String] {
        var kept: [String] = []
        for case let text? in texts where !kept.contains(text) {
            kept.append(text)
            if kept.count == maximum { break }
        }
        return kept
    }
}

extension String {
    /// A name such as `faceLiveness` as `face_liveness`; names of members are ASCII.
    fileprivate var snakeCase: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count + 8)
        for byte in utf8 {
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else {
                bytes.append(byte)
                continue
            }
            if !bytes.isEmpty { bytes.append(UInt8(ascii: "_")) }
            bytes.append(byte | 0x20)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
