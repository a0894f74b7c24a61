/// How a change is announced by webhook.
struct Announcement: Sendable, Equatable {
    /// How often each webhook is sent; 0 keeps silent.
    var copies = 1
    /// Whether the decision is sent before the submission.
    var isReordered = false
    /// How long it is held back, by the sandbox's clock.
    var delay = Duration.zero
    /// Whether a copy that says the contrary under a wrong signature goes before it.
    var hasForgedCopy = false
    /// Whether a copy without a signature goes before it.
    var hasUnsignedCopy = false
    /// How the bodies that are written for it are serialised.
    var style = WireStyle.compact
}
