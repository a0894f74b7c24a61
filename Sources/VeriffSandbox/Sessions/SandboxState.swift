import Verification

/// All sessions and integrations, changed by events only; time and ids come in with them.
struct SandboxState: Sendable {
    private(set) var integrations: [String: SandboxIntegration] = [:]
    private(set) var sessions: [String: SandboxSession] = [:]
    /// Session ids, oldest first.
    private(set) var order: [String] = []
    /// The session that each image belongs to.
    private(set) var sessionOfMedia: [String: String] = [:]
    /// The session that each attempt belongs to.
    private(set) var sessionOfAttempt: [String: String] = [:]
    /// When each API key deleted sessions, oldest first; the provider counts them by the hour and by the day.
    private(set) var deletions: [String: [Timestamp]] = [:]
    private(set) var due = DueQueue<DueWork>()

    /// Brings an event about.
    mutating func apply(_ event: SandboxEvent, at time: Timestamp) {
        switch event {
        case .integrationRegistered(let integration):
            integrations[integration.apiKey] = integration
        case .sessionCreated(let id, let attempt, let apiKey, let opening, let submission):
            create(id, attempt, apiKey, opening, at: time)
            if let submission { submit(id, submission, at: time) }
        case .mediaStored(let id, let attempt, let media, let start):
            begin(attempt, of: id, at: time)
            sessions[id]?.attempt.media.append(media)
            sessionOfMedia[media.id] = id
            if let start { self.start(id, at: time, start) }
        case .deviceDescribed(let id, let address):
            sessions[id]?.attempt.address = address
        case .submitted(let id, let submission): submit(id, submission, at: time)
        case .deleted(let id, let expiry, let announcement): delete(id, at: time, expiry, announcement)
        case .overridden(let id, let reading):
            sessions[id]?.attempt.override = reading
        case .decided(let id, let status, let body, let announcement):
            decide(id, status, body, at: time, announcement)
        case .webhookTried(let id, let delivery, let isDelivered, let retryAfter):
            recordTry(id, delivery, isDelivered: isDelivered, retryAfter: retryAfter, at: time)
        }
    }

    /// Takes out the work that is due; a webhook taken out is under way until its try is recorded.
    mutating func takeDue(at now: Timestamp, atMost count: Int) -> [DueWork] {
        var work: [DueWork] = []
        while work.count < count, let (time, next) = due.popFirst(upTo: now) {
            switch next {
            case .decide(let id):
                guard sessions[id]?.decisionDueAt == time else { continue }
                sessions[id]?.decisionDueAt = nil
            case .expire(let id):
                guard let session = sessions[id], session.status.isOpen, !session.isDeleted else { continue }
            case .deliver(let id, let index):
                guard sessions[id]?.deliveries[index].dueAt == time else { continue }
                sessions[id]?.deliveries[index].dueAt = nil
            }
            work.append(next)
        }
        return work
    }

    /// Whether an integration may delete one more: 5 an hour, 10 a day (veriff.md 8.4).
    func mayDelete(_ apiKey: String, at time: Timestamp) -> Bool {
        let recent = deletions[apiKey] ?? []
        let lastHour = recent.count { $0 > time + .seconds(-3_600) }
        let lastDay = recent.count { $0 > time + .seconds(-86_400) }
        return lastHour < 5 && lastDay < 10
    }
}

// MARK: Sessions

extension SandboxState {
    private mutating func create(
        _ id: String, _ attempt: String, _ apiKey: String, _ opening: SessionOpening, at time: Timestamp
    ) {
        guard let integration = integrations[apiKey], sessions[id] == nil else { return }
        sessions[id] = SandboxSession(
            id: id, apiKey: apiKey, kind: integration.kind, checksRegistry: integration.checksRegistry,
            opening: opening, createdAt: time, attempt: SandboxAttempt(id: attempt, createdAt: time))
        order.append(id)
        sessionOfAttempt[attempt] = id
        due.insert(.expire(session: id), at: time + SandboxSession.lifetime)
    }

    private mutating func begin(_ attempt: String, of id: String, at time: Timestamp) {
        guard sessions[id] != nil else { return }
        sessions[id]?.begin(attempt, at: time)
        sessionOfAttempt[attempt] = id
    }

    private mutating func start(_ id: String, at time: Timestamp, _ announcement: Announcement) {
        sessions[id]?.status = .started
        guard let session = sessions[id] else { return }
        announce(.started, body: EventBody.started(session, style: announcement.style), of: id, at: time, announcement)
    }

