package import Verification

extension VerificationChange {
    /// Takes an action: moves the status, adds the history row and the event, and keeps the clocks of hold and resume.
    package mutating func apply(
        _ action: VerificationAction, to wanted: VerificationStatus? = nil, by actor: Actor,
        reasonCode: ReasonCode? = nil, comment: String? = nil, at now: Timestamp, identifiers: IdentifierSource
    ) throws(IllegalAction) {
        let from = after.status
        let to = try VerificationStateMachine.transition(action, from: after.state, to: wanted)
        after.status = to
        switch action {
        case .hold:
            after.statusBeforeHold = from
            after.heldAt = now
        case .resume:
            let pause = after.heldAt.map { now.duration(since: $0) } ?? .zero
            after.linkExpiresAt = after.linkExpiresAt + pause
            after.providerDeadline = after.providerDeadline.map { $0 + pause }
            after.statusBeforeHold = nil
            after.heldAt = nil
        case .submit:
            after.submittedAt = now
        case .cancel:
            after.statusBeforeHold = nil
            after.heldAt = nil
        default: break
        }
        touch(at: now)
        after.historySequence += 1
        after.eventSequence += 1
        transitions.append(
            TransitionRecord(
                entryID: identifiers.next(), action: action, from: from, to: to, attemptNumber: after.attemptNumber,
                actor: actor, reasonCode: reasonCode, comment: comment, occurredAt: now,
                historySequence: after.historySequence,
                event: NewEvent(
                    of: after, type: EventType(action: action, newStatus: to), previousStatus: from,
                    reasonCode: reasonCode, id: identifiers.next(), at: now)))
    }

    /// Counts a visible change that is no transition.
    package mutating func touch(at now: Timestamp) {
        after.version = before.version + 1
        after.updatedAt = now
    }
}
