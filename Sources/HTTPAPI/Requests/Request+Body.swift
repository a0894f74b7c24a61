import Hummingbird
import NIOCore
import Services
import StrictJSON

/// A body that was read as a whole.
struct JSONBody: Sendable {
    let bytes: [UInt8]
    let value: JSONValue
}

extension Request {
    /// The most a body without a document in it may have.
    static let maximumBodyLength = 256 * 1024

    /// Reads and parses the body; an absent one is read as an empty object when that is allowed.
    func json(
        _ context: APIRequestContext, maximumLength: Int = Self.maximumBodyLength, emptyIsObject: Bool = false
    ) async throws -> JSONBody {
        let bytes = try await bytes(context, maximumLength: maximumLength)
        if bytes.isEmpty, emptyIsObject { return JSONBody(bytes: [], value: .object(JSONObject())) }
        try requireJSON()
        do {
            var limits = JSONLimits(maximumBytes: maximumLength)
            // A body that may hold documents may hold them in one string.
            if maximumLength > Self.maximumBodyLength { limits.maximumStringBytes = maximumLength }
            return JSONBody(bytes: bytes, value: try JSONValue(parsing: bytes, limits: limits))
        } catch {
            throw ServiceError(error)
        }
    }

    /// Reads the whole body, refusing by its announced length first and by count as it arrives.
    func bytes(_ context: APIRequestContext, maximumLength: Int) async throws -> [UInt8] {
        try refuseOversize(maximumLength)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(max(contentLength ?? 0, 0))
        try await forEachChunk(context, maximumLength: maximumLength) {
            bytes.append(contentsOf: $0.readableBytesView)
        }
        return bytes
    }

    /// Refuses a body whose announced length is too large, before any of it is read.
    func refuseOversize(_ maximumLength: Int) throws {
        guard let contentLength, contentLength > maximumLength else { return }
        throw Self.oversize(maximumLength)
    }

    /// Refuses a body that is declared to be something other than JSON.
    func requireJSON() throws(ServiceError) {
        let type = headers[.contentType]?.split(separator: ";").first.map { $0.filter { $0 != " " }.lowercased() }
        guard type == "application/json" else {
            throw ServiceError(.unsupportedMediaType, "Send the body as application/json.")
        }
    }

    /// The announced length of the body.
    var contentLength: Int? {
        headers[.contentLength].flatMap { Int($0) }
    }

    /// Whether so much of the body may still be on its way that closing the connection is cheaper than reading it.
    var mayHaveLongBody: Bool {
        contentLength.map { $0 > Self.maximumBodyLength } ?? (headers[.transferEncoding] != nil)
    }

    static func oversize(_ maximumLength: Int) -> BodyRefusal {
        BodyRefusal(error: ServiceError(.bodyTooLarge, "The body may have at most \(maximumLength) bytes."))
    }
}

extension JSONBody {
    /// Reads the body's object into a command, collecting every problem; members nobody asked for are refused.
    func read<Result>(_ body: (inout JSONObjectReader) -> Result?) throws(ServiceError) -> Result {
        do {
            return try value.read { reader in
                let result = body(&reader)
                reader.rejectUnknownMembers()
                return result
            }
        } catch {
            throw ServiceError(error)
        }
    }
}
