internal import StrictJSON

/// The line before the bytes of a file that a worker is to read.
package struct RequestHeader: Sendable, Hashable {
    /// What the caller expects the file to show.
    package enum Expectation: String, Sendable, CaseIterable {
        case photoID = "photo_id"
        case proofOfAddress = "proof_of_address"
        case selfie
    }

    /// The caller's name for the request; the answer carries it.
    package let id: String
    /// How many bytes follow the line.
    package let length: Int
    package let expectation: Expectation?

    /// The longest line.
    package static let lengthLimit = 1024
    /// The largest file.
    package static let fileLimit = 32 << 20

    /// Reads a line; nil when it is none that the protocol allows.
    package init?(_ line: [UInt8]) {
        guard line.count <= Self.lengthLimit, let value = try? JSONValue(parsing: line), let object = value.object,
            object.members.allSatisfy({ Self.names.contains($0.name) }), let id = object["id"]?.string,
            id.utf8.count <= 200, let length = object["length"]?.number?.int64.flatMap(Int.init(exactly:)),
            (0...Self.fileLimit).contains(length)
        else { return nil }
        switch object["expected"] {
        case nil, .null?: expectation = nil
        case .string(let name)?:
            guard let expectation = Expectation(rawValue: name) else { return nil }
            self.expectation = expectation
        default: return nil
        }
        self.id = id
        self.length = length
    }

    private static let names: Set<String> = ["id", "length", "expected"]
}
