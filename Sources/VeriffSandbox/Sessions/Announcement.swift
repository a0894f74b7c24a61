/// How a change is announced by webhook.
struct Announcement: Sendable, Equatable {
    /// How often each webhook is sent; 0 keeps silent.
    var copies = 1
    /// Whether the decision is sent before the submission.
    var isReordered = false
}
