import Crypto
import Services
import Verification

/// Decides which sessions an attempt needs at the provider and which jobs are due for those it has. Pure: asked again
/// after a resume or a lost run, it names only what is still missing.
struct SessionPlanner {
    let identifiers: IdentifierSource
    /// The vendor's integrations by purpose; a purpose without one has no entry.
    let integrations: [SessionPurpose: IntegrationID]
    /// Whether the provider can read a document of a type in a session of a purpose.
    let canRead: @Sendable (DocumentType, SessionPurpose) -> Bool

    /// What to write.
    struct Plan {
        var sessions: [SessionPlan] = []
        var jobs: [NewJob] = []
        /// Purposes that need a session and have no integration.
        var unserved: [SessionPurpose] = []
    }

    /// Plans an attempt.
    func plan(_ work: AttemptWork) -> Plan {
        var plan = Plan()
        var isWaiting = false
        for purpose in purposes(of: work) {
            if let present = work.currentSession(for: purpose) {
                guard present.state != .ended else { continue }
                isWaiting = true
                plan.jobs.append(job(Self.nextStage(of: present.state), for: present.id, at: work.now))
            } else if let integration = integrations[purpose] {
                let session = firstSession(for: purpose, integration: integration, of: work)
                plan.sessions.append(session)
                guard session.reuses == nil else { continue }
                isWaiting = true
                plan.jobs.append(job(.openSession, for: session.id, at: work.now))
            } else {
                plan.unserved.append(purpose)
            }
        }
        if !isWaiting { plan.jobs.append(concludingJob(of: work)) }
        return plan
    }

    /// The session that takes the place of one that was lost or came to nothing.
    func replacement(for session: ProviderSessionRecord) -> SessionPlan {
        SessionPlan(
            id: identifiers.next(), purpose: session.purpose, tryNumber: session.tryNumber + 1,
            integrationID: session.integrationID, documentIDs: session.documentIDs, fingerprint: session.fingerprint)
    }

    /// The job that opens a planned session.
    func openingJob(of plan: SessionPlan, at now: Timestamp) -> NewJob {
        job(.openSession, for: plan.id, at: now)
    }

    /// The job that judges the attempt.
    func concludingJob(of work: AttemptWork) -> NewJob {
        NewJob(id: identifiers.next(), kind: .concludeAttempt, subject: work.attemptID.value, runAt: work.now)
    }

    /// What the attempt's documents and data have to be sent for.
    func purposes(of work: AttemptWork) -> [SessionPurpose] {
        var purposes: [SessionPurpose] = []
        if work.record.document(.photoID) != nil { purposes.append(.photoID) }
        if let address = work.record.document(.proofOfAddress) {
            let purpose = Self.purpose(of: address)
            // What the provider would only decline is left to the rules, which find nothing read, and so to a person.
            if canRead(address.type, purpose) { purposes.append(purpose) }
        }
        if needsDatabaseSession(work) { purposes.append(.database) }
        return purposes
    }

    /// Whether registries are asked in a session of their own: the vendor wants them asked, the provider can be, and the
    /// session about the photo ID does not bring their answer. Where it cannot be made a rule says so.
    private func needsDatabaseSession(_ work: AttemptWork) -> Bool {
        guard let check = work.expectedData.databaseCheck, let integration = integrations[.database] else {
            return false
        }
        return integration != integrations[.photoID]
            && check.obstacle(expected: work.expectedData, documents: work.record.documents) == nil
    }

    /// A license or ID card offered as proof of address is read by an identity session of its own.
    private static func purpose(of document: Document) -> SessionPurpose {
        document.type.isLicenseOrIDCard ? .addressDocument : .proofOfAddress
    }

    private static func nextStage(of state: ProviderSessionState) -> JobKind {
        switch state {
        case .planned: .openSession
        case .opened: .uploadMedia
        case .uploaded: .submitSession
        case .submitted, .ended, .orphaned: .awaitDecision
        }
    }

    private func firstSession(
        for purpose: SessionPurpose, integration: IntegrationID, of work: AttemptWork
    ) -> SessionPlan {
        let documents = work.documents(for: purpose)
        let fingerprint = SessionFingerprint.digest(
            purpose: purpose, documents: documents, data: work.expectedData,
            asksRegistries: integration == integrations[.database])
        let reused = work.earlierSessions.last { earlier in
            earlier.purpose == purpose && earlier.state == .ended && earlier.fingerprint == fingerprint
                && earlier.verdict.flatMap { ProviderStatus(rawValue: $0.status) } == .approved
        }
        return SessionPlan(
            id: identifiers.next(), purpose: purpose, tryNumber: 1, integrationID: integration,
            documentIDs: documents.map(\.id), fingerprint: fingerprint, reuses: reused?.id)
    }

    private func job(_ kind: JobKind, for session: ProviderSessionID, at now: Timestamp) -> NewJob {
        NewJob(id: identifiers.next(), kind: kind, subject: session.value, runAt: now)
    }
}
