import Crypto
import Services
import Verification

/// A place in a list: opaque to callers, who can only give it back.
enum Cursor {
    private static let version: UInt8 = 1
    private static let checksumLength = 4
    private static let textLength = 28

    /// Prints the place behind an object.
    static func encode<Entity>(_ id: Identifier<Entity>) -> String {
        let content = [version] + bytes(of: id.value)
        return Base64URL.encode(content + checksum(of: content, for: Entity.self))
    }

    /// Reads a cursor of the same kind of list.
    static func decode<Entity>(_ text: String) throws(ServiceError) -> Identifier<Entity> {
        let refused = ServiceError(.invalidCursor, "The cursor is not one of this list; start without it.")
        guard text.utf8.count == textLength, let bytes = Base64URLReader.decode(text),
            bytes.count == 1 + 16 + checksumLength, bytes[0] == version
        else { throw refused }
        let content = Array(bytes.prefix(17))
        guard Array(bytes.suffix(checksumLength)) == checksum(of: content, for: Entity.self) else { throw refused }
        return Identifier(value: content.dropFirst().reduce(0) { $0 << 8 | UInt128($1) })
    }

    private static func bytes(of value: UInt128) -> [UInt8] {
        (0..<16).reversed().map { UInt8(truncatingIfNeeded: value >> UInt128($0 * 8)) }
    }

    /// Tells a mistake from a cursor; it guards nothing, as a cursor opens nothing.
    private static func checksum<Entity: IdentifiedEntity>(of content: [UInt8], for entity: Entity.Type) -> [UInt8] {
        let digest = SHA256.hash(data: Array("addressee.cursor.\(entity.identifierPrefix)".utf8) + content)
        return Array(digest.prefix(checksumLength))
    }
}

/// Base 64 with the URL alphabet and no padding, strictly.
enum Base64URLReader {
    /// The bytes; nil for a character outside the alphabet or bits left over that are not zero.
    static func decode(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var accumulator: UInt32 = 0
        var bits: UInt32 = 0
        for character in text.utf8 {
            guard let value = value(of: character) else { return nil }
            accumulator = (accumulator << 6 | value) & 0xFFFF
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: accumulator >> bits))
            }
        }
        guard bits < 6, accumulator & (1 << bits - 1) == 0 else { return nil }
        return bytes
    }

    private static func value(of character: UInt8) -> UInt32? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "-"): 62
        case UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
