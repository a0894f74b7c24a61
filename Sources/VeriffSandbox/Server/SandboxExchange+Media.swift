import StrictJSON
import Veriff

extension SandboxExchange {
    /// Takes an image.
    func upload(to id: String) throws(SandboxRefusal) -> SandboxAnswer {
        // Known before the megabytes are looked at; the status is checked again when the image is stored.
        guard core.read({ $0.state.sessions[id]?.apiKey }) == integration.apiKey else { throw .notFound }
        let body = try MediaBody(body: request.body)
        let media = SandboxMedia(body)
        try core.record(.request) { (entry, guarded) throws(SandboxRefusal) in
            let session = try guarded.session(id, integration)
            guard session.status.isOpen else { throw .afterSubmission }
            describe(&entry, status: 201)
            entry.describe(session)
            entry.media = media
            entry.event = .mediaStored(
                session: id, attempt: session.attemptOfNextImage, media,
                start: session.status == .started ? nil : guarded.startAnnouncement(of: session))
            guarded.media.keep(body.bytes, id: media.id)
        }
        return success(["image": media.json(session: id, origin: request.origin)], status: 201)
    }

    /// Takes what is known of the end user's device and network (veriff.md 5.4).
    func describeDevice(of id: String) throws(SandboxRefusal) -> SandboxAnswer {
        let device = try DeviceData(body: request.body)
        let attempt = try core.record(.request) { (entry, guarded) throws(SandboxRefusal) in
            let session = try guarded.session(id, integration)
            guard session.status.isBeforeSubmission else { throw .afterSubmission }
            describe(&entry, status: 201)
            entry.describe(session)
            entry.event = .deviceDescribed(session: id, address: device.address)
            return session.attempt.id
        }
        return success(["sessionId": .string(id), "attemptId": .string(attempt)], status: 201)
    }

    /// The images of one attempt.
    func listMedia(ofAttempt id: String) throws(SandboxRefusal) -> SandboxAnswer {
        try read(core.read { $0.state.sessionOfAttempt[id] } ?? "") { session in
            success(listing(session.attempts.first { $0.id == id }?.media ?? [], of: session))
        }
    }

    /// Images as they are listed; none of a session of the sandbox is a video.
    func listing(_ media: [SandboxMedia], of session: SandboxSession) -> JSONValue {
        ["images": .array(media.map { $0.json(session: session.id, origin: request.origin) }), "videos": []]
    }

    /// An image's bytes, of whichever attempt.
    func download(_ id: String) throws(SandboxRefusal) -> SandboxAnswer {
        let (session, bytes) = core.read { ($0.state.sessionOfMedia[id] ?? "", $0.media[id]) }
        return try read(session) { session throws(SandboxRefusal) in
            let media = session.attempts.lazy.flatMap(\.media).first { $0.id == id }
            guard let bytes, let media else { throw .notFound }
            return SandboxAnswer(status: 200, body: bytes, contentType: media.mediaType)
        }
    }
}
