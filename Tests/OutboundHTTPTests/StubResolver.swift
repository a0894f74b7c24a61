import Synchronization

@testable import OutboundHTTP

/// Answers each look-up with the next of its answers, and then with the last one for ever.
final class StubResolver: NameResolver {
    private let answers: Mutex<[[IPAddress]]>
    private let isSilent: Bool

    /// Creates a resolver; without answers it stays silent.
    init(_ answers: [[String]]) {
        self.answers = Mutex(answers.map { $0.compactMap { IPAddress($0) } })
        isSilent = answers.isEmpty
    }

    func resolve(_ host: String, completion: @escaping @Sendable (Result<[IPAddress], NameResolutionFailure>) -> Void) {
        guard !isSilent else { return }
        let answer = answers.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? [] }
        completion(answer.isEmpty ? .failure(.noAnswer) : .success(answer))
    }
}