    private mutating func submit(_ id: String, _ submission: SessionSubmission, at time: Timestamp) {
        let decisionDueAt = time + submission.decisionDelay
        sessions[id]?.status = .submitted
        sessions[id]?.attempt.submittedAt = time
        sessions[id]?.decisionDueAt = decisionDueAt
        // The decision on an earlier attempt is history.
        sessions[id]?.decision = nil
        due.insert(.decide(session: id), at: decisionDueAt)
        guard let session = sessions[id] else { return }
        let body = EventBody.submitted(session, style: submission.announcement.style)
        announce(.submitted, body: body, of: id, at: time, submission.announcement)
    }

    private mutating func decide(
        _ id: String, _ status: SessionStatus, _ body: [UInt8], at time: Timestamp, _ announcement: Announcement
    ) {
        guard let session = sessions[id] else { return }
        sessions[id]?.status = status
        sessions[id]?.attempt.decidedAt = time
        sessions[id]?.decisionDueAt = nil
        sessions[id]?.decision = body
        if status == .resubmission {
            due.insert(.expire(session: id), at: max(session.createdAt + SandboxSession.lifetime, time))
        }
        announce(.decision, body: body, of: id, at: time, announcement)
    }

    /// Takes a session out of sight; what is to be sent about it is still sent.
    private mutating func delete(
        _ id: String, at time: Timestamp, _ expiry: SessionExpiry?, _ announcement: Announcement
    ) {
        guard let session = sessions[id] else { return }
        if let expiry {
            sessions[id]?.status = expiry.status
            announce(.decision, body: expiry.body, of: id, at: time, announcement)
        }
        sessions[id]?.isDeleted = true
        sessions[id]?.decisionDueAt = nil
        let dayBefore = time + .seconds(-86_400)
        deletions[session.apiKey, default: []].removeAll { $0 <= dayBefore }
        deletions[session.apiKey, default: []].append(time)
    }
}

// MARK: Webhooks

extension SandboxState {
    private mutating func announce(
        _ subject: SandboxDelivery.Subject, body: [UInt8], of id: String, at time: Timestamp,
        _ announcement: Announcement
    ) {
        guard announcement.copies > 0, let session = sessions[id],
            integrations[session.apiKey]?.webhookURL != nil
        else { return }
        sessions[id]?.deliveries.append(
            SandboxDelivery(
                subject: subject, body: body, announcement: announcement,
                predecessor: Self.predecessor(
                    of: subject, in: session.deliveries, isReordered: announcement.isReordered)))
        scheduleDeliveries(of: id, at: time)
    }

    /// In order, a decision waits for the submission; reordered, the submission waits for the decision after it.
    private static func predecessor(
        of subject: SandboxDelivery.Subject, in deliveries: [SandboxDelivery], isReordered: Bool
    ) -> Int? {
        let count = deliveries.count
        switch subject {
        case .started: return nil
        case .submitted: return isReordered ? count + 1 : nil
        case .decision:
            guard !isReordered, let last = deliveries.last, last.predecessor != count else { return nil }
            return count - 1
        }
    }

    private mutating func recordTry(
        _ id: String, _ index: Int, isDelivered: Bool, retryAfter: Duration?, at time: Timestamp
    ) {
        guard let count = sessions[id]?.deliveries.count, (0..<count).contains(index) else { return }
        sessions[id]?.deliveries[index].tries += 1
        sessions[id]?.deliveries[index].isDelivered = isDelivered
        sessions[id]?.deliveries[index].dueAt = nil
        if !isDelivered, let retryAfter { schedule(id, index, at: time + retryAfter) }
        scheduleDeliveries(of: id, at: time)
    }

    /// Schedules the deliveries that were never scheduled and need no longer wait for another one.
    private mutating func scheduleDeliveries(of id: String, at time: Timestamp) {
        guard let deliveries = sessions[id]?.deliveries else { return }
        for (index, delivery) in deliveries.enumerated() where !delivery.wasScheduled {
            if let predecessor = delivery.predecessor {
                guard deliveries.indices.contains(predecessor), deliveries[predecessor].tries > 0 else { continue }
            }
            schedule(id, index, at: time + delivery.announcement.delay)
        }
    }

    private mutating func schedule(_ id: String, _ index: Int, at time: Timestamp) {
        sessions[id]?.deliveries[index].dueAt = time
        sessions[id]?.deliveries[index].wasScheduled = true
        due.insert(.deliver(session: id, delivery: index), at: time)
    }
}
