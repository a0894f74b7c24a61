extension UInt8 {
    /// An ASCII digit.
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// An upper-case ASCII letter, or a byte of a letter that has no ASCII form.
    var isLetter: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) || self >= 0x80 }

    /// The ASCII letter in upper case; any other byte as it is.
    var upperCased: UInt8 { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) ? self & 0xDF : self }
}

extension [UInt8] {
    /// The bytes as text.
    var text: String { String(decoding: self, as: UTF8.self) }

    /// Whether all bytes are digits, and there is one.
    var isNumber: Bool { !isEmpty && allSatisfy(\.isDigit) }
}

/// The bytes of an ASCII literal.
func bytes(_ text: String) -> [UInt8] {
    Array(text.utf8)
}
