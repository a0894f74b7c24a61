/// The bounds every call to the provider is held to.
package struct VeriffCallLimits: Sendable {
    /// The time for connecting.
    package var connectTimeout: Duration = .seconds(5)
    /// The time for a whole call.
    package var deadline: Duration = .seconds(20)
    /// The time for a whole upload or download.
    package var mediaDeadline: Duration = .seconds(60)
    /// The longest answer that is taken.
    package var responseLimit = 1 << 20
    /// The largest medium that is downloaded.
    package var mediaLimit = 32 << 20

    package init() {}
}
