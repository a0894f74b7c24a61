import Glibc
import Synchronization

/// Starts a detached thread; false when the system has none left.
@discardableResult
func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
    final class Body {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }
    let argument = unsafe Unmanaged.passRetained(Body(body))
    var thread = pthread_t()
    // The new thread takes over the reference it is given.
    let status = unsafe pthread_create(
        &thread,
        nil,
        { argument in
            guard let argument = unsafe argument else { return nil }
            unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
            return nil
        },
        argument.toOpaque()
    )
    guard status == 0 else {
        unsafe argument.release()
        return false
    }
    pthread_detach(thread)
    return true
}

/// A few threads for the calls of libpq that block: making connections (names, TLS) and cancelling statements.
///
/// Threads start on demand and end when nothing is queued; the cooperative pool never waits in libpq.
final class BlockingThreads: Sendable {
    static let shared = BlockingThreads(limit: 8)

    private struct State {
        var queue: [@Sendable () -> Void] = []
        var threads = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) {
        self.limit = limit
    }

    /// Runs `work` on a thread; nil when the deadline or a cancellation that counts came first, and then the result
    /// is dropped on the thread that made it.
    func run<Value: Sendable>(
        until deadline: MonotonicInstant,
        ignoringCancellation: Bool = false,
        _ work: @escaping @Sendable () -> Value
    ) async -> Value? {
        let promise = Promise<Value>()
        enqueue { promise.fulfil(work()) }
        let timer = Poller.shared.schedule(at: deadline) { promise.fulfil(nil) }
        defer { Poller.shared.unschedule(timer) }
        return await withTaskCancellationHandler {
            await promise.value
        } onCancel: {
            if !ignoringCancellation { promise.fulfil(nil) }
        }
    }

    private func enqueue(_ job: @escaping @Sendable () -> Void) {
        let needsThread = state.withLock { state in
            state.queue.append(job)
            guard state.threads < limit else { return false }
            state.threads += 1
            return true
        }
        guard needsThread, !startThread({ self.drain() }) else { return }
        // Without a thread the job waits for one that is running, or for its deadline.
        state.withLock { $0.threads -= 1 }
    }

    private func drain() {
        while let job = next() { job() }
    }

    private func next() -> (@Sendable () -> Void)? {
        state.withLock { state in
            guard !state.queue.isEmpty else {
                state.threads -= 1
                return nil
            }
            return state.queue.removeFirst()
        }
    }
}

/// A value that is given once, and awaited once.
final class Promise<Value: Sendable>: Sendable {
    private enum State {
        case empty
        case awaited(CheckedContinuation<Value?, Never>)
        case fulfilled(Value?)
        case taken
    }

    private let state = Mutex(State.empty)

    /// Gives the value; later values are dropped.
    func fulfil(_ value: sending Value?) {
        let waiter: CheckedContinuation<Value?, Never>? = state.withLock { state in
            switch state {
            case .empty:
                state = .fulfilled(value)
                return nil
            case .awaited(let continuation):
                state = .taken
                return continuation
            case .fulfilled, .taken:
                return nil
            }
        }
        waiter?.resume(returning: value)
    }

    /// Waits for the value.
    var value: Value? {
        get async {
            await withCheckedContinuation { continuation in
                let early: Value?? = state.withLock { state in
                    guard case .fulfilled(let value) = state else {
                        state = .awaited(continuation)
                        return nil
                    }
                    state = .taken
                    return .some(value)
                }
                if let early { continuation.resume(returning: early) }
            }
        }
    }
}
