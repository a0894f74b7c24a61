import Services
import Verification

/// What an applicant is told about a rejection: the texts of the rules that caused it, and nothing of what they read.
struct EndUserTexts: Sendable {
    /// One sentence, with the document it is about.
    struct Text: Sendable, Equatable {
        let kind: DocumentKind?
        let text: String
    }

    let texts: [Text]

    /// Looks the texts up when there is a rejection to explain: the present one, or the one this attempt answers.
    init(of record: VerificationRecord, verifications: VerificationService) async throws(ServiceError) {
        let isRejected = record.status == .rejected
        let isAnswering = record.state.acceptsUploads && record.attemptNumber > 1
        guard isRejected || isAnswering else {
            texts = []
            return
        }
        let decisions = try await verifications.decisions(of: record.id, tenant: record.tenant)
        let attempt = isRejected ? record.attemptNumber : record.attemptNumber - 1
        let results = decisions.first { $0.isAutomated && $0.attemptNumber == attempt }?.results ?? []
        var texts: [Text] = []
        for result in results where DecisionPolicy.outcome(of: result) == .rejected {
            let text = Text(kind: result.documentKind, text: result.endUserText)
            if !texts.contains(text) { texts.append(text) }
        }
        self.texts = texts
    }
}
