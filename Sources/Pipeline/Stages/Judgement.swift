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
    /// Outcomes of the sessions that carried a kind.
    let sessionOutcomes: [DocumentKind: SessionOutcome]

    /// Judges an attempt whose sessions have ended; nil while one has not.
    init?(of work: AttemptWork, evaluationDate: LocalDate) {
        var sessions: [SessionOutcome] = []
        var byKind: [DocumentKind: SessionOutcome] = [:]
        var verdicts: [PurposeVerdict] = []
        var extracted = ExtractedData()
        for purpose in SessionPlanner.purposes(of: work.record) {
            guard let session = work.currentSession(for: purpose), session.state == .ended,
                let verdict = session.verdict
            else { return nil }
            let fields = work.extracted[session.id] ?? []
            guard
                case .concluded(let outcome) = work.conclusion(of: verdict, session: session, fields: fields)
            else { return nil }
            sessions.append(outcome)
            verdicts.append(PurposeVerdict(purpose: purpose, verdict: verdict))
            extracted.fields += fields
            for document in SessionPlanner.documents(for: purpose, in: work.record) {
                byKind[document.kind] = outcome
            }
        }
        let pack = RulePacks.pack(for: work.record.flow.name)
        results = pack.evaluate(
            RuleInput(
                flow: work.record.flow, expected: work.expectedData, extracted: extracted,
                documents: work.record.documents, evaluationDate: evaluationDate, location: work.location,
                settings: work.settings.rules,
                isSandbox: work.record.tenant.environment == .sandbox))
        outcome = DecisionPolicy.decide(sessions: sessions, results: results)
        self.verdicts = verdicts
        self.pack = pack
        self.evaluationDate = evaluationDate
        sessionOutcomes = byKind
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
        sessionOutcomes = [:]
    }

    /// What becomes of a document.
    func documentStatus(of kind: DocumentKind) -> DocumentStatus {
        guard pack != nil else { return .doubleCheck }
        return DecisionPolicy.documentStatus(of: kind, results: results, session: sessionOutcomes[kind])
    }
}
