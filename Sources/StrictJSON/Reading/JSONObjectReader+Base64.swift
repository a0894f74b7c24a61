/// The bytes of a string that carried base64.
package struct DecodedBase64: Hashable, Sendable {
    /// The decoded bytes.
    package let bytes: [UInt8]
    /// The media type of a `data:` URL, when the string was one.
    package let declaredMediaType: String?
}

extension JSONObjectReader {
    /// A required base64 string, for bodies that hold several; `StreamingObjectReader` is for a single big one.
    package mutating func base64(_ name: String, maximumBytes: Int) -> DecodedBase64? {
        requiredValue(name).flatMap { base64($0, name, maximumBytes) }
    }

    /// An optional base64 string.
    package mutating func optionalBase64(_ name: String, maximumBytes: Int) -> DecodedBase64? {
        value(name).flatMap { base64($0, name, maximumBytes) }
    }

    private mutating func base64(_ value: JSONValue, _ name: String, _ maximumBytes: Int) -> DecodedBase64? {
        guard let text = value.string else {
            problem(at: name, code: .wrongType, detail: "must be a string")
            return nil
        }
        do throws(JSONError) {
            return try DecodedBase64(text, maximumBytes: maximumBytes)
        } catch {
            if error.code == .tooLarge {
                problem(at: name, code: .tooLong, detail: "must have at most \(maximumBytes) bytes when decoded")
            } else {
                problem(at: name, code: .invalidBase64, detail: "must be base64 with padding")
            }
            return nil
        }
    }
}

extension DecodedBase64 {
    fileprivate init(_ text: String, maximumBytes: Int) throws(JSONError) {
        // The text is decoded JSON: what the streaming decoder would take for an escape or an end is foreign here.
        let isForeign = text.utf8.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") }
        guard !isForeign else { throw JSONError(.invalidBase64, at: 0) }
        let source = Array(text.utf8) + [UInt8(ascii: "\"")]
        var content = Base64Content(maximumBytes: maximumBytes)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(maximumBytes, source.count / 4 * 3))
        var index = 0
        var hasEnded = false
        while !hasEnded {
            hasEnded = try Self.step(&content, source, &index)
            content.flush { bytes.append(contentsOf: $0) }
        }
        self.init(bytes: bytes, declaredMediaType: content.declaredMediaType)
    }

    private static func step(
        _ content: inout Base64Content,
        _ source: [UInt8],
        _ index: inout Int
    ) throws(JSONError) -> Bool {
        try source.withUnsafeBufferPointer { source throws(JSONError) in
            try content.consume(UnsafeRawBufferPointer(source), index: &index)
        }
    }
}
