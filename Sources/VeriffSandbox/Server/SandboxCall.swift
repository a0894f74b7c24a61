/// A call of the provider's API (veriff.md 3).
enum SandboxCall: Sendable, Equatable {
    case createSession
    case submit(session: String)
    case upload(session: String)
    case listMedia(session: String)
    case decision(session: String)
    case attempts(session: String)
    case listAttemptMedia(attempt: String)
    case download(media: String)
    case person(session: String)
    case watchlist(session: String)
    case delete(session: String)
    case describeDevice(session: String)
    case timestamps(session: String)
    case lookUp

    /// Recognises a call.
    init(_ request: SandboxRequest) throws(SandboxRefusal) {
        let segments = request.segments
        guard segments.first == "v1" else { throw .notFound }
        let (collection, id, part) = (segments.at(1), segments.at(2), segments.at(3))
        guard segments.count <= 4 else { throw .notFound }
        switch (collection, id, part, request.method) {
        case ("sessions", nil, nil, "POST"): self = .createSession
        case ("validate-registry", nil, nil, "POST"): self = .lookUp
        case ("sessions", let id?, "collected-data", "POST"): self = .describeDevice(session: id)
        case ("sessions", let id?, "timestamps", "GET"): self = .timestamps(session: id)
        case ("sessions", let id?, nil, "PATCH"): self = .submit(session: id)
        case ("sessions", let id?, nil, "DELETE"): self = .delete(session: id)
        case ("sessions", let id?, "person", "GET"): self = .person(session: id)
        case ("sessions", let id?, "watchlist-screening", "GET"): self = .watchlist(session: id)
        case ("sessions", let id?, "media", "POST"): self = .upload(session: id)
        case ("sessions", let id?, "media", "GET"): self = .listMedia(session: id)
        case ("sessions", let id?, "decision", "GET"): self = .decision(session: id)
        case ("sessions", let id?, "attempts", "GET"): self = .attempts(session: id)
        case ("attempts", let id?, "media", "GET"): self = .listAttemptMedia(attempt: id)
        case ("media", let id?, nil, "GET"): self = .download(media: id)
        case ("sessions", _, nil, _), ("sessions", _, "media", _), ("sessions", _, "decision", _),
            ("sessions", _, "attempts", _), ("sessions", _, "person", _), ("sessions", _, "watchlist-screening", _),
            ("sessions", _, "collected-data", _), ("sessions", _, "timestamps", _), ("validate-registry", nil, nil, _),
            ("attempts", _, "media", _), ("media", .some, nil, _):
            throw .methodNotAllowed
        default: throw .notFound
        }
    }

    /// The name by which faults are planned.
    var operation: String {
        switch self {
        case .createSession: "create_session"
        case .submit: "submit_session"
        case .upload: "upload_media"
        case .listMedia, .listAttemptMedia: "list_media"
        case .decision: "decision"
        case .attempts: "attempts"
        case .download: "download_media"
        case .person: "person"
        case .watchlist: "watchlist_screening"
        case .delete: "delete_session"
        case .describeDevice: "collected_data"
        case .timestamps: "timestamps"
        case .lookUp: "validate_registry"
        }
    }

    /// Whether the call may come without a signature (veriff.md 2.2).
    var mayBeUnsigned: Bool { self == .createSession || self == .lookUp }

    /// The id in the path.
    var id: String? {
        switch self {
        case .createSession, .lookUp: nil
        case .submit(let id), .upload(let id), .describeDevice(let id): id
        case .listMedia, .decision, .attempts, .listAttemptMedia, .download, .person, .watchlist, .delete, .timestamps:
            signedId
        }
    }

    /// The session, attempt or image that a read names and whose id its signature covers (veriff.md 2.2).
    var signedId: String? {
        switch self {
        case .createSession, .submit, .upload, .describeDevice, .lookUp: nil
        case .listMedia(let id), .decision(let id), .attempts(let id), .listAttemptMedia(let id), .download(let id),
            .person(let id), .watchlist(let id), .delete(let id), .timestamps(let id):
            id
        }
    }
}

extension [String] {
    fileprivate func at(_ index: Int) -> String? { indices.contains(index) ? self[index] : nil }
}
