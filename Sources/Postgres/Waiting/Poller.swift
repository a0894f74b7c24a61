import CLibPQ
import Glibc
import Synchronization

/// One thread that waits for sockets and deadlines, and only resumes continuations.
///
/// There is one for the whole process: it owns no connection and holds nothing but the waits under way.
final class Poller: Sendable {
    static let shared = Poller()

    /// How a wait ended.
    enum Outcome: Sendable {
        case ready
        case timedOut
        case cancelled
        case failed
    }

    /// What a socket is awaited for.
    enum Interest: Sendable {
        case reading
        case readingOrWriting

        fileprivate var events: UInt32 {
            // One shot: a wait that is over leaves nothing armed, and arming looks at the socket's present state,
            // so that no readiness is lost between the last read and the wait.
            let reading = EPOLLIN.rawValue | EPOLLRDHUP.rawValue | EPOLLONESHOT.rawValue
            return switch self {
            case .reading: reading
            case .readingOrWriting: reading | EPOLLOUT.rawValue
            }
        }
    }

    private let epoll: CInt
    private let wakeUp: CInt
    private let lastToken = Atomic<UInt64>(0)
    private let state = Mutex(PollerState())

    private init() {
        epoll = epoll_create1(CInt(EPOLL_CLOEXEC))
        wakeUp = eventfd(0, CInt(EFD_NONBLOCK | EFD_CLOEXEC))
        // Without descriptors every wait fails, and with it every connection: an error, not a crash.
        guard epoll >= 0, wakeUp >= 0 else { return }
        var event = unsafe epoll_event(events: EPOLLIN.rawValue, data: epoll_data_t(fd: wakeUp))
        unsafe epoll_ctl(epoll, EPOLL_CTL_ADD, wakeUp, &event)
        // The thread lives as long as the process, as this object does.
        startThread { self.loop() }
    }

    /// Waits until the socket is ready, the deadline passes or, if it counts, the task is cancelled.
    func wait(
        for interest: Interest,
        on socket: CInt,
        until deadline: MonotonicInstant,
        ignoringCancellation: Bool
    ) async -> Outcome {
        guard epoll >= 0, wakeUp >= 0, socket >= 0 else { return .failed }
        if ignoringCancellation {
            return await unsafe withUnsafeContinuation { continuation in
                begin(unsafe PollerState.Wait(continuation: continuation, deadline: deadline), interest, socket)
            }
        }
        let token = makeToken()
        return await withTaskCancellationHandler {
            await unsafe withUnsafeContinuation { continuation in
                begin(
                    unsafe PollerState.Wait(continuation: continuation, deadline: deadline, token: token),
                    interest,
                    socket
                )
                // A cancellation from before the wait was entered has found nothing to end.
                if Task.isCancelled { cancel(token, on: socket) }
            }
        } onCancel: {
            cancel(token, on: socket)
        }
    }

    /// Calls `action` on the poller's thread once the deadline has passed; it must not block.
    func schedule(at deadline: MonotonicInstant, _ action: @escaping @Sendable () -> Void) -> UInt64 {
        let token = makeToken()
        let mustWake = state.withLock { state in
            state.timers[token] = PollerState.Timer(deadline: deadline, action: action)
            return state.lower(nextWake: deadline)
        }
        if mustWake { wake() }
        return token
    }

    /// Forgets a scheduled action; it may already be running.
    func unschedule(_ token: UInt64) {
        state.withLock { _ = $0.timers.removeValue(forKey: token) }
    }

    private func makeToken() -> UInt64 {
        lastToken.wrappingAdd(1, ordering: .relaxed).newValue
    }

    private func begin(_ wait: PollerState.Wait, _ interest: Interest, _ socket: CInt) {
        let mustWake = state.withLock { state in
            state.insert(wait, socket)
            return state.lower(nextWake: wait.deadline)
        }
        if mustWake { wake() }
        guard !arm(interest, socket) else { return }
        let failed = state.withLock { $0.remove(socket) }
        unsafe failed?.continuation.resume(returning: .failed)
    }

    private func arm(_ interest: Interest, _ socket: CInt) -> Bool {
        var event = unsafe epoll_event(events: interest.events, data: epoll_data_t(fd: socket))
        // The event is copied by the call.
        if unsafe epoll_ctl(epoll, EPOLL_CTL_MOD, socket, &event) == 0 { return true }
        guard errno == ENOENT else { return false }
        return unsafe epoll_ctl(epoll, EPOLL_CTL_ADD, socket, &event) == 0
    }

    private func cancel(_ token: UInt64, on socket: CInt) {
        let cancelled = state.withLock { $0.remove(socket, token: token) }
        unsafe cancelled?.continuation.resume(returning: .cancelled)
    }

    private func wake() {
        eventfd_write(wakeUp, 1)
    }

    // MARK: The thread

    private func loop() {
        let capacity = 128
        var events = unsafe [epoll_event](repeating: epoll_event(), count: capacity)
        while true {
            let timeout = state.withLock { $0.timeoutInMilliseconds(now: .now) }
            // The array has room for `capacity` events.
            let count = unsafe epoll_wait(epoll, &events, CInt(capacity), timeout)
            for index in 0..<max(0, Int(count)) {
                let socket = unsafe events[index].data.fd
                if socket == wakeUp {
                    var value: eventfd_t = 0
                    unsafe eventfd_read(wakeUp, &value)
                    continue
                }
                // A late event for a descriptor that was closed and used again ends another wait early: waiters
                // look at their connection after every wait, so that costs them one more wait.
                let ready = state.withLock { $0.remove(socket) }
                unsafe ready?.continuation.resume(returning: .ready)
            }
            let (waits, timers) = state.withLock { $0.takeExpired(now: .now) }
            waits.forEach { unsafe $0.continuation.resume(returning: .timedOut) }
            timers.forEach { $0.action() }
        }
    }
}
