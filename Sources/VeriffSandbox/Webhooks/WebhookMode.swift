/// What can become of one webhook on its way.
enum WebhookMode: String, Sendable, CaseIterable {
    case duplicate, reordered, late, forged, unsigned, lost

    /// An announcement as it becomes.
    func change(_ announcement: inout Announcement, delay: Duration) {
        switch self {
        case .duplicate: announcement.copies += 1
        case .reordered: announcement.isReordered = true
        case .late: announcement.delay = delay
        case .forged: announcement.hasForgedCopy = true
        case .unsigned: announcement.hasUnsignedCopy = true
        case .lost: announcement.copies = 0
        }
    }
}
