/// The end of a session that nobody submitted in time.
struct SessionExpiry: Sendable, Equatable {
    let status: SessionStatus
    /// The decision's body.
    let body: [UInt8]
}
