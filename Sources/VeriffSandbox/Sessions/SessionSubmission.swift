/// A session's submission: when it is decided, and how it is announced.
struct SessionSubmission: Sendable, Equatable {
    let decisionDelay: Duration
    let announcement: Announcement
}
