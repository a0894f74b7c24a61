/// Why bytes were refused as a JSON document.
package struct JSONError: Error, Hashable, Sendable {
    /// The closed list of reasons.
    package enum Code: String, CaseIterable, Sendable {
        /// The bytes do not follow the grammar of RFC 8259.
        case syntax
        /// The document ends in the middle of a value.
        case unexpectedEnd = "unexpected_end"
        /// Something other than whitespace follows the document.
        case trailingData = "trailing_data"
        /// The document begins with a byte order mark.
        case byteOrderMark = "byte_order_mark"
        /// Arrays and objects nest deeper than allowed.
        case depth
        /// An object has two members of one name.
        case duplicateKey = "duplicate_key"
        /// A string holds U+0000, which PostgreSQL cannot store.
        case nullCharacter = "null_character"
        /// A string holds a control character that is not escaped.
        case controlCharacter = "control_character"
        /// A string holds half a surrogate pair.
        case loneSurrogate = "lone_surrogate"
        /// A string is not well-formed UTF-8.
        case invalidUTF8 = "invalid_utf8"
        /// The document, a string, an object or an array is larger than allowed.
        case tooLarge = "too_large"
        /// A number has more digits than allowed.
        case numberRange = "number_range"
        /// A streamed field is not strict base64.
        case invalidBase64 = "invalid_base64"
    }

    /// The reason.
    package let code: Code
    /// The byte at which the document was refused.
    package let offset: Int
    /// The RFC 6901 pointer of the value that was being read; it holds member names chosen by the sender.
    package private(set) var pointer: String

    init(_ code: Code, at offset: Int, pointer: String = "") {
        self.code = code
        self.offset = offset
        self.pointer = pointer
    }

    /// The same error seen from the object or array around it.
    func inside(_ step: String) -> JSONError {
        JSONError(code, at: offset, pointer: "/\(step)\(pointer)")
    }

    /// The same error in a document whose bytes begin elsewhere.
    func moved(to offset: Int) -> JSONError {
        JSONError(code, at: offset, pointer: pointer)
    }
}

extension JSONError: CustomStringConvertible {
    /// The reason and the position, without a word of the document.
    package var description: String { "JSON refused: \(code.explanation) at byte \(offset)" }
}

extension JSONError.Code {
    /// A sentence part for the sender.
    package var explanation: String {
        switch self {
        case .syntax: "not valid JSON"
        case .unexpectedEnd: "the document ends too early"
        case .trailingData: "data after the document"
        case .byteOrderMark: "a byte order mark"
        case .depth: "nested too deeply"
        case .duplicateKey: "a member name used twice"
        case .nullCharacter: "the character U+0000"
        case .controlCharacter: "an unescaped control character"
        case .loneSurrogate: "half a surrogate pair"
        case .invalidUTF8: "not valid UTF-8"
        case .tooLarge: "larger than allowed"
        case .numberRange: "a number with too many digits"
        case .invalidBase64: "not valid base64"
        }
    }
}
