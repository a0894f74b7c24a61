import Crypto
import StrictJSON

extension SandboxMedia {
    /// Describes an upload under a new id.
    init(_ body: MediaBody) {
        self.init(
            id: SandboxIdentifier.random(), context: body.context, mediaType: body.mediaType,
            sizeInBytes: body.bytes.count, digest: SandboxIdentifier.hexadecimal(SHA256.hash(data: body.bytes)),
            marker: SandboxMarker.read(body.bytes))
    }

    /// The image as answers describe it (veriff.md 5.1).
    func json(session: String, origin: String) -> JSONValue {
        [
            "id": .string(id), "name": .string(context), "context": .string(context),
            "url": .string("\(origin)/v1/media/\(id)"), "sessionId": .string(session), "size": .integer(sizeInBytes),
            "mimetype": .string(mediaType), "timestamp": nil,
        ]
    }
}
