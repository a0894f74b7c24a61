/// Finds the addresses of host names.
protocol NameResolver: Sendable {
    /// Looks a name up and calls back exactly once, on any thread; the callback must not block.
    func resolve(_ host: String, completion: @escaping @Sendable (Result<[IPAddress], NameResolutionFailure>) -> Void)
}

/// A name without an answer.
enum NameResolutionFailure: Error, Hashable, Sendable {
    /// The name has no address or the name service failed.
    case noAnswer
    /// Too many look-ups are waiting.
    case busy
}
