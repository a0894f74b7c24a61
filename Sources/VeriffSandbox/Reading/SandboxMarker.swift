import StrictJSON

/// The statement an image can carry about its own content: `ADDRESSEE-SANDBOX:` and a flat JSON object, anywhere in
/// its bytes, such as in a JPEG comment or a PNG text chunk.
enum SandboxMarker {
    private static let introduction = Array("ADDRESSEE-SANDBOX:".utf8)
    private static let maximumLength = 4_096

    /// What an image states; nothing without a readable statement.
    static func read(_ image: [UInt8]) -> SandboxReading? {
        guard let start = ByteSearch.firstIndex(of: introduction, in: image) else { return nil }
        guard let object = object(in: image[(start + introduction.count)...].prefix(maximumLength)) else { return nil }
        guard let json = try? JSONValue(parsing: Array(object)), json.object != nil else { return nil }
        return SandboxReading(json: json)
    }

    /// The bytes from an opening brace to its closing one, braces inside of strings apart.
    private static func object(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard bytes.first == UInt8(ascii: "{") else { return nil }
        var depth = 0
        var isInString = false
        var isEscaped = false
        for (index, byte) in zip(bytes.indices, bytes) {
            switch byte {
            case _ where isEscaped: isEscaped = false
            case UInt8(ascii: "\\") where isInString: isEscaped = true
            case UInt8(ascii: "\""): isInString.toggle()
            case UInt8(ascii: "{") where !isInString: depth += 1
            case UInt8(ascii: "}") where !isInString:
                depth -= 1
                if depth == 0 { return bytes[...index] }
            default: break
            }
        }
        return nil
    }
}
