extension JSONParser {
    /// Reads `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`.
    mutating func number() throws(JSONError) -> JSONNumber {
        let start = offset
        if next == UInt8(ascii: "-") { offset += 1 }
        if next == UInt8(ascii: "0") {
            offset += 1
        } else {
            try digits(from: start)
        }
        if next == UInt8(ascii: ".") {
            offset += 1
            try digits(from: start)
        }
        if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
            offset += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
            try digits(from: start)
        }
        // A digit here follows a leading zero; a letter would begin another token without a separator.
        if let byte = next, byte.isDigit { throw unexpected() }
        return JSONNumber(checkedText: String(decoding: bytes[start..<offset], as: UTF8.self))
    }

    private mutating func digits(from start: Int) throws(JSONError) {
        guard let byte = next, byte.isDigit else { throw unexpected() }
        while let byte = next, byte.isDigit {
            offset += 1
            guard offset - start <= limits.maximumNumberBytes else { throw JSONError(.numberRange, at: start) }
        }
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
