import Verification

/// All sessions and integrations, changed by events only; time and ids come in with them.
struct SandboxState: Sendable {
    /// How the bodies that follow from an event are serialised.
    let style: WireStyle
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

    init(style: WireStyle) { self.style = style }

    /// Brings an event about.
    mutating func apply(_ event: SandboxEvent, at time: Timestamp) {
        switch event {
        case .integrationRegistered(let integration):
            integrations[integration.apiKey] = integration
        case .sessionCreated(let id, let attemptId, let apiKey, let opening):
            guard let kind = integrations[apiKey]?.kind, sessions[id] == nil else { return }
            sessions[id] = SandboxSession(
                id: id, attemptId: attemptId, apiKey: apiKey, kind: kind, opening: opening, createdAt: time)
            order.append(id)
            sessionOfAttempt[attemptId] = id
            due.insert(.expire(session: id), at: time + SandboxSession.lifetime)
        case .mediaStored(let id, let media):
            sessions[id]?.media.append(media)
            sessionOfMedia[media.id] = id
        case .submitted(let id, let delay, let announcement):
            submit(id, at: time, delay: delay, announcement)
        case .deleted(let id, let expiry, let announcement): delete(id, at: time, expiry, announcement)
        case .overridden(let id, let reading):
            sessions[id]?.override = reading
        case .decided(let id, let status, let body, let announcement):
            sessions[id]?.status = status
            sessions[id]?.decidedAt = time
            sessions[id]?.decisionDueAt = nil
            sessions[id]?.decision = body
            announce(.decision, body: body, of: id, at: time, announcement)
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
                guard sessions[id]?.status == .created else { continue }
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

    /// Takes a session out of sight; what is to be sent about it is still sent.
    private mutating func delete(_ id: String, at time: Timestamp, _ expiry: [UInt8]?, _ announcement: Announcement) {
        guard let session = sessions[id] else { return }
        if let expiry {
            sessions[id]?.status = .expired
            announce(.decision, body: expiry, of: id, at: time, announcement)
        }
        sessions[id]?.isDeleted = true
        sessions[id]?.decisionDueAt = nil
        let dayBefore = time + .seconds(-86_400)
        deletions[session.apiKey, default: []].removeAll { $0 <= dayBefore }
        deletions[session.apiKey, default: []].append(time)
    }

    private mutating func submit(_ id: String, at time: Timestamp, delay: Duration, _ announcement: Announcement) {
        guard sessions[id] != nil else { return }
        let decisionDueAt = time + delay
        sessions[id]?.status = .submitted
        sessions[id]?.submittedAt = time
        sessions[id]?.decisionDueAt = decisionDueAt
        due.insert(.decide(session: id), at: decisionDueAt)
        guard let session = sessions[id] else { return }
        announce(.submitted, body: EventBody.submitted(session, style: style), of: id, at: time, announcement)
    }

    private mutating func announce(
        _ subject: SandboxDelivery.Subject, body: [UInt8], of id: String, at time: Timestamp,
        _ announcement: Announcement
    ) {
        guard announcement.copies > 0, let session = sessions[id],
            integrations[session.apiKey]?.webhookURL != nil
        else { return }
        let count = session.deliveries.count
        let predecessor: Int? =
            switch subject {
            // In order, each waits for the one before; reordered, the submission waits for the decision after it.
            case .submitted: announcement.isReordered ? count + 1 : nil
            case .decision: announcement.isReordered || count == 0 ? nil : count - 1
            }
        sessions[id]?.deliveries.append(
            SandboxDelivery(subject: subject, body: body, copies: announcement.copies, predecessor: predecessor))
        scheduleDeliveries(of: id, at: time)
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
            schedule(id, index, at: time)
        }
    }

    private mutating func schedule(_ id: String, _ index: Int, at time: Timestamp) {
        sessions[id]?.deliveries[index].dueAt = time
        sessions[id]?.deliveries[index].wasScheduled = true
        due.insert(.deliver(session: id, delivery: index), at: time)
    }
}
