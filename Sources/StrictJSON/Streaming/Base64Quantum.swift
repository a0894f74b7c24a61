/// Four base64 characters on their way to three bytes, one character at a time.
struct Base64Quantum: Sendable {
    private var bits: UInt32 = 0
    private var characters = 0
    private var padding = 0

    /// Whether no group is begun.
    var isEmpty: Bool { characters == 0 && padding == 0 }

    /// Whether the last group ended with its padding; nothing may follow.
    var isPadded: Bool { padding > 0 && characters + padding == 4 }

    /// Takes a character; the bytes of the group it completes, `nil` when it does not belong here.
    mutating func accept(_ character: UInt8) -> [UInt8]? {
        guard character != UInt8(ascii: "=") else { return pad() }
        guard padding == 0, let value = Base64Alphabet.value(of: character) else { return nil }
        bits = bits << 6 | value
        characters += 1
        guard characters == 4 else { return [] }
        defer { self = Base64Quantum() }
        return [
            UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8),
            UInt8(truncatingIfNeeded: bits),
        ]
    }

    private mutating func pad() -> [UInt8]? {
        guard characters >= 2, characters + padding < 4 else { return nil }
        padding += 1
        guard characters + padding == 4 else { return [] }
        // Bits that no byte uses must be zero, or one content would have several spellings.
        if characters == 3 {
            guard bits & 0b11 == 0 else { return nil }
            return [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)]
        }
        guard bits & 0b1111 == 0 else { return nil }
        return [UInt8(truncatingIfNeeded: bits >> 4)]
    }
}
