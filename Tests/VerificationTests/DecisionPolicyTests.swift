import Testing
import Verification

@Suite("The decision policy")
struct DecisionPolicyTests {
    @Test("a session's verdict means what the table says", arguments: VerdictCase.table)
    func verdicts(row: VerdictCase) {
        let conclusion = DecisionPolicy.conclusion(
            of: row.verdict,
            purpose: row.purpose,
            tryNumber: row.tryNumber,
            hasExtraction: row.hasExtraction,
            acceptsAddressDocument: row.acceptsAddressDocument
        )
        #expect(conclusion == row.expected)
    }

    @Test("a code that belongs to another status makes a double check", arguments: ProviderStatus.allCases)
    func contradictions(status: ProviderStatus) {
        let agreeing: [ProviderStatus: Set<Int>] = [
            .approved: [9001], .declined: [9102], .resubmissionRequested: [9103], .expired: [9104],
            .abandoned: [9104, 9121], .review: [9121],
        ]
        for code in [0, 9001, 9102, 9103, 9104, 9121, 9999, -1] {
            let isAgreeing = agreeing[status]?.contains(code) == true
            #expect(status.agrees(with: code) == isAgreeing)
            guard !isAgreeing else { continue }
            let conclusion = DecisionPolicy.conclusion(
                of: ProviderVerdict(status: status.rawValue, code: code),
                purpose: .photoID,
                tryNumber: 1,
                hasExtraction: true,
                acceptsAddressDocument: false
            )
            #expect(conclusion == .concluded(SessionOutcome(.doubleCheck, reasonCode: .providerReview)))
        }
        #expect(status.agrees(with: nil))
    }

    @Test("a rule's share depends on its outcome and its severity")
    func ruleShares() {
        let table: [(RuleOutcome, RuleSeverity, Outcome)] = [
            (.pass, .reject, .approved), (.pass, .doubleCheck, .approved), (.pass, .info, .approved),
            (.fail, .reject, .rejected), (.fail, .doubleCheck, .doubleCheck), (.fail, .info, .approved),
            (.notEvaluable, .reject, .doubleCheck), (.notEvaluable, .doubleCheck, .doubleCheck),
            (.notEvaluable, .info, .approved),
            (.notApplicable, .reject, .approved), (.notApplicable, .doubleCheck, .approved),
            (.notApplicable, .info, .approved),
        ]
        for (outcome, severity, share) in table {
            #expect(DecisionPolicy.outcome(of: result(outcome, severity)) == share)
        }
        #expect(DecisionPolicy.outcome(of: table.map { result($0.0, $0.1) }) == .rejected)
    }

    @Test("the worst of the sessions and the rules counts", arguments: Outcome.allCases, Outcome.allCases)
    func worstOf(session: Outcome, rules: Outcome) {
        let attempt = DecisionPolicy.decide(
            sessions: [SessionOutcome(.approved), SessionOutcome(session, reasonCode: .providerReview)],
            results: [result(.pass, .reject), result(by: rules)]
        )
        #expect(attempt.outcome == max(session, rules))
        let reason: ReasonCode? =
            switch attempt.outcome {
            case .approved: nil
            case session: .providerReview
            default: .rules
            }
        #expect(attempt.reasonCode == reason)
    }

    @Test("an attempt can be resubmitted only if every rejecting cause can")
    func resubmittable() {
        let final = SessionOutcome(.rejected, reasonCode: .providerDeclined, providerReasonCode: 102)
        let again = SessionOutcome(.rejected, isResubmittable: true, reasonCode: .providerResubmission)
        let review = SessionOutcome(.doubleCheck, reasonCode: .providerReview)
        let passed = [result(.pass, .reject)]
        #expect(DecisionPolicy.decide(sessions: [again, review], results: passed).isResubmittable)
        #expect(!DecisionPolicy.decide(sessions: [again, final], results: passed).isResubmittable)
        #expect(!DecisionPolicy.decide(sessions: [final], results: [result(.fail, .reject)]).isResubmittable)
        #expect(DecisionPolicy.decide(sessions: [review], results: [result(.fail, .reject)]).isResubmittable)
        #expect(!DecisionPolicy.decide(sessions: [review], results: passed).isResubmittable)
        #expect(DecisionPolicy.decide(sessions: [review, final], results: passed).providerReasonCode == 102)
    }

    @Test("a rejection that no other document cures ends the matter, unless it does not count")
    func incurable() {
        let review = SessionOutcome(.doubleCheck, reasonCode: .providerReview)
        let curable = result(.fail, .reject)
        let incurable = result(.fail, .reject, isResubmittable: false)
        #expect(!DecisionPolicy.decide(sessions: [review], results: [curable, incurable]).isResubmittable)
        let harmless = [
            result(.pass, .reject, isResubmittable: false), result(.fail, .doubleCheck, isResubmittable: false),
        ]
        #expect(DecisionPolicy.decide(sessions: [review], results: [curable] + harmless).isResubmittable)
    }

    @Test("an attempt that nothing was judged of is not approved")
    func nothingJudged() {
        let pass = result(.pass, .reject)
        for attempt in [
            DecisionPolicy.decide(sessions: [], results: []),
            DecisionPolicy.decide(sessions: [SessionOutcome(.approved)], results: []),
            DecisionPolicy.decide(sessions: [], results: [pass]),
        ] {
            #expect(attempt.outcome == .doubleCheck)
            #expect(attempt.reasonCode == .processingFailed)
        }
    }

    @Test("an alert of one session is an alert of the attempt")
    func alerts() {
        let quiet = SessionOutcome(.approved)
        let alarming = SessionOutcome(.doubleCheck, reasonCode: .providerUnavailable, raisesAlert: true)
        #expect(DecisionPolicy.decide(sessions: [quiet, alarming], results: [result(.pass, .info)]).raisesAlert)
        #expect(!DecisionPolicy.decide(sessions: [quiet], results: [result(.pass, .info)]).raisesAlert)
    }

    @Test("a document gets the worst of the rules that read it and of its session")
    func documentStatuses() {
        let results = [
            result(.fail, .doubleCheck, of: .photoID), result(.fail, .reject, of: .proofOfAddress),
            result(.fail, .reject, of: nil),
        ]
        func status(_ kind: DocumentKind, _ session: Outcome?) -> DocumentStatus {
            DecisionPolicy.documentStatus(of: kind, results: results, session: session.map { SessionOutcome($0) })
        }
        #expect(status(.photoID, .approved) == .doubleCheck)
        #expect(status(.photoID, .rejected) == .rejected)
        #expect(status(.proofOfAddress, nil) == .rejected)
        #expect(status(.selfie, nil) == .approved)
    }

    private func result(
        _ outcome: RuleOutcome, _ severity: RuleSeverity, of kind: DocumentKind? = nil, isResubmittable: Bool = true
    ) -> RuleResult {
        RuleResult(
            rule: "R0",
            title: "",
            outcome: outcome,
            severity: severity,
            documentKind: kind,
            reviewerText: "",
            endUserText: LocalizedText(english: "", spanish: ""),
            isResubmittable: isResubmittable
        )
    }

    private func result(by outcome: Outcome) -> RuleResult {
        switch outcome {
        case .approved: result(.pass, .reject)
        case .doubleCheck: result(.fail, .doubleCheck)
        case .rejected: result(.fail, .reject)
        }
    }
}
