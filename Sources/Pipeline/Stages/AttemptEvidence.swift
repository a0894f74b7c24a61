import Services
import ValidationRules
import Verification

/// What the ended sessions of an attempt brought.
struct AttemptEvidence {
    let sessions: [JudgedSession]
    let verdicts: [PurposeVerdict]
    let extracted: ExtractedData

    /// Gathers the evidence; nil while a session has not ended.
    init?(of work: AttemptWork) {
        var sessions: [JudgedSession] = []
        var verdicts: [PurposeVerdict] = []
        var extracted = ExtractedData()
        for purpose in work.purposes {
            guard let session = work.currentSession(for: purpose), session.state == .ended,
                let verdict = session.verdict
            else { return nil }
            let fields = work.extracted[session.id] ?? []
            guard
                case .concluded(let outcome) = work.conclusion(of: verdict, session: session, fields: fields)
            else { return nil }
            sessions.append(JudgedSession(id: session.id, purpose: purpose, outcome: outcome))
            verdicts.append(PurposeVerdict(purpose: purpose, verdict: verdict))
            extracted.fields += fields
        }
        self.sessions = sessions
        self.verdicts = verdicts
        self.extracted = extracted
    }

    /// What the attempt's verification is found by in look-ups.
    func keys(of work: AttemptWork) -> RepetitionKeys {
        RepetitionKeys(expected: work.expectedData, extracted: extracted, documents: work.record.documents)
    }

    /// Outcomes of the sessions that judged a kind; what registries say is about the person.
    func outcomes(in work: AttemptWork) -> [DocumentKind: SessionOutcome] {
        var outcomes: [DocumentKind: SessionOutcome] = [:]
        for session in sessions where session.purpose != .database {
            for document in work.documents(for: session.purpose) { outcomes[document.kind] = session.outcome }
        }
        return outcomes
    }
}
