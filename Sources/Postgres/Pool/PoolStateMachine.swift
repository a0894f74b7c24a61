/// Who has which connection and who waits: all decisions of the pool, no effects.
///
/// Every event returns what the pool has to do. A place for a connection (`open`) belongs to exactly one of: an idle
/// connection, a lease, or a caller that was told to connect.
struct PoolStateMachine<Connection: Sendable, Waiter: Sendable> {
    private struct Idle {
        let connection: Connection
        let createdAt: MonotonicInstant
        let idleSince: MonotonicInstant
    }

    /// What a caller that asked for a connection does next.
    enum Grant: Sendable {
        /// Use this one; look first whether it is still alive if it was idle for long or others were lost.
        case use(Connection, mustCheck: Bool)
        /// Make one; report `connected`, `connectFailed` or `gaveUpConnecting`.
        case connect
    }

    enum LeaseAction {
        case granted(Grant)
        case wait(Waiter)
        case refuse(PostgresError.Code)
    }

    /// Waiters to resume and connections to close, outside the lock.
    struct Effects {
        var resumed: [(Waiter, Grant)] = []
        var closed: [Connection] = []
    }

    private let configuration: PostgresPoolConfiguration
    private var idle: [Idle] = []
    private var waiters = WaiterQueue<Waiter>()
    private var open = 0
    private var connecting = 0
    private(set) var consecutiveFailures = 0
    private var lostAt: MonotonicInstant?
    private(set) var isClosed = false

    init(_ configuration: PostgresPoolConfiguration) {
        self.configuration = configuration
    }

    /// A connection that was idle for less than this is used without a look at it.
    private static var trustedIdleTime: Duration { .seconds(1) }

    // MARK: Events

    /// A caller wants a connection.
    mutating func lease(id: UInt64, now: MonotonicInstant, _ makeWaiter: () -> Waiter) -> LeaseAction {
        guard !isClosed else { return .refuse(.poolClosed) }
        if let grant = takeIdle(now: now) ?? takePlace() { return .granted(grant) }
        guard waiters.count < configuration.maximumWaiters else { return .refuse(.poolExhausted) }
        let waiter = makeWaiter()
        waiters.append(waiter, id: id)
        return .wait(waiter)
    }

    /// A waiter's time is up or its task is cancelled; nil when it has been resumed already.
    mutating func remove(waiter id: UInt64) -> Waiter? {
        waiters.remove(id)
    }

    /// A lease ended.
    mutating func release(
        _ connection: Connection,
        createdAt: MonotonicInstant,
        isReusable: Bool,
        now: MonotonicInstant
    ) -> Effects {
        var effects = Effects()
        let isOld = now.duration(since: createdAt) >= configuration.maximumAge
        if !isReusable { lostAt = now }
        guard isReusable, !isOld, !isClosed else {
            open -= 1
            effects.closed.append(connection)
            fillPlaces(&effects)
            return effects
        }
        if let waiter = waiters.popFirst() {
            effects.resumed.append((waiter, .use(connection, mustCheck: false)))
        } else {
            idle.append(Idle(connection: connection, createdAt: createdAt, idleSince: now))
        }
        return effects
    }

    /// A caller made the connection it was told to make, and has it on lease.
    mutating func connected() -> Effects {
        connecting -= 1
        consecutiveFailures = 0
        var effects = Effects()
        fillPlaces(&effects)
        return effects
    }

    /// A caller could not connect; it keeps its place and tries again after the returned pause, or gives up.
    mutating func connectFailed() -> Duration {
        consecutiveFailures += 1
        let doublings = min(consecutiveFailures - 1, 5)
        return .milliseconds(50 << doublings)
    }

    /// A caller that was told to connect no longer will; its place goes to the next.
    mutating func gaveUpConnecting() -> Effects {
        connecting -= 1
        open -= 1
        var effects = Effects()
        fillPlaces(&effects)
        return effects
    }

    /// A lent connection turned out to be dead before it was used; its place is kept to connect anew.
    mutating func foundDead(now: MonotonicInstant) {
        connecting += 1
        lostAt = now
    }

    /// Some time has passed: closes what is too old or not needed, and says how many connections to add.
    mutating func maintain(now: MonotonicInstant) -> (closed: [Connection], missing: Int) {
        guard !isClosed else { return ([], 0) }
        var closed: [Connection] = []
        // The longest unused come first.
        idle.removeAll { entry in
            let isOld = now.duration(since: entry.createdAt) >= configuration.maximumAge
            let isUnneeded =
                now.duration(since: entry.idleSince) >= configuration.idleTimeout && open > configuration.minimumIdle
            guard isOld || isUnneeded else { return false }
            open -= 1
            closed.append(entry.connection)
            return true
        }
        let missing = min(configuration.minimumIdle - idle.count, configuration.maximumConnections - open)
        return (closed, consecutiveFailures > 0 ? min(missing, 1) : max(0, missing))
    }

    /// Takes a place for a connection made in advance; false when there is none.
    mutating func reserve() -> Bool {
        guard !isClosed, case .connect = takePlace() else { return false }
        return true
    }

    /// No lease is given from now on.
    mutating func close() -> (closed: [Connection], waiters: [Waiter]) {
        isClosed = true
        let closed = idle.map(\.connection)
        open -= closed.count
        idle.removeAll()
        return (closed, waiters.removeAll())
    }

    // MARK: Places

    /// The connection used last: it is the warmest, and the others may grow old enough to be closed.
    private mutating func takeIdle(now: MonotonicInstant) -> Grant? {
        guard let entry = idle.popLast() else { return nil }
        let isUnsure = lostAt.map { $0 >= entry.idleSince } ?? false
        let isLongIdle = now.duration(since: entry.idleSince) >= Self.trustedIdleTime
        return .use(entry.connection, mustCheck: isUnsure || isLongIdle)
    }

    /// While connecting fails, one caller tries and the others wait for its luck.
    private mutating func takePlace() -> Grant? {
        guard open < configuration.maximumConnections, consecutiveFailures == 0 || connecting == 0 else { return nil }
        open += 1
        connecting += 1
        return .connect
    }

    private mutating func fillPlaces(_ effects: inout Effects) {
        while !isClosed, waiters.count > 0, let grant = takePlace(), let waiter = waiters.popFirst() {
            effects.resumed.append((waiter, grant))
        }
    }
}
