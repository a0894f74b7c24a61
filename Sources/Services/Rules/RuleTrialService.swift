package import ValidationRules
package import Verification

/// Tries rules out under a tenant's settings, and gives advice by them; stores nothing.
package struct RuleTrialService: Sendable {
    private let settings: RuleSettingsService
    private let clock: any WallClock

    /// Creates the service.
    package init(settings: RuleSettingsService, clock: any WallClock) {
        self.settings = settings
        self.clock = clock
    }

    /// Evaluates the pack of the trial's flow.
    package func evaluate(_ trial: RuleTrial, tenant: Tenant) async throws(ServiceError) -> RuleTrialResult {
        let current = try await settings.current(tenant: tenant).settings
        let settings = current.overridden(by: trial.overrides)
        let pack = RulePacks.pack(for: trial.flow.name)
        let date = trial.evaluationDate ?? today
        let results = pack.evaluate(
            RuleInput(
                flow: trial.flow, expected: trial.expected, extracted: trial.extracted, documents: trial.documents,
                evaluationDate: date, location: trial.location, settings: settings, repetitions: trial.repetitions,
                signingDate: trial.signingDate, isSandbox: tenant.environment == .sandbox))
        return RuleTrialResult(
            pack: pack, settings: settings, evaluationDate: date,
            outcome: DecisionPolicy.decide(sessions: [], results: results), results: results)
    }

    /// Says which of the documents somebody has will do on a day.
    package func advise(
        on documents: [OfferedDocument], for flow: Flow, date: LocalDate, tenant: Tenant
    ) async throws(ServiceError) -> DocumentRecommendation {
        let settings = try await settings.current(tenant: tenant).settings
        return DocumentAdvisor(flow, on: date, settings: settings).advise(on: documents)
    }

    /// The day it is in UTC.
    package var today: LocalDate {
        let seconds = clock.now().secondsSinceUnixEpoch
        return LocalDate(daysSinceUnixEpoch: Int(seconds) / (24 * 3600))
    }
}

extension RuleSettings {
    /// The settings with each choice of others in the place of their own.
    func overridden(by others: RuleSettings) -> RuleSettings {
        RuleSettings(
            version: version,
            severities: severities.merging(others.severities) { $1 },
            parameters: parameters.merging(others.parameters) { own, other in own.merging(other) { $1 } })
    }
}
