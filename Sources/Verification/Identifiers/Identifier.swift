/// A kind of object that has identifiers of its own.
package protocol IdentifiedEntity: Sendable {
    /// The text in front of the underscore in the printed identifier, such as `ver`.
    static var identifierPrefix: String { get }
}

/// A time-sortable identifier (UUID version 7), typed by the object it names.
///
/// Printed as `prefix_` and 26 characters of Crockford's base 32 in lower case; stored as 16 bytes.
package struct Identifier<Entity: IdentifiedEntity>: Hashable, Sendable, Comparable {
    private let bits: WideBits

    /// The 16 bytes, most significant first.
    package var value: UInt128 { bits.value }

    /// Creates an identifier from its 128 bits.
    package init(value: UInt128) {
        bits = WideBits(value)
    }

    /// Reads the printed form; nil when prefix, length or alphabet is another.
    package init?(_ text: String) {
        let prefix = Entity.identifierPrefix
        let bytes = Array(text.utf8)
        let prefixBytes = Array(prefix.utf8)
        guard bytes.count == prefixBytes.count + 1 + Base32.encodedLength,
            bytes.starts(with: prefixBytes), bytes[prefixBytes.count] == UInt8(ascii: "_"),
            let value = Base32.decode(bytes[(prefixBytes.count + 1)...])
        else { return nil }
        self.init(value: value)
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.bits < right.bits
    }
}

extension Identifier: CustomStringConvertible {
    package var description: String {
        Entity.identifierPrefix + "_" + Base32.encode(value)
    }
}
