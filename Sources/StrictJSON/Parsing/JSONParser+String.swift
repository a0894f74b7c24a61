extension JSONParser {
    /// Reads a string, standing on its opening quotation mark.
    mutating func string(maximumBytes: Int) throws(JSONError) -> String {
        let start = offset + 1
        offset = start
        var unescaped: [UInt8] = []
        var copied = start
        var union: UInt8 = 0
        while let byte = next {
            guard offset - start <= maximumBytes else { throw JSONError(.tooLarge, at: start - 1) }
            switch byte {
            case UInt8(ascii: "\""):
                let end = offset
                offset += 1
                // Checking costs as much as all the rest, and ASCII is always well formed.
                if union < 0x80, copied == start { return String(decoding: bytes[start..<end], as: UTF8.self) }
                unescaped.append(contentsOf: bytes[copied..<end])
                return try text(unescaped[...], at: start)
            case UInt8(ascii: "\\"):
                unescaped.append(contentsOf: bytes[copied..<offset])
                try appendEscape(to: &unescaped)
                copied = offset
            case 0:
                throw JSONError(.nullCharacter, at: offset)
            case 1..<0x20:
                throw JSONError(.controlCharacter, at: offset)
            default:
                union |= byte
                offset += 1
            }
        }
        throw unexpected()
    }

    /// The text of checked bytes: the standard library refuses overlong forms, surrogates and truncated sequences.
    private func text(_ utf8: ArraySlice<UInt8>, at start: Int) throws(JSONError) -> String {
        guard let text = String(validating: utf8, as: UTF8.self) else { throw JSONError(.invalidUTF8, at: start) }
        return text
    }

    private mutating func appendEscape(to unescaped: inout [UInt8]) throws(JSONError) {
        let start = offset
        offset += 1
        guard let byte = next else { throw unexpected() }
        if byte == UInt8(ascii: "u") {
            offset += 1
            let scalar = try escapedScalar(startingAt: start)
            unescaped.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            return
        }
        guard let character = Self.shortEscape(byte) else { throw unexpected() }
        offset += 1
        unescaped.append(character)
    }

    /// The scalar of `\uXXXX`, or of the two that make a surrogate pair; the first `\u` has been read.
    private mutating func escapedScalar(startingAt start: Int) throws(JSONError) -> Unicode.Scalar {
        let first = try hexadecimalUnit()
        guard first != 0 else { throw JSONError(.nullCharacter, at: start) }
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard UTF16.isLeadSurrogate(first), next == UInt8(ascii: "\\") else {
            throw JSONError(.loneSurrogate, at: start)
        }
        offset += 1
        guard next == UInt8(ascii: "u") else { throw JSONError(.loneSurrogate, at: start) }
        offset += 1
        let second = try hexadecimalUnit()
        guard UTF16.isTrailSurrogate(second) else { throw JSONError(.loneSurrogate, at: start) }
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    private mutating func hexadecimalUnit() throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = byte.hexadecimalDigit else { throw unexpected() }
            unit = unit << 4 | UInt16(digit)
            offset += 1
        }
        return unit
    }

    /// The character a one-letter escape stands for.
    static func shortEscape(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }
}

extension UInt8 {
    /// The value of an ASCII hexadecimal digit.
    var hexadecimalDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
