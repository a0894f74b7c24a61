package import ValidationRules
package import Verification

/// Data that rules are tried out on; nothing of it is stored.
package struct RuleTrial: Sendable {
    package let flow: Flow
    package let expected: ExpectedData
    package let extracted: ExtractedData
    package let documents: [Document]
    /// Today in UTC when it is nil.
    package let evaluationDate: LocalDate?
    package let signingDate: LocalDate?
    package let location: Location?
    package let repetitions: Repetitions?
    /// What takes the place of the tenant's choices.
    package let overrides: RuleSettings

    /// Creates a trial.
    package init(
        flow: Flow, expected: ExpectedData, extracted: ExtractedData, documents: [Document],
        evaluationDate: LocalDate? = nil, signingDate: LocalDate? = nil, location: Location? = nil,
        repetitions: Repetitions? = nil, overrides: RuleSettings = RuleSettings()
    ) {
        self.flow = flow
        self.expected = expected
        self.extracted = extracted
        self.documents = documents
        self.evaluationDate = evaluationDate
        self.signingDate = signingDate
        self.location = location
        self.repetitions = repetitions
        self.overrides = overrides
    }
}

/// What the rules made of a trial.
package struct RuleTrialResult: Sendable {
    package let pack: RulePack
    /// The tenant's choices with the trial's overrides; their version is the tenant's.
    package let settings: RuleSettings
    package let evaluationDate: LocalDate
    /// What the rules alone come to; the provider has no say in it.
    package let outcome: AttemptOutcome
    package let results: [RuleResult]
}
