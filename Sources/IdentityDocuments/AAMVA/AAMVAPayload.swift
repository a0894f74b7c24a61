/// The characters of a barcode, checked and brought to UTF-8.
enum AAMVAPayload {
    /// A PDF417 symbol holds fewer than 1,900 characters.
    static let limitInBytes = 4096

    /// The payload without its byte order mark; text that is not UTF-8 is taken as Latin-1, as older cards write it.
    static func characters(of payload: some Collection<UInt8>) throws(AAMVABarcodeError) -> [UInt8] {
        guard payload.count <= limitInBytes else { throw .tooLong }
        // Nearly every card is plain ASCII, which needs no decoding.
        if payload.allSatisfy({ $0 < 0x80 && isAllowed(Unicode.Scalar($0)) }) { return Array(payload) }
        var text = String(validating: payload, as: UTF8.self)?.unicodeScalars ?? latin1(payload)
        if text.first == "\u{FEFF}" { text.removeFirst() }
        let head = text.prefix(4)
        if head.last != "\u{1E}", let separator = head.firstIndex(of: "\u{1C}") {
            // Some issuers put a file separator where the header has its record separator.
            text.replaceSubrange(separator...separator, with: CollectionOfOne("\u{1E}"))
        }
        guard text.allSatisfy(isAllowed) else { throw .forbiddenCharacter }
        return Array(String(text).utf8)
    }

    private static func latin1(_ bytes: some Collection<UInt8>) -> String.UnicodeScalarView {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: bytes.lazy.map { Unicode.Scalar($0) })
        return text
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\r", "\u{1E}", " "..."~": true
        case "\u{0}"..."\u{9F}": false
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
            default: true
            }
        }
    }
}
