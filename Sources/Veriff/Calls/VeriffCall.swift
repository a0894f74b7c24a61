/// The calls of the provider's API that the platform makes; names appear in errors, logs and metrics.
package enum VeriffCall: String, Sendable {
    case createSession = "create_session"
    case uploadMedia = "upload_media"
    case listMedia = "list_media"
    case submitSession = "submit_session"
    case decision

    /// Whether repeating the call after an unknown outcome changes nothing at the provider.
    package var isRead: Bool {
        switch self {
        case .listMedia, .decision: true
        case .createSession, .uploadMedia, .submitSession: false
        }
    }
}
