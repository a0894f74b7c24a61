/// Where the time of day comes from; injected, so that tests decide it.
package protocol WallClock: Sendable {
    /// The present moment.
    func now() -> Timestamp
}
