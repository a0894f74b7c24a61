import Glibc
import Synchronization

/// The system's resolver on a few threads, with one look-up for any number of callers and a short memory.
///
/// What it remembers is only a list of addresses: every use of it is judged by the policy again.
final class SystemNameResolver: NameResolver {
    fileprivate typealias Outcome = Result<[IPAddress], NameResolutionFailure>
    fileprivate typealias Completion = @Sendable (Outcome) -> Void

    fileprivate struct Memory {
        let outcome: Outcome
        let end: ContinuousClock.Instant
    }

    fileprivate struct State {
        var callers: [String: [Completion]] = [:]
        var queue: [String] = []
        var threads = 0
        var memory: [String: Memory] = [:]
    }

    fileprivate enum Step {
        case answer(Outcome)
        case start
        case wait
    }

    fileprivate static let longestQueue = 1024
    fileprivate static let largestMemory = 4096

    private let maximumThreads: Int
    private let answerLifetime: Duration
    private let failureLifetime: Duration
    private let state = Mutex(State())

    /// Creates a resolver that remembers answers and failures for the given times.
    init(
        maximumThreads: Int = 8,
        answerLifetime: Duration = .seconds(10),
        failureLifetime: Duration = .seconds(2)
    ) {
        self.maximumThreads = maximumThreads
        self.answerLifetime = answerLifetime
        self.failureLifetime = failureLifetime
    }

    func resolve(_ host: String, completion: @escaping @Sendable (Result<[IPAddress], NameResolutionFailure>) -> Void) {
        let now = ContinuousClock.now
        let step = state.withLock { $0.add(completion, for: host, now: now, maximumThreads: maximumThreads) }
        switch step {
        case .answer(let outcome):
            completion(outcome)
        case .wait:
            break
        case .start:
            if !DedicatedThread.start({ self.work() }) {
                threadFailed()
            }
        }
    }

    /// Looks names up until none is left.
    private func work() {
        while let host = state.withLock({ $0.next() }) {
            let outcome = Self.lookUp(host)
            let lifetime = if case .success = outcome { answerLifetime } else { failureLifetime }
            let now = ContinuousClock.now
            let callers = state.withLock { $0.finish(host, outcome, now: now, end: now.advanced(by: lifetime)) }
            for caller in callers { caller(outcome) }
        }
    }

    private func threadFailed() {
        let callers = state.withLock { state in
            state.threads -= 1
            guard state.threads == 0 else { return [Completion]() }
            defer { (state.callers, state.queue) = ([:], []) }
            return state.callers.values.flatMap { $0 }
        }
        for caller in callers { caller(.failure(.busy)) }
    }

    private static func lookUp(_ host: String) -> Outcome {
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var first: UnsafeMutablePointer<addrinfo>?
        // Unsafe: the list belongs to this function, which frees it on every path.
        guard unsafe getaddrinfo(host, nil, &hints, &first) == 0 else { return .failure(.noAnswer) }
        defer { unsafe freeaddrinfo(first) }
        var addresses: [IPAddress] = []
        var next = unsafe first
        while let entry = unsafe next {
            let bytes = unsafe UnsafeRawBufferPointer(
                start: entry.pointee.ai_addr,
                count: Int(entry.pointee.ai_addrlen)
            )
            // An address that cannot be judged must not be skipped: the whole answer is useless.
            guard let address = unsafe IPAddress(socketAddress: bytes) else { return .failure(.noAnswer) }
            if !addresses.contains(address) { addresses.append(address) }
            unsafe next = unsafe entry.pointee.ai_next
        }
        return addresses.isEmpty ? .failure(.noAnswer) : .success(addresses)
    }
}

extension SystemNameResolver.State {
    fileprivate mutating func add(
        _ completion: @escaping SystemNameResolver.Completion,
        for host: String,
        now: ContinuousClock.Instant,
        maximumThreads: Int
    ) -> SystemNameResolver.Step {
        if let known = memory[host], known.end > now { return .answer(known.outcome) }
        if let waiting = callers[host] {
            guard waiting.count < SystemNameResolver.longestQueue else { return .answer(.failure(.busy)) }
            callers[host, default: []].append(completion)
            return .wait
        }
        guard queue.count < SystemNameResolver.longestQueue else { return .answer(.failure(.busy)) }
        callers[host] = [completion]
        queue.append(host)
        guard threads < maximumThreads else { return .wait }
        threads += 1
        return .start
    }

    fileprivate mutating func next() -> String? {
        guard !queue.isEmpty else {
            threads -= 1
            return nil
        }
        return queue.removeFirst()
    }

    fileprivate mutating func finish(
        _ host: String,
        _ outcome: SystemNameResolver.Outcome,
        now: ContinuousClock.Instant,
        end: ContinuousClock.Instant
    ) -> [SystemNameResolver.Completion] {
        if memory.count >= SystemNameResolver.largestMemory {
            memory = memory.filter { $0.value.end > now }
            if memory.count >= SystemNameResolver.largestMemory { memory = [:] }
        }
        memory[host] = SystemNameResolver.Memory(outcome: outcome, end: end)
        return callers.removeValue(forKey: host) ?? []
    }
}
