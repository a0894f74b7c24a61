import DequeModule
import Synchronization
import Verification

/// The files that wait, first come first served, and the processes that wait for files.
final class ReadingQueue: Sendable {
    private struct State {
        var pending: Deque<PendingReading> = []
        var idle: Deque<Waiter> = []
        /// How many processes are up.
        var processes = 0
        /// The last start of a process failed; nobody is let wait while none is up.
        var isBroken = false
    }

    /// A process that waits for a file; it is resumed once.
    private final class Waiter: Sendable {
        private enum State {
            case new
            case waiting(CheckedContinuation<PendingReading?, Never>)
            case resumed
        }

        private let state = Mutex(State.new)

        /// Waits for what `resume` brings; the closure may bring something at once, or see to it that somebody does.
        func wait(_ register: (Waiter) -> PendingReading?) async -> PendingReading? {
            await withCheckedContinuation { continuation in
                let isCanceled = state.withLock { state in
                    guard case .new = state else { return true }
                    state = .waiting(continuation)
                    return false
                }
                guard !isCanceled else { return continuation.resume(returning: nil) }
                if let reading = register(self) { resume(reading) }
            }
        }

        /// Hands a file over, or nothing to send the process away; false when it has gone.
        @discardableResult
        func resume(_ reading: PendingReading?) -> Bool {
            let continuation = state.withLock { state -> CheckedContinuation<PendingReading?, Never>? in
                defer { state = .resumed }
                if case .waiting(let continuation) = state { return continuation }
                return nil
            }
            continuation?.resume(returning: reading)
            return continuation != nil
        }
    }

    private let capacity: Int
    private let state = Mutex(State())

    init(capacity: Int) { self.capacity = capacity }

    /// Puts a file in the queue.
    func add(_ reading: PendingReading) throws(DocumentReaderError) {
        let refusal = state.withLock { state -> DocumentReaderError? in
            if state.isBroken, state.processes == 0 { return .unavailable }
            while let waiter = state.idle.popFirst() {
                if waiter.resume(reading) { return nil }
            }
            guard state.pending.count < capacity else { return .busy }
            state.pending.append(reading)
            return nil
        }
        if let refusal { throw refusal }
    }

    /// The next file whose caller still waits; nil when the task is canceled.
    func next() async -> PendingReading? {
        let waiter = Waiter()
        return await withTaskCancellationHandler {
            await waiter.wait { waiter in
                state.withLock { state in
                    while let reading = state.pending.popFirst() {
                        if !reading.isSettled { return reading }
                    }
                    state.idle.append(waiter)
                    return nil
                }
            }
        } onCancel: {
            waiter.resume(nil)
        }
    }

    /// Notes that a process is up.
    func processStarted() {
        state.withLock { state in
            state.processes += 1
            state.isBroken = false
        }
    }

    /// Notes that a process that was up has ended.
    func processEnded() {
        state.withLock { $0.processes -= 1 }
    }

    /// Notes that a process could not be started; without any other one nobody is kept waiting.
    func startFailed() {
        let abandoned = state.withLock { state -> Deque<PendingReading> in
            state.isBroken = true
            guard state.processes == 0 else { return [] }
            defer { state.pending = [] }
            return state.pending
        }
        for reading in abandoned { reading.settle(.failure(.unavailable)) }
    }
}
