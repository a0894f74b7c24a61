package import Verification

/// All that one use case changes, as a value: pure code makes it, a store writes it in one transaction or not at all.
package struct VerificationChange: Sendable {
    /// The record as it was read; the write is guarded by its version.
    package let before: VerificationRecord
    /// The record as it shall be: status, counters, decisions and deadlines are written from it, documents are not.
    package var after: VerificationRecord
    package var transitions: [TransitionRecord] = []
    /// Events besides those of the transitions.
    package var notices: [NewEvent] = []
    /// A new version of the expected data; `after.expectedDataVersion` is its number.
    package var expectedData: ExpectedData?
    /// The attempt that a resubmission opens.
    package var attempt: NewAttempt?
    package var documents: [DocumentChange] = []
    package var decision: NewDecision?
    /// A link that takes the place of all earlier ones, which are revoked with their tokens.
    package var link: NewLink?
    /// Revokes links without a new one. Tokens stay until they lapse, so that a page that is open can show the end.
    package var revokesLinks = false
    package var jobs: [NewJob] = []
    /// Ends every open job of the verification but the one that makes this change.
    package var cancelsJobs = false
    /// The job that makes this change, finished in the same transaction.
    package var finishes: JobLease?
    /// The job that makes this change, put into the dead letter in the same transaction.
    package var buries: BuriedJob?
    package var answer: IdempotentAnswer?

    /// Starts a change of a record.
    package init(of record: VerificationRecord) {
        before = record
        after = record
    }
}

/// A job that cannot be done, and why.
package struct BuriedJob: Sendable, Equatable {
    package let lease: JobLease
    /// A short stable word for operators.
    package let reason: String

    /// Creates a buried job.
    package init(lease: JobLease, reason: String) {
        self.lease = lease
        self.reason = reason
    }
}

/// A transition as it enters the history and the outbox.
package struct TransitionRecord: Sendable, Equatable {
    package let entryID: HistoryEntryID
    package let action: VerificationAction
    package let from: VerificationStatus?
    package let to: VerificationStatus
    package let attemptNumber: Int
    package let actor: Actor
    package let reasonCode: ReasonCode?
    package let comment: String?
    package let occurredAt: Timestamp
    package let historySequence: Int
    package let event: NewEvent

    /// Creates a transition.
    package init(
        entryID: HistoryEntryID, action: VerificationAction, from: VerificationStatus?, to: VerificationStatus,
        attemptNumber: Int, actor: Actor, reasonCode: ReasonCode?, comment: String?, occurredAt: Timestamp,
        historySequence: Int, event: NewEvent
    ) {
        self.entryID = entryID
        self.action = action
        self.from = from
        self.to = to
        self.attemptNumber = attemptNumber
        self.actor = actor
        self.reasonCode = reasonCode
        self.comment = comment
        self.occurredAt = occurredAt
        self.historySequence = historySequence
        self.event = event
    }
}

/// An event for the outbox; its body is rendered once and never again.
package struct NewEvent: Sendable, Equatable {
    package let id: EventID
    package let type: EventType
    package let sequence: Int
    package let occurredAt: Timestamp
    /// The JSON that subscribers get: thin, without personal data.
    package let body: [UInt8]

    /// Creates an event.
    package init(id: EventID, type: EventType, sequence: Int, occurredAt: Timestamp, body: [UInt8]) {
        self.id = id
        self.type = type
        self.sequence = sequence
        self.occurredAt = occurredAt
        self.body = body
    }
}

/// An attempt opened by a resubmission.
package struct NewAttempt: Sendable, Equatable {
    package let id: AttemptID
    package let number: Int
    package let expectedDataVersion: Int
    /// Documents of the attempt before that stand in this one too.
    package let carriedDocumentIDs: [DocumentID]
    package let openedAt: Timestamp

    /// Creates an attempt.
    package init(
        id: AttemptID, number: Int, expectedDataVersion: Int, carriedDocumentIDs: [DocumentID], openedAt: Timestamp
    ) {
        self.id = id
        self.number = number
        self.expectedDataVersion = expectedDataVersion
        self.carriedDocumentIDs = carriedDocumentIDs
        self.openedAt = openedAt
    }
}

/// What happens to one document.
package enum DocumentChange: Sendable, Equatable {
    /// A new current document in the present attempt, with its files.
    case added(Document)
    /// A further side for a current document.
    case sideAdded(DocumentID, DocumentFile)
    /// No longer current; stays in its attempt's record.
    case replaced(DocumentID)
    /// Taken back by the uploader before it was submitted.
    case removed(DocumentID)
    case status(DocumentID, DocumentStatus)
}

/// A decision with all that is needed to explain and replay it.
package struct NewDecision: Sendable, Equatable {
    package let id: DecisionID
    package let attemptNumber: Int
    package let isAutomated: Bool
    package let outcome: Outcome
    package let isResubmittable: Bool
    package let reasonCode: ReasonCode?
    package let providerVerdicts: [PurposeVerdict]
    package let expectedDataVersion: Int
    package let rulePack: String?
    package let rulePackVersion: String?
    package let settingsVersion: Int?
    /// The location's day on which the rules judged.
    package let evaluationDate: LocalDate?
    package let results: [RuleResult]
    /// The rest of the rules' input, which a store keeps for the replay and does not read back with the decision.
    package let context: DecisionContext?
    package let decidedAt: Timestamp

    /// Creates a decision.
    package init(
        id: DecisionID, attemptNumber: Int, isAutomated: Bool, outcome: Outcome, isResubmittable: Bool,
        reasonCode: ReasonCode?, providerVerdicts: [PurposeVerdict] = [], expectedDataVersion: Int,
        rulePack: String? = nil, rulePackVersion: String? = nil, settingsVersion: Int? = nil,
        evaluationDate: LocalDate? = nil, results: [RuleResult] = [], context: DecisionContext? = nil,
        decidedAt: Timestamp
    ) {
        self.id = id
        self.attemptNumber = attemptNumber
        self.isAutomated = isAutomated
        self.outcome = outcome
        self.isResubmittable = isResubmittable
        self.reasonCode = reasonCode
        self.providerVerdicts = providerVerdicts
        self.expectedDataVersion = expectedDataVersion
        self.rulePack = rulePack
        self.rulePackVersion = rulePackVersion
        self.settingsVersion = settingsVersion
        self.evaluationDate = evaluationDate
        self.results = results
        self.context = context
        self.decidedAt = decidedAt
    }
}

/// What the provider said of one purpose.
package struct PurposeVerdict: Sendable, Equatable {
    package let purpose: SessionPurpose
    package let verdict: ProviderVerdict

    /// Creates the pair.
    package init(purpose: SessionPurpose, verdict: ProviderVerdict) {
        self.purpose = purpose
        self.verdict = verdict
    }
}
