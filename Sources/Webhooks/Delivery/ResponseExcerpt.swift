/// The start of a receiver's answer, fit to be stored and shown as plain text.
enum ResponseExcerpt {
    /// How many bytes of an answer are kept.
    static let limit = 16_384

    /// Cuts, repairs broken UTF-8 and writes control characters as `\u{..}`.
    static func make(from body: [UInt8]) -> String? {
        guard !body.isEmpty else { return nil }
        var text = ""
        for scalar in String(decoding: body.prefix(limit), as: UTF8.self).unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where scalar != "\n" && scalar != "\t", .format, .surrogate, .privateUse:
                text += "\\u{" + String(scalar.value, radix: 16) + "}"
            default:
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
