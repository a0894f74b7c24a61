import Services
import ValidationRules
import Verification

/// What an attempt came to, with all that explains it.
struct Judgement {
    let outcome: AttemptOutcome
    let results: [RuleResult]
    let verdicts: [PurposeVerdict]
    let pack: RulePack?
    let evaluationDate: LocalDate?
    let context: DecisionContext?
    /// Outcomes of the sessions that carried a kind.
    let sessionOutcomes: [DocumentKind: SessionOutcome]

    /// Judges an attempt by what its sessions brought and what repeats in other verifications.
    init(of work: AttemptWork, by evidence: AttemptEvidence, repetitions: Repetitions, evaluationDate: LocalDate) {
        let pack = RulePacks.pack(for: work.record.flow.name)
        let context = DecisionContext(
            documents: work.record.documents, sessions: evidence.sessions, location: work.location,
            settings: work.settings.rules, repetitions: repetitions,
            isSandbox: work.record.tenant.environment == .sandbox)
        results = pack.evaluate(
            context.input(
                flow: work.record.flow, expected: work.expectedData, extracted: evidence.extracted,
                evaluationDate: evaluationDate))
        outcome = DecisionPolicy.decide(sessions: evidence.sessions.map(\.outcome), results: results)
        verdicts = evidence.verdicts
        self.pack = pack
        self.evaluationDate = evaluationDate
        self.context = context
        sessionOutcomes = evidence.outcomes(in: work)
    }

    /// A judgement without the rules: a person must look at the attempt, and why.
    init(forDoubleCheck reasonCode: ReasonCode) {
        outcome = AttemptOutcome(
            outcome: .doubleCheck, isResubmittable: false, reasonCode: reasonCode, providerReasonCode: nil,
            raisesAlert: true)
        results = []
        verdicts = []
        pack = nil
        evaluationDate = nil
        context = nil
        sessionOutcomes = [:]
    }

    /// What becomes of a document.
    func documentStatus(of kind: DocumentKind) -> DocumentStatus {
        guard pack != nil else { return .doubleCheck }
        return DecisionPolicy.documentStatus(of: kind, results: results, session: sessionOutcomes[kind])
    }
}
