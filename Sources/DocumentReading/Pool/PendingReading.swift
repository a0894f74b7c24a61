import Synchronization
import Verification

/// A file that waits to be read, with the caller that waits for the answer: whoever answers first counts.
final class PendingReading: Sendable {
    typealias Answer = Result<ReadDocument, DocumentReaderError>

    private enum State {
        case new
        case waiting(CheckedContinuation<Answer, Never>)
        case answered(Answer)
    }

    let bytes: [UInt8]
    private let state = Mutex(State.new)

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether the caller has its answer, or has gone.
    var isSettled: Bool {
        state.withLock { state in
            if case .answered = state { true } else { false }
        }
    }

    /// Gives the answer; a later one has no effect.
    func settle(_ answer: Answer) {
        let waiter = state.withLock { state -> CheckedContinuation<Answer, Never>? in
            switch state {
            case .new:
                state = .answered(answer)
                return nil
            case .waiting(let waiter):
                state = .answered(answer)
                return waiter
            case .answered: return nil
            }
        }
        waiter?.resume(returning: answer)
    }

    /// The answer; for one caller.
    func answer() async -> Answer {
        await withCheckedContinuation { waiter in
            let answer = state.withLock { state -> Answer? in
                if case .answered(let answer) = state { return answer }
                state = .waiting(waiter)
                return nil
            }
            if let answer { waiter.resume(returning: answer) }
        }
    }
}
