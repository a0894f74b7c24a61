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
