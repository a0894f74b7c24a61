/// The inside of a JSON string that carries base64, optionally as a `data:` URL, decoded as it arrives.
///
/// Two layers: JSON escapes become characters, and characters become bytes. Long runs without escapes take a path
/// that turns four characters at a time into three bytes.
struct Base64Content: Sendable {
    private enum Escape: Sendable {
        case none
        case started
        case unicode(digits: Int, unit: UInt16)
    }

    /// Decoded bytes wait here until they are handed over; a multiple of three.
    private static let outputSize = 48 * 1024

    private(set) var decodedBytes = 0
    private var prefix = DataURLPrefix()
    private var escape = Escape.none
    private var quantum = Base64Quantum()
    private var output: [UInt8] = []
    private var outputCount = 0
    private let maximumBytes: Int

    init(maximumBytes: Int) {
        self.maximumBytes = maximumBytes
    }

    /// The media type of a `data:` URL.
    var declaredMediaType: String? { prefix.mediaType }

    /// Whether decoded bytes must be handed over before more is consumed.
    var isOutputFull: Bool { outputCount == Self.outputSize }

    /// Consumes characters until the string ends, the output is full or the chunk is used up.
    ///
    /// - Returns: `true` when the closing quotation mark was consumed.
    /// - Throws: an error whose offset counts within the chunk.
    mutating func consume(_ chunk: UnsafeRawBufferPointer, index: inout Int) throws(JSONError) -> Bool {
        if output.isEmpty { output = [UInt8](repeating: 0, count: Self.outputSize) }
        while index < chunk.count, !isOutputFull {
            index += decodeRun(chunk, from: index)
            guard index < chunk.count, !isOutputFull else { break }
            if try consume(chunk[index], at: index) {
                index += 1
                return true
            }
            index += 1
        }
        return false
    }

    /// Hands over what was decoded and forgets it.
    mutating func flush(_ emit: (UnsafeRawBufferPointer) throws -> Void) rethrows {
        guard outputCount > 0 else { return }
        let count = outputCount
        outputCount = 0
        try output.withUnsafeBytes { try emit(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    /// Decodes whole groups of four plain characters; returns how many characters were used.
    private mutating func decodeRun(_ chunk: UnsafeRawBufferPointer, from index: Int) -> Int {
        guard case .none = escape, prefix.isPassed, quantum.isEmpty else { return 0 }
        let groups = min(
            (chunk.count - index) / 4,
            (Self.outputSize - outputCount) / 3,
            (maximumBytes - decodedBytes) / 3
        )
        guard groups > 0 else { return 0 }
        let input = UnsafeRawBufferPointer(rebasing: chunk[index...])
        let start = outputCount
        let decoded = output.withUnsafeMutableBytes { output in
            Base64Alphabet.decode(
                input,
                into: UnsafeMutableRawBufferPointer(rebasing: output[start...]),
                atMost: groups
            )
        }
        outputCount += decoded * 3
        decodedBytes += decoded * 3
        return decoded * 4
    }

    /// Consumes one byte of the string's source; `true` when it was the closing quotation mark.
    private mutating func consume(_ byte: UInt8, at offset: Int) throws(JSONError) -> Bool {
        switch escape {
        case .none where byte == UInt8(ascii: "\""):
            try end(at: offset)
            return true
        case .none where byte == UInt8(ascii: "\\"):
            escape = .started
        case .none:
            try accept(byte, at: offset)
        case .started where byte == UInt8(ascii: "u"):
            escape = .unicode(digits: 0, unit: 0)
        case .started:
            guard let character = JSONParser.shortEscape(byte) else { throw JSONError(.syntax, at: offset) }
            escape = .none
            try accept(character, at: offset)
        case .unicode(let digits, let unit):
            guard let digit = byte.hexadecimalDigit else { throw JSONError(.syntax, at: offset) }
            let unit = unit << 4 | UInt16(digit)
            guard digits == 3 else {
                escape = .unicode(digits: digits + 1, unit: unit)
                break
            }
            guard let character = UInt8(exactly: unit) else { throw JSONError(.invalidBase64, at: offset) }
            escape = .none
            try accept(character, at: offset)
        }
        return false
    }

    private mutating func accept(_ character: UInt8, at offset: Int) throws(JSONError) {
        guard !prefix.isPassed else { return try decode(character, at: offset) }
        switch prefix.accept(character) {
        case .held: break
        case .refused: throw JSONError(.invalidBase64, at: offset)
        case .notAPrefix(let held):
            for character in held { try decode(character, at: offset) }
        }
    }

    private mutating func decode(_ character: UInt8, at offset: Int) throws(JSONError) {
        guard let bytes = quantum.accept(character) else { throw JSONError(.invalidBase64, at: offset) }
        guard bytes.count <= maximumBytes - decodedBytes else { throw JSONError(.tooLarge, at: offset) }
        for byte in bytes {
            output[outputCount] = byte
            outputCount += 1
        }
        decodedBytes += bytes.count
    }

    private mutating func end(at offset: Int) throws(JSONError) {
        if !prefix.isPassed {
            // The few characters that could have begun a `data:` URL were content after all.
            guard let held = prefix.end() else { throw JSONError(.invalidBase64, at: offset) }
            for character in held { try decode(character, at: offset) }
        }
        guard quantum.isEmpty || quantum.isPadded else { throw JSONError(.invalidBase64, at: offset) }
    }
}
