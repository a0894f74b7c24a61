/// How long one call may wait, and whether the end of its task ends it.
struct CallLimits {
    var deadline: MonotonicInstant
    var ignoresCancellation = false

    /// The limits of a call that starts now.
    static func starting(_ timeout: Duration, ignoringCancellation: Bool = false) -> CallLimits {
        CallLimits(deadline: .now.advanced(by: timeout), ignoresCancellation: ignoringCancellation)
    }

    /// The time a cancelled statement gets to end, and its connection to be usable again.
    static var draining: CallLimits { .starting(.seconds(5), ignoringCancellation: true) }
}

/// The wait for the answers of one exchange, which the end of its time turns into a wait for the end of the exchange.
struct AnswerWait {
    var limits: CallLimits

    /// Why the statement was cancelled, once it was.
    var interruption: PostgresError?

    init(limits: CallLimits) {
        self.limits = limits
    }

    /// The server calls every cancelled statement the same; this call knows why it was cancelled.
    func explain(_ error: PostgresError) -> PostgresError {
        error.sqlState == .queryCanceled ? interruption ?? error : error
    }
}
