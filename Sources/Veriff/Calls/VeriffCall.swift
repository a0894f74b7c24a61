/// The calls of the provider's API that the platform makes; names appear in errors, logs and metrics.
package enum VeriffCall: String, Sendable {
    case createSession = "create_session"
    case uploadMedia = "upload_media"
    case listMedia = "list_media"
    case submitSession = "submit_session"
    case decision
    case listAttempts = "list_attempts"
    case listAttemptMedia = "list_attempt_media"
    case downloadMedia = "download_media"
    case person
    case watchlist = "watchlist_screening"
    case deleteSession = "delete_session"

    /// Whether repeating the call after an unknown outcome changes nothing at the provider.
    package var isRead: Bool {
        switch self {
        case .listMedia, .decision, .listAttempts, .listAttemptMedia, .downloadMedia, .person, .watchlist: true
        case .createSession, .uploadMedia, .submitSession, .deleteSession: false
        }
    }
}
