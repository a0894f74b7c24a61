/// The bounds of a pool.
package struct PostgresPoolConfiguration: Sendable {
    /// The most connections open at once.
    package var maximumConnections = 16
    /// How many connections are kept ready.
    package var minimumIdle = 1
    /// The longest wait for a connection.
    package var acquireTimeout: Duration = .seconds(3)
    /// The most callers that wait at once; further ones fail at once.
    package var maximumWaiters = 1_000
    /// Connections are replaced at this age, so that a fail-over or a new setting reaches all of them.
    package var maximumAge: Duration = .seconds(3_600)
    /// Connections beyond `minimumIdle` that were not used for this long are closed.
    package var idleTimeout: Duration = .seconds(300)

    package init() {}

    package init(maximumConnections: Int) {
        self.maximumConnections = maximumConnections
    }
}
