import Services
import Verification

/// What an applicant is told about a rejection: the texts of the rules and of the provider's words that caused it, and
/// nothing of what they read.
struct EndUserTexts: Sendable {
    /// One sentence, with the document it is about.
    struct Text: Sendable, Equatable {
        let kind: DocumentKind?
        let text: String
    }

    let texts: [Text]

    /// Looks the texts up when there is a rejection to explain: the present one, or the one this attempt answers.
    init(
        of record: VerificationRecord, in language: Language, verifications: VerificationService
    ) async throws(ServiceError) {
        let isRejected = record.status == .rejected
        let isAnswering = record.state.acceptsUploads && record.attemptNumber > 1
        guard isRejected || isAnswering else {
            texts = []
            return
        }
        let decisions = try await verifications.decisions(of: record.id, tenant: record.tenant)
        let attempt = isRejected ? record.attemptNumber : record.attemptNumber - 1
        guard let decision = decisions.first(where: { $0.isAutomated && $0.attemptNumber == attempt }),
            decision.outcome == .rejected
        else {
            // A person rejected it, and gave reasons to the vendor.
            texts = []
            return
        }
        let causes = decision.results.filter { DecisionPolicy.outcome(of: $0) == .rejected }
        let candidates =
            causes.map { Text(kind: $0.documentKind, text: $0.endUserText.text(in: language)) }
            + decision.providerVerdicts.compactMap { Text($0, in: language) }
        texts = candidates.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
