/// Cuts address text into words.
///
/// A word is letters and digits, with `-` or `/` inside numbers; `#`, `&`, `@` and brackets are words of their own;
/// apostrophes vanish, and full stops join initials (`P.O.`) and part everything else.
struct AddressTokenizer {
    private(set) var tokens: [AddressToken] = []
    /// The next word starts a new part of the address.
    private var isSegmentStart = true
    private var word = AddressWord.empty
    private var count = 0
    private var digits = 0

    /// The words of a text; nil when it is too long for an address or has too many words.
    static func tokens(_ text: String) -> [AddressToken]? {
        guard text.utf8.count <= ComparisonLimits.addressInBytes else { return nil }
        var tokenizer = AddressTokenizer()
        let isASCII = text.utf8.withContiguousStorageIfAvailable { bytes in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
            tokenizer.add(bytes)
            return true
        }
        if isASCII != true {
            TextFolding.fold(text).withUnsafeBufferPointer { tokenizer.add($0) }
        }
        guard tokenizer.tokens.count <= ComparisonLimits.words else { return nil }
        GluedDirections.part(&tokenizer.tokens)
        NumberWordJoiner.join(&tokenizer.tokens)
        return tokenizer.tokens
    }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
        tokens.reserveCapacity(12)
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): append(byte)
            case UInt8(ascii: "a")...UInt8(ascii: "z"): append(byte & 0xDF)
            case 0x80...: append(byte)
            case UInt8(ascii: "."): endInitial(text, at: index)
            case UInt8(ascii: "'"), UInt8(ascii: "`"): break
            case UInt8(ascii: "-"), UInt8(ascii: "/"): addJoin(byte, text, at: &index)
            case UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "@"), UInt8(ascii: "("), UInt8(ascii: ")"):
                close()
                append(byte)
                close()
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), 0x0A, 0x0D:
                close()
                isSegmentStart = true
            default: close()
            }
            index += 1
        }
        close()
    }

    private mutating func append(_ byte: UInt8) {
        if count == AddressWord.capacity { close() }
        word.put(byte, at: count)
        count += 1
        if byte.isDigit { digits += 1 }
    }

    private mutating func close() {
        while count > 0, word[count - 1] == UInt8(ascii: "-") || word[count - 1] == UInt8(ascii: "/") {
            count -= 1
            word = word.slice(0..<count)
        }
        guard count > 0 else { return }
        tokens.append(AddressToken(word, count: count, digits: digits, startsSegment: isSegmentStart))
        isSegmentStart = false
        word = .empty
        count = 0
        digits = 0
    }

    /// A full stop between single letters joins them; behind any other word it ends the word.
    private mutating func endInitial(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
        let next = index + 1 < text.count ? text[index + 1] : 0
        guard next != 0, digits == 0, isLetter(next) else {
            if next.isDigit || isLetter(next) { close() }
            return
        }
        let afterNext = index + 2 < text.count ? text[index + 2] : 0
        let isPrecededByInitial = count == 1 || (index >= 2 && text[index - 2] == UInt8(ascii: "."))
        if isPrecededByInitial, !isLetter(afterNext), !afterNext.isDigit { return }
        close()
    }

    /// Inside a number a hyphen or slash belongs to it; between words it separates.
    private mutating func addJoin(_ byte: UInt8, _ text: UnsafeBufferPointer<UInt8>, at index: inout Int) {
        // Behind a designator also between letter and number: `APT C-101`, but `I-35`.
        let isIdentifier =
            count == 1 && tokens.last?.meaning.unit != nil && index + 1 < text.count && text[index + 1].isDigit
        if count > 0, digits > 0 || isIdentifier {
            append(byte)
            return
        }
        // `1210 - 16` and `123 - A` are `1210-16` and `123-A`.
        guard count == 0, let last = tokens.last, last.isNumber, index > 0, text[index - 1] == UInt8(ascii: " "),
            index + 2 < text.count, text[index + 1] == UInt8(ascii: " "), text[index + 2].isDigit, !isSegmentStart,
            Int(last.count) < AddressWord.capacity - 8
        else {
            close()
            return
        }
        tokens.removeLast()
        word = last.word
        count = Int(last.count)
        digits = Int(last.digits)
        isSegmentStart = last.startsSegment
        append(byte)
        index += 1
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF) || byte >= 0x80
    }
}
