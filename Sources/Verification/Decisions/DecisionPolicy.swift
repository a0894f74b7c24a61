/// From ended sessions and rule results to one outcome; pure, and the only place where that is decided.
package enum DecisionPolicy {
    /// How many sessions one purpose may use up in an attempt before a person looks at it.
    package static let maximumTries = 3

    /// What a session's verdict means.
    ///
    /// - Parameters:
    ///   - verdict: what the provider said.
    ///   - purpose: what the session was for.
    ///   - tryNumber: 1 for the first session of the purpose in this attempt.
    ///   - hasExtraction: whether anything was read.
    ///   - acceptsAddressDocument: whether the flow takes the address document that was offered, so that the provider's
    ///     "type not supported" (510) or "too old" (528) is the provider's rule and not ours.
    package static func conclusion(
        of verdict: ProviderVerdict, purpose: SessionPurpose, tryNumber: Int, hasExtraction: Bool,
        acceptsAddressDocument: Bool
    ) -> SessionConclusion {
        if let outcome = ownOutcome(of: verdict) { return .concluded(outcome) }
        guard let status = ProviderStatus(rawValue: verdict.status), status.agrees(with: verdict.code) else {
            return .concluded(SessionOutcome(.doubleCheck, reasonCode: .providerReview))
        }
        switch status {
        case .approved:
            return .concluded(
                hasExtraction
                    ? SessionOutcome(.approved) : SessionOutcome(.doubleCheck, reasonCode: .providerNoData))
        case .declined:
            return declined(
                verdict, purpose: purpose, tryNumber: tryNumber, acceptsAddressDocument: acceptsAddressDocument)
        case .resubmissionRequested:
            return .concluded(
                SessionOutcome(
                    .rejected, isResubmittable: true, reasonCode: .providerResubmission,
                    providerReasonCode: verdict.reasonCode))
        case .expired, .abandoned:
            return tryNumber < maximumTries
                ? .replaced : .concluded(SessionOutcome(.doubleCheck, reasonCode: .providerUnavailable))
        case .review:
            return .concluded(SessionOutcome(.doubleCheck, reasonCode: .providerReview))
        }
    }

    /// The outcome of a session that ended without the provider's word.
    private static func ownOutcome(of verdict: ProviderVerdict) -> SessionOutcome? {
        switch verdict {
        case .deadlinePassed: SessionOutcome(.doubleCheck, reasonCode: .providerDeadline)
        case .wrongCredentials: SessionOutcome(.doubleCheck, reasonCode: .providerCredentials, raisesAlert: true)
        case .refused: SessionOutcome(.doubleCheck, reasonCode: .providerUnavailable, raisesAlert: true)
        default: nil
        }
    }

    private static func declined(
        _ verdict: ProviderVerdict, purpose: SessionPurpose, tryNumber: Int, acceptsAddressDocument: Bool
    ) -> SessionConclusion {
        let isAddress = purpose == .proofOfAddress || purpose == .addressDocument
        switch verdict.reasonCode {
        case 566:
            return tryNumber < 2
                ? .replaced
                : .concluded(
                    SessionOutcome(
                        .doubleCheck, reasonCode: .providerUnavailable, providerReasonCode: 566, raisesAlert: true))
        case 510 where isAddress && acceptsAddressDocument, 528 where isAddress && acceptsAddressDocument:
            return .concluded(
                SessionOutcome(
                    .doubleCheck, reasonCode: .addressDocumentReview, providerReasonCode: verdict.reasonCode))
        case 510, 527, 528:
            return .concluded(
                SessionOutcome(
                    .rejected, isResubmittable: true, reasonCode: .providerDeclined,
                    providerReasonCode: verdict.reasonCode))
        default:
            return .concluded(
                SessionOutcome(.rejected, reasonCode: .providerDeclined, providerReasonCode: verdict.reasonCode))
        }
    }

    /// The rules' one outcome.
    package static func outcome(of results: [RuleResult]) -> Outcome {
        results.map(outcome(of:)).max() ?? .approved
    }

    /// One rule's share in the outcome.
    package static func outcome(of result: RuleResult) -> Outcome {
        outcome(of: result.outcome, severity: result.severity)
    }

    /// What a rule's outcome weighs with its severity.
    package static func outcome(of outcome: RuleOutcome, severity: RuleSeverity) -> Outcome {
        switch (outcome, severity) {
        case (.fail, .reject): .rejected
        case (.fail, .doubleCheck), (.notEvaluable, .reject), (.notEvaluable, .doubleCheck): .doubleCheck
        default: .approved
        }
    }

    /// The attempt's outcome: the worst of all; resubmittable only if every rejecting cause is.
    ///
    /// Most rules that reject can be answered with another document; a result says when not. Without any session or any
    /// rule's result nothing was judged, and a person looks at it.
    package static func decide(sessions: [SessionOutcome], results: [RuleResult]) -> AttemptOutcome {
        let sessions =
            sessions.isEmpty || results.isEmpty
            ? sessions + [SessionOutcome(.doubleCheck, reasonCode: .processingFailed)] : sessions
        let byRules = outcome(of: results)
        let worst = max(byRules, sessions.map(\.outcome).max() ?? .approved)
        let worstSession = sessions.first { $0.outcome == worst }
        let isResubmittable =
            sessions.allSatisfy { $0.outcome != .rejected || $0.isResubmittable }
            && results.allSatisfy { outcome(of: $0) != .rejected || $0.isResubmittable }
        return AttemptOutcome(
            outcome: worst,
            isResubmittable: worst == .rejected && isResubmittable,
            reasonCode: worst == .approved ? nil : (worstSession?.reasonCode ?? .rules),
            providerReasonCode: worst == .approved ? nil : worstSession?.providerReasonCode,
            raisesAlert: sessions.contains(where: \.raisesAlert))
    }

    /// What the decision makes of a document: the worst of the rules that read it and of the session that carried it.
    package static func documentStatus(
        of kind: DocumentKind, results: [RuleResult], session: SessionOutcome?
    ) -> DocumentStatus {
        let byRules = results.filter { $0.documentKind == kind }.map(outcome(of:)).max() ?? .approved
        return switch max(byRules, session?.outcome ?? .approved) {
        case .approved: .approved
        case .doubleCheck: .doubleCheck
        case .rejected: .rejected
        }
    }
}
