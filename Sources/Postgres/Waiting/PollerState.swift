/// The waits and timers under way, without the system calls.
struct PollerState {
    @safe
    struct Wait {
        // Resumed exactly once: whoever removes the wait from the state resumes it.
        let continuation: UnsafeContinuation<Poller.Outcome, Never>
        let deadline: MonotonicInstant
        var token: UInt64 = 0

        init(continuation: UnsafeContinuation<Poller.Outcome, Never>, deadline: MonotonicInstant, token: UInt64 = 0) {
            unsafe self.continuation = continuation
            self.deadline = deadline
            self.token = token
        }
    }

    struct Timer {
        let deadline: MonotonicInstant
        let action: @Sendable () -> Void
    }

    /// By descriptor: descriptors are small integers.
    private var waits: [Wait?] = []
    var timers: [UInt64: Timer] = [:]

    /// No deadline is earlier than this. It is not raised when a wait ends, so that a quick statement with a far
    /// deadline costs the thread no wake-up of its own.
    private var nextWake = MonotonicInstant.distantFuture

    mutating func insert(_ wait: Wait, _ socket: CInt) {
        let index = Int(socket)
        while waits.count <= index { waits.append(nil) }
        waits[index] = wait
    }

    mutating func remove(_ socket: CInt) -> Wait? {
        let index = Int(socket)
        guard waits.indices.contains(index), let wait = waits[index] else { return nil }
        waits[index] = nil
        return wait
    }

    mutating func remove(_ socket: CInt, token: UInt64) -> Wait? {
        let index = Int(socket)
        guard waits.indices.contains(index), waits[index]?.token == token else { return nil }
        return remove(socket)
    }

    /// Notes a deadline; says whether the thread sleeps past it and must be woken.
    mutating func lower(nextWake deadline: MonotonicInstant) -> Bool {
        guard deadline < nextWake else { return false }
        nextWake = deadline
        return true
    }

    func timeoutInMilliseconds(now: MonotonicInstant) -> CInt {
        guard nextWake != .distantFuture else { return -1 }
        return CInt(clamping: nextWake.duration(since: now).milliseconds)
    }

    /// Removes what has expired; looks at all waits only when the earliest noted deadline has passed.
    mutating func takeExpired(now: MonotonicInstant) -> (waits: [Wait], timers: [Timer]) {
        guard nextWake <= now else { return ([], []) }
        var expiredWaits: [Wait] = []
        var expiredTimers: [Timer] = []
        nextWake = .distantFuture
        for index in waits.indices {
            guard let wait = waits[index] else { continue }
            if wait.deadline <= now {
                expiredWaits.append(wait)
                waits[index] = nil
            } else {
                nextWake = min(nextWake, wait.deadline)
            }
        }
        for (token, timer) in timers {
            if timer.deadline <= now {
                expiredTimers.append(timer)
                timers[token] = nil
            } else {
                nextWake = min(nextWake, timer.deadline)
            }
        }
        return (expiredWaits, expiredTimers)
    }
}
