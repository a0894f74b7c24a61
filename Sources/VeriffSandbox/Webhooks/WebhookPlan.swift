/// How webhooks are sent from now on.
struct WebhookPlan: Sendable {
    /// What holds for each of them.
    var announcement = Announcement()
    /// Whether the first image is announced as the end user's start.
    var announcesStart = false
    /// What becomes of a share of them.
    var draw: SeededDraw<WebhookMode>?
    /// How long a late one among those is held back.
    var lateness = Duration.seconds(60)

    /// The announcement of a change; `subject` tells whom it is about.
    mutating func next(for subject: String, style: WireStyle) -> Announcement {
        var announcement = announcement
        announcement.style = style
        draw?.next(for: subject)?.change(&announcement, delay: lateness)
        return announcement
    }
}
