/// Recognises `data:<type>/<subtype>;base64,` at the very beginning of a string.
struct DataURLPrefix: Sendable {
    /// What became of a character.
    enum Step {
        /// It belongs to the prefix, or could.
        case held
        /// There is no prefix: these characters are content.
        case notAPrefix([UInt8])
        /// The prefix is not one we accept.
        case refused
    }

    private static let scheme = Array("data:".utf8)
    private static let suffix = Array(";base64".utf8)
    /// Registered media types are far shorter.
    private static let maximumBytes = 128

    /// Whether the prefix is behind us.
    private(set) var isPassed = false
    /// The declared media type, once the prefix has been read.
    private(set) var mediaType: String?
    private var held: [UInt8] = []

    mutating func accept(_ character: UInt8) -> Step {
        held.append(character)
        guard held.count > Self.scheme.count else {
            if Self.scheme.starts(with: held) { return .held }
            isPassed = true
            return .notAPrefix(held)
        }
        guard character == UInt8(ascii: ",") else {
            return held.count < Self.maximumBytes ? .held : .refused
        }
        guard let mediaType = Self.mediaType(held[Self.scheme.count...].dropLast()) else { return .refused }
        self.mediaType = mediaType
        isPassed = true
        return .held
    }

    /// Ends the string; the characters that are content after all, `nil` inside a prefix.
    mutating func end() -> [UInt8]? {
        guard held.count < Self.scheme.count else { return nil }
        isPassed = true
        return held
    }

    private static func mediaType(_ declaration: ArraySlice<UInt8>) -> String? {
        guard declaration.count > suffix.count, declaration.suffix(suffix.count).elementsEqual(suffix) else {
            return nil
        }
        let type = declaration.dropLast(suffix.count)
        let parts = type.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isNameCharacter) }) else { return nil }
        return String(decoding: type, as: UTF8.self)
    }

    /// The characters of RFC 6838 names.
    private static func isNameCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "!#$&-^_.+".utf8.contains(byte)
        }
    }
}
