import Services
import Verification

extension Stages {
    /// Opens a session. An answer that may have been lost is never waited for: the provider cannot be asked whether it
    /// has such a session, so the next try takes its place and the lost one is never submitted.
    func openSession(
        _ job: ClaimedJob, _ session: ProviderSessionRecord, _ work: AttemptWork, _ integration: Integration
    ) async throws(StoreError) -> StageOutcome {
        guard !job.previousRunWasLost else { return try await giveUp(session, job, work) }
        let opened: OpenedSession
        do throws(ProviderError) {
            opened = try await provider.openSession(request(for: session, work, integration), at: integration)
        } catch {
            switch error.class {
            case .unknownOutcome, .untrusted: return try await giveUp(session, job, work)
            default: return try await outcome(of: error, session, job, work, integration)
            }
        }
        if integration.isFailing {
            try await store.markIntegration(integration.id, tenant: job.tenant, isFailing: false)
        }
        try await store.recordOpened(session.id, externalID: opened.id, job: job)
        return .advanced(job.advanced(to: .uploadMedia))
    }

    /// Sends every side the session carries; unless the session was opened just now, only what the provider lacks.
    func uploadMedia(
        _ job: ClaimedJob, _ session: ProviderSessionRecord, _ work: AttemptWork, _ integration: Integration
    ) async throws(StoreError) -> StageOutcome {
        guard let externalID = session.externalID else { return .dead(cause: "session_without_id") }
        do throws(ProviderError) {
            let present =
                job.continuesRun
                ? [] : try await provider.uploadedMedia(session: externalID, at: integration)
            for document in work.documents(for: session.purpose) {
                for file in document.files where !present.contains(file, of: document) {
                    let bytes: [UInt8]
                    do throws(DocumentContentError) {
                        bytes = try await read(file, of: work.record)
                    } catch {
                        return error == .unavailable
                            ? .failed(cause: "content_unavailable") : .dead(cause: "content_unreadable")
                    }
                    try await provider.uploadMedia(
                        ProviderMedia(kind: document.kind, side: file.side, mediaType: file.mediaType, bytes: bytes),
                        session: externalID, at: integration)
                }
            }
        } catch {
            guard error.class == .alreadySubmitted else {
                return try await outcome(of: error, session, job, work, integration)
            }
        }
        try await store.recordUploaded(session.id, job: job)
        return .advanced(job.advanced(to: .submitSession))
    }

    /// Hands the session over; that it was handed over before counts as done.
    func submitSession(
        _ job: ClaimedJob, _ session: ProviderSessionRecord, _ work: AttemptWork, _ integration: Integration
    ) async throws(StoreError) -> StageOutcome {
        guard let externalID = session.externalID else { return .dead(cause: "session_without_id") }
        do throws(ProviderError) {
            // The answer to an earlier submission may be lost, and the session decided by now. One that asks for other
            // pictures would take a second submission for a new attempt.
            let isDecided =
                job.continuesRun
                ? false
                : try await provider.decision(session: externalID, purpose: session.purpose, at: integration) != nil
            if !isDecided { try await provider.submitSession(externalID, at: integration) }
        } catch {
            guard error.class == .alreadySubmitted else {
                return try await outcome(of: error, session, job, work, integration)
            }
        }
        try await store.recordSubmitted(session.id, firstPoll: timing.firstPoll, job: job)
        return .settled
    }

    /// Takes the decision out of a received webhook, or asks for it.
    func awaitDecision(
        _ job: ClaimedJob, _ session: ProviderSessionRecord, _ work: AttemptWork, _ integration: Integration
    ) async throws(StoreError) -> StageOutcome {
        guard let externalID = session.externalID else { return .dead(cause: "session_without_id") }
        if let decision = try await receivedDecision(of: session, job) {
            return try await end(session, decision, job, work)
        }
        let decision: ProviderDecision?
        do throws(ProviderError) {
            decision = try await provider.decision(session: externalID, purpose: session.purpose, at: integration)
        } catch {
            return try await outcome(of: error, session, job, work, integration)
        }
        if let decision { return try await end(session, decision, job, work) }
        let waited = session.submittedAt.map { work.now.duration(since: $0) } ?? .zero
        return .notYet(again: timing.poll(afterWaiting: waited))
    }

    /// The decision that a webhook brought, if any.
    func receivedDecision(
        of session: ProviderSessionRecord, _ job: ClaimedJob
    ) async throws(StoreError) -> ProviderDecision? {
        let body = try await store.receivedDecision(for: session, tenant: job.tenant)
        return body.flatMap { provider.decision(inWebhookBody: $0, purpose: session.purpose) }
    }

    private func request(
        for session: ProviderSessionRecord, _ work: AttemptWork, _ integration: Integration
    ) -> ProviderSessionRequest {
        ProviderSessionRequest(
            vendorData: session.id, purpose: session.purpose, endUserID: EndUserID(of: work.record.id),
            expected: work.expectedData, documentType: work.documents(for: session.purpose).first?.type,
            acceptableTypes: session.purpose == .proofOfAddress ? work.acceptableAddressTypes : [],
            asksRegistries: integration.purposes.contains(.database))
    }

    /// A file's bytes.
    func read(
        _ file: DocumentFile, of record: VerificationRecord
    ) async throws(DocumentContentError) -> [UInt8] {
        let key = DocumentContentKey(
            tenant: record.tenant, verificationID: record.id, fileID: file.id, dataKey: record.dataKey)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.sizeInBytes)
        do {
            try await content.read(key) { bytes.append(contentsOf: $0) }
        } catch let error as DocumentContentError {
            throw error
        } catch {
            throw .unavailable
        }
        return bytes
    }
}

extension [UploadedProviderMedia] {
    /// Whether a side of a document is among them.
    fileprivate func contains(_ file: DocumentFile, of document: Document) -> Bool {
        contains { $0.kind == document.kind && $0.side == file.side }
    }
}
