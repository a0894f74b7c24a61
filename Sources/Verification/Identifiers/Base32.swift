/// Crockford's base 32 of 128 bits: 26 lower-case characters, sorting like the number.
enum Base32 {
    /// How many characters 128 bits take.
    static let encodedLength = 26

    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// Writes all 26 characters, most significant first.
    static func encode(_ value: UInt128) -> String {
        String(unsafeUninitializedCapacity: encodedLength) { buffer in
            var rest = value
            for index in stride(from: encodedLength - 1, through: 0, by: -1) {
                buffer[index] = alphabet[Int(truncatingIfNeeded: rest & 31)]
                rest >>= 5
            }
            return encodedLength
        }
    }

    /// Reads exactly 26 characters; nil for a character outside the alphabet or a value past 128 bits.
    static func decode(_ characters: ArraySlice<UInt8>) -> UInt128? {
        guard characters.count == encodedLength, let first = characters.first, first <= UInt8(ascii: "7") else {
            return nil
        }
        var value: UInt128 = 0
        for character in characters {
            guard let digit = digit(of: character) else { return nil }
            value = value << 5 | UInt128(digit)
        }
        return value
    }

    private static func digit(of character: UInt8) -> UInt8? {
        alphabet.firstIndex(of: character).map(UInt8.init(truncatingIfNeeded:))
    }
}
