/// Collects the bytes around the streamed string and notices where that string begins.
///
/// It follows brackets, strings and names just closely enough for that; whether the bytes are valid JSON is for
/// the parser to say.
struct SkeletonScanner: Sendable {
    private enum Place: Sendable {
        case structure
        case text
        case escape
    }

    private(set) var bytes: [UInt8] = []
    private let contentField: String
    private let maximumBytes: Int
    private var place = Place.structure
    private var depth = 0
    private var isNameExpected = false
    private var isContentExpected = false
    private var stringStart = 0

    init(contentField: String, maximumBytes: Int) {
        self.contentField = contentField
        self.maximumBytes = maximumBytes
    }

    /// Takes one byte; `true` when it is the quotation mark that opens the content.
    ///
    /// The content itself is not passed here; the next byte must be the quotation mark that closes it.
    mutating func accept(_ byte: UInt8, at offset: Int) throws(JSONError) -> Bool {
        guard bytes.count < maximumBytes else { throw JSONError(.tooLarge, at: offset) }
        bytes.append(byte)
        switch place {
        case .structure: return acceptStructure(byte)
        case .text where byte == UInt8(ascii: "\\"): place = .escape
        case .text where byte == UInt8(ascii: "\""): endString()
        case .text: break
        case .escape: place = .text
        }
        return false
    }

    private mutating func acceptStructure(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            depth += 1
            isNameExpected = depth == 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= 1
            isContentExpected = false
        case UInt8(ascii: ","):
            isNameExpected = depth == 1
            isContentExpected = false
        case UInt8(ascii: ":"):
            isNameExpected = false
        case UInt8(ascii: "\""):
            place = .text
            stringStart = bytes.count - 1
            return depth == 1 && !isNameExpected && isContentExpected
        default:
            break
        }
        return false
    }

    private mutating func endString() {
        place = .structure
        guard depth == 1, isNameExpected else { return }
        // A name may be written with escapes, so it is decoded before it is compared.
        let name = try? JSONValue(parsing: Array(bytes[stringStart...])).string
        isContentExpected = name == contentField
    }
}
