import CCurl

/// Owns the kept connections of one group of requests; used by the loop's thread only.
@safe final class ConnectionGroup {
    let pointer: UnsafeMutableRawPointer
    /// The number of running transfers that use the group.
    var users = 0
    /// The end of the last transfer.
    var lastUse = ContinuousClock.now

    init?() {
        guard let pointer = unsafe curl_share_init() else { return nil }
        unsafe self.pointer = pointer
        guard unsafe addressee_share_connections(pointer) == CURLSHE_OK else { return nil }
    }

    deinit {
        // Unsafe: a handle leaves its group before the loop forgets the group; this closes the connections.
        _ = unsafe curl_share_cleanup(pointer)
    }
}

/// The groups of a client, bounded in number and in idle time.
struct ConnectionGroups {
    private static let maximumCount = 256

    private let idleLifetime: Duration
    private var groups: [String: ConnectionGroup] = [:]

    init(idleLifetime: Duration) {
        self.idleLifetime = idleLifetime
    }

    /// The group with this key, new if need be; `nil` if there are too many groups in use.
    mutating func group(_ key: String, now: ContinuousClock.Instant) -> ConnectionGroup? {
        if let group = groups[key] { return group }
        if groups.count >= Self.maximumCount { makeRoom(now: now) }
        guard groups.count < Self.maximumCount, let group = ConnectionGroup() else { return nil }
        groups[key] = group
        return group
    }

    /// Closes the connections of groups that have been idle for too long.
    mutating func removeIdle(now: ContinuousClock.Instant) {
        groups = groups.filter { $0.value.users > 0 || $0.value.lastUse.duration(to: now) < idleLifetime }
    }

    /// Closes every connection; no transfer may be running.
    mutating func removeAll() {
        groups = [:]
    }

    private mutating func makeRoom(now: ContinuousClock.Instant) {
        removeIdle(now: now)
        guard groups.count >= Self.maximumCount else { return }
        let oldest = groups.filter { $0.value.users == 0 }.min { $0.value.lastUse < $1.value.lastUse }
        if let oldest { groups[oldest.key] = nil }
    }
}
