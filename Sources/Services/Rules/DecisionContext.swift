package import ValidationRules
package import Verification

/// What the rules were given besides expected data and what was read: kept with the decision, because the rows it comes
/// from change later.
package struct DecisionContext: Sendable, Equatable {
    /// The documents as they were judged.
    package let documents: [Document]
    /// The sessions that were judged, and what each one came to.
    package let sessions: [JudgedSession]
    package let location: Location?
    package let settings: RuleSettings
    package let repetitions: Repetitions?
    package let signingDate: LocalDate?
    package let isSandbox: Bool

    /// Creates a context.
    package init(
        documents: [Document], sessions: [JudgedSession], location: Location?, settings: RuleSettings,
        repetitions: Repetitions?, signingDate: LocalDate? = nil, isSandbox: Bool
    ) {
        self.documents = documents
        self.sessions = sessions
        self.location = location
        self.settings = settings
        self.repetitions = repetitions
        self.signingDate = signingDate
        self.isSandbox = isSandbox
    }

    /// The rules' input; a decision and its replay both make it here.
    package func input(
        flow: Flow, expected: ExpectedData, extracted: ExtractedData, evaluationDate: LocalDate,
        settings changed: RuleSettings? = nil
    ) -> RuleInput {
        RuleInput(
            flow: flow, expected: expected, extracted: extracted, documents: documents,
            evaluationDate: evaluationDate, location: location, settings: changed ?? settings,
            repetitions: repetitions, signingDate: signingDate, isSandbox: isSandbox)
    }
}

/// A provider session that counted in a decision.
package struct JudgedSession: Sendable, Equatable {
    package let id: ProviderSessionID
    package let purpose: SessionPurpose
    package let outcome: SessionOutcome

    /// Creates a judged session.
    package init(id: ProviderSessionID, purpose: SessionPurpose, outcome: SessionOutcome) {
        self.id = id
        self.purpose = purpose
        self.outcome = outcome
    }
}
