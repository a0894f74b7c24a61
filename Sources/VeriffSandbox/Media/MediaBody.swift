import FoundationEssentials
import StrictJSON
import Veriff

/// The body of an upload (veriff.md 5.1), read without parsing the megabytes of its content as JSON.
struct MediaBody: Sendable {
    /// The longest content in base64 that can be taken: that of the longest PDF.
    static let maximumContentLength = maximumPDFLength / 3 * 4 + 4
    /// The longest image, in base64.
    private static let maximumImageContentLength = 24_000_000
    /// The longest PDF.
    private static let maximumPDFLength = 20_000_000
    private static let contentName = Array(#""content""#.utf8)

    let context: String
    let mediaType: String
    let bytes: [UInt8]

    init(body: [UInt8]) throws(SandboxRefusal) {
        let (rest, content) = Self.cut(body)
        guard let json = try? JSONValue(parsing: rest) else { throw .invalidBody }
        guard let image = json.member("image"), image.object != nil else { throw .noImage }
        guard let context = image.text("context") else { throw .missing("context") }
        guard VeriffMediaContext.allNames.contains(context) else { throw .unknownContext }
        guard image.member("content")?.string != nil, let content, !content.isEmpty else { throw .noImageContent }
        guard let decoded = Data(base64Encoded: Data(Self.withoutPrefix(content))), !decoded.isEmpty else {
            throw .notBase64
        }
        self.context = context
        bytes = Array(decoded)
        guard let type = Self.sniff(bytes) else { throw .invalid("content") }
        let isFit =
            type == Self.pdf
            ? bytes.count <= Self.maximumPDFLength : content.count <= Self.maximumImageContentLength
        guard isFit else { throw .tooLarge }
        mediaType = type
    }

    /// The body with an empty content, and the content's characters.
    private static func cut(_ body: [UInt8]) -> (rest: [UInt8], content: [UInt8]?) {
        guard let value = contentStart(body),
            let end = ByteSearch.firstIndex(of: [UInt8(ascii: "\"")], in: body, from: value)
        else { return (body, nil) }
        // Encoders that escape the slash are the only ones to put a backslash into base64.
        let backslash = UInt8(ascii: "\\")
        let content = body[value..<end]
        let plain = content.contains(backslash) ? content.filter { $0 != backslash } : Array(content)
        return (Array(body[..<value]) + body[end...], plain)
    }

    /// The index behind the quotation mark that opens the content's value.
    private static func contentStart(_ body: [UInt8]) -> Int? {
        // Inside of a string the quotation marks of this text would be escaped, so a match is a name or a value.
        var from = 0
        while let match = ByteSearch.firstIndex(of: contentName, in: body, from: from) {
            var index = match + contentName.count
            from = index
            index = skipBlanks(body, index)
            guard index < body.count, body[index] == UInt8(ascii: ":") else { continue }
            index = skipBlanks(body, index + 1)
            guard index < body.count, body[index] == UInt8(ascii: "\"") else { return nil }
            return index + 1
        }
        return nil
    }

    private static func skipBlanks(_ body: [UInt8], _ start: Int) -> Int {
        var index = start
        while index < body.count, [0x20, 0x0A, 0x0D, 0x09].contains(body[index]) { index += 1 }
        return index
    }

    /// Takes off a `data:` prefix, which is optional.
    private static func withoutPrefix(_ content: [UInt8]) -> ArraySlice<UInt8> {
        guard content.starts(with: "data:".utf8), let comma = content.prefix(256).firstIndex(of: UInt8(ascii: ","))
        else { return content[...] }
        return content[(comma + 1)...]
    }

    private static let pdf = "application/pdf"

    /// The type of the formats the provider takes (veriff.md 5.1), by what the bytes begin with.
    private static func sniff(_ bytes: [UInt8]) -> String? {
        let head = Array(bytes.prefix(12))
        if head.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "image/png" }
        if head.starts(with: "%PDF".utf8) { return pdf }
        if head.starts(with: "RIFF".utf8), head.suffix(4).elementsEqual("WEBP".utf8) { return "image/webp" }
        if head.dropFirst(4).starts(with: "ftyp".utf8) { return "image/heic" }
        return nil
    }
}
