package import Verification

/// A verification as it stands: what the API shows, the counters, and the documents that are current.
package struct VerificationRecord: Sendable, Equatable {
    package let id: VerificationID
    package let tenant: Tenant
    package let flow: Flow
    package let locationID: LocationID?
    package let locale: String?
    package var vendorReference: String?
    package var vendorState: String?

    package var status: VerificationStatus
    package var statusBeforeHold: VerificationStatus?
    package var attemptID: AttemptID
    package var attemptNumber: Int

    /// The ETag: every visible change adds one.
    package var version: Int
    /// The history's length; gapless.
    package var historySequence: Int
    /// The hash of the newest history row.
    package var historyHash: [UInt8]
    /// The last `sequence` given to an event.
    package var eventSequence: Int
    package var expectedDataVersion: Int

    package var automatedDecision: DecisionSummary?
    package var finalDecision: DecisionSummary?

    package let createdAt: Timestamp
    package var updatedAt: Timestamp
    package var submittedAt: Timestamp?
    /// When the newest link lapses and the verification with it, unless it stands on hold.
    package var linkExpiresAt: Timestamp
    /// When the provider's time for the running attempt is over.
    package var providerDeadline: Timestamp?
    /// When the hold began; its length is added to the deadlines on resume.
    package var heldAt: Timestamp?

    package var documents: [Document]
    /// The wrapped key of the verification's data; only stores can open it.
    package let dataKey: DataKeyReference

    /// Creates a record.
    package init(
        id: VerificationID, tenant: Tenant, flow: Flow, locationID: LocationID?, locale: String?,
        vendorReference: String?, vendorState: String?, status: VerificationStatus,
        statusBeforeHold: VerificationStatus? = nil, attemptID: AttemptID, attemptNumber: Int, version: Int,
        historySequence: Int, historyHash: [UInt8], eventSequence: Int, expectedDataVersion: Int,
        automatedDecision: DecisionSummary? = nil, finalDecision: DecisionSummary? = nil, createdAt: Timestamp,
        updatedAt: Timestamp, submittedAt: Timestamp? = nil, linkExpiresAt: Timestamp,
        providerDeadline: Timestamp? = nil, heldAt: Timestamp? = nil, documents: [Document],
        dataKey: DataKeyReference
    ) {
        self.id = id
        self.tenant = tenant
        self.flow = flow
        self.locationID = locationID
        self.locale = locale
        self.vendorReference = vendorReference
        self.vendorState = vendorState
        self.status = status
        self.statusBeforeHold = statusBeforeHold
        self.attemptID = attemptID
        self.attemptNumber = attemptNumber
        self.version = version
        self.historySequence = historySequence
        self.historyHash = historyHash
        self.eventSequence = eventSequence
        self.expectedDataVersion = expectedDataVersion
        self.automatedDecision = automatedDecision
        self.finalDecision = finalDecision
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.submittedAt = submittedAt
        self.linkExpiresAt = linkExpiresAt
        self.providerDeadline = providerDeadline
        self.heldAt = heldAt
        self.documents = documents
        self.dataKey = dataKey
    }

    /// What the state machine looks at.
    package var state: VerificationState {
        VerificationState(status: status, statusBeforeHold: statusBeforeHold, attemptNumber: attemptNumber)
    }

    /// The current document of a kind.
    package func document(_ kind: DocumentKind) -> Document? {
        documents.first { $0.kind == kind }
    }
}

/// A decision in short, as it stands on the verification.
package struct DecisionSummary: Sendable, Equatable {
    package let outcome: Outcome
    package let reasonCode: ReasonCode?
    package let isResubmittable: Bool
    package let decidedAt: Timestamp

    /// Creates a summary.
    package init(outcome: Outcome, reasonCode: ReasonCode?, isResubmittable: Bool, decidedAt: Timestamp) {
        self.outcome = outcome
        self.reasonCode = reasonCode
        self.isResubmittable = isResubmittable
        self.decidedAt = decidedAt
    }
}

/// A wrapped data key: which key-encryption key it needs, and its bytes.
package struct DataKeyReference: Sendable, Equatable {
    package let keyID: String
    package let wrapped: [UInt8]

    /// Creates a reference.
    package init(keyID: String, wrapped: [UInt8]) {
        self.keyID = keyID
        self.wrapped = wrapped
    }

    /// The identifiers that a verification's data key is bound to when it is wrapped.
    package static func binding(tenant: Tenant, verificationID: VerificationID) -> [String] {
        ["verification", tenant.vendorID.description, tenant.environment.rawValue, verificationID.description]
    }
}
