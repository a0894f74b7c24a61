/// The alphabet of RFC 4648 section 4.
enum Base64Alphabet {
    /// A bit that no combination of values has.
    private static let invalid: UInt32 = 1 << 31

    /// For each of the four characters of a group, its value shifted to its place in the 24 bits.
    private static let shiftedValues: [UInt32] = [18, 12, 6, 0].flatMap { shift in
        (0...UInt8.max).map { character in value(of: character).map { $0 << shift } ?? invalid }
    }

    /// The six bits of a character.
    static func value(of character: UInt8) -> UInt32? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }

    /// Decodes groups of four characters until one holds a character outside the alphabet.
    ///
    /// - Returns: how many groups were decoded, each into three bytes.
    static func decode(
        _ input: UnsafeRawBufferPointer,
        into output: UnsafeMutableRawBufferPointer,
        atMost groups: Int
    ) -> Int {
        // Buffer subscripts are not checked in release builds, so the bounds are proved once, here.
        precondition(groups >= 0 && groups <= input.count / 4 && groups <= output.count / 3)
        return shiftedValues.withUnsafeBufferPointer { values in
            for group in 0..<groups {
                let source = group &* 4
                let bits =
                    values[Int(input[source])] | values[256 &+ Int(input[source &+ 1])]
                    | values[512 &+ Int(input[source &+ 2])] | values[768 &+ Int(input[source &+ 3])]
                guard bits < invalid else { return group }
                let target = group &* 3
                output[target] = UInt8(truncatingIfNeeded: bits >> 16)
                output[target &+ 1] = UInt8(truncatingIfNeeded: bits >> 8)
                output[target &+ 2] = UInt8(truncatingIfNeeded: bits)
            }
            return groups
        }
    }
}
