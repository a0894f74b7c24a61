/// The durable jobs of the pipeline; one stage each.
package enum JobKind: String, Sendable, CaseIterable {
    /// Subject: the attempt. Plans the attempt's sessions and starts a job for each.
    case planSessions = "plan_sessions"
    /// Subject: the provider session, in this and the next three stages.
    case openSession = "open_session"
    case uploadMedia = "upload_media"
    case submitSession = "submit_session"
    case awaitDecision = "await_decision"
    /// Subject: the attempt. Judges it when all its sessions have ended.
    case concludeAttempt = "conclude_attempt"

    /// The queue whose workers run it.
    package var queue: JobQueueName {
        switch self {
        case .planSessions, .concludeAttempt: .pipeline
        case .openSession, .uploadMedia, .submitSession, .awaitDecision: .provider
        }
    }
}

/// Work of one nature, with workers of its own.
package enum JobQueueName: String, Sendable, CaseIterable {
    case pipeline
    case provider
}
