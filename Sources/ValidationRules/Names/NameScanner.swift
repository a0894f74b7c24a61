/// Cuts the text of a name into words.
///
/// Full stops and apostrophes vanish, commas and the double filler of a machine-readable zone begin a section, other
/// punctuation separates, and what stands in brackets or quotes is another name of the person.
struct NameScanner {
    private(set) var words: [NameWord] = []
    /// Nicknames and former names.
    private(set) var otherNames: [NameWord] = []
    private var word = NameLetters()
    private var joint = NameWord.Joint.space
    private var closing: UInt8?
    private var hasFillerSection = false

    /// The words of a text; nil when it is too long to be a name.
    static func scan(_ text: String) -> NameScanner? {
        guard text.utf8.count <= ComparisonLimits.nameInBytes else { return nil }
        var scanner = NameScanner()
        if let zone = nameOfZone(text) {
            scanner.read(zone.utf8.span)
        } else if TextFolding.isASCII(text) {
            scanner.read(text.utf8.span)
        } else {
            scanner.read(TextFolding.fold(text).span)
            var other = NameScanner()
            other.read(TextFolding.fold(text, .icao).span)
            scanner.addTransliterations(of: other)
        }
        guard scanner.words.count + scanner.otherNames.count <= ComparisonLimits.words else { return nil }
        scanner.splitFormerName()
        return scanner
    }

    /// The name in the first line of a passport's machine-readable zone, behind document and country.
    private static func nameOfZone(_ text: String) -> String? {
        guard text.hasPrefix("P<"), text.utf8.count > 7, TextFolding.isASCII(text) else { return nil }
        return String(text.dropFirst(5))
    }

    private mutating func read(_ bytes: borrowing Span<UInt8>) {
        words.reserveCapacity(6)
        for place in bytes.indices {
            let byte = bytes[place]
            if byte == closing {
                closeWord()
                closing = nil
            } else if (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) {
                word.append(byte & 0xDF)
            } else if byte == 0x20 {
                closeWord()
            } else {
                readMark(byte, at: place, of: bytes)
            }
        }
        closeWord()
        if words.isEmpty { swap(&words, &otherNames) }
    }

    private mutating func readMark(_ byte: UInt8, at place: Int, of bytes: borrowing Span<UInt8>) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: word.append(byte)
        case UInt8(ascii: "'"):
            // In quotes only where a blank is before and after: O'Brien and 't Hooft are none.
            if word.isEmpty, closing == nil, Self.closesQuote(after: place, of: bytes) { closing = byte }
        case UInt8(ascii: "|"), UInt8(ascii: "$"), UInt8(ascii: "@"):
            if let digit = Self.misread(byte), !word.isEmpty { word.append(digit) } else { closeWord() }
        case UInt8(ascii: "-"):
            closeWord()
            if joint == .space { joint = .hyphen }
        case UInt8(ascii: ","), UInt8(ascii: ";"):
            closeWord()
            if !words.isEmpty { joint = .section }
        case UInt8(ascii: "<"):
            closeWord()
            let isDouble = place + 1 < bytes.count && bytes[place + 1] == byte
            if isDouble, !hasFillerSection, !words.isEmpty {
                joint = .section
                hasFillerSection = true
            }
        default:
            closeWord()
            // Only a mark that is closed again opens a nickname: a stray one must not swallow the name.
            if closing == nil, let mark = Self.closingMark(of: byte), Self.holds(mark, after: place, in: bytes) {
                closing = mark
            }
        }
    }

    private mutating func closeWord() {
        guard !word.isEmpty else { return }
        if closing != nil {
            otherNames.append(NameWord(plain: word))
        } else {
            words.append(NameWord(plain: word, joint: words.isEmpty ? .space : joint))
            joint = .space
        }
        word = NameLetters()
    }

    private mutating func addTransliterations(of other: NameScanner) {
        guard other.words.count == words.count else { return }
        for place in words.indices {
            words[place] = NameWord(
                plain: words[place].plain, transliterated: other.words[place].plain, joint: words[place].joint)
        }
    }

    /// What follows NEE or AKA is another name.
    private mutating func splitFormerName() {
        guard words.count > 2, let mark = words.dropFirst(1).firstIndex(where: { NameRoles[$0].contains(.formerly) })
        else { return }
        otherNames += words[(mark + 1)...]
        words.removeSubrange(mark...)
    }

    private static func closingMark(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "("): UInt8(ascii: ")")
        case UInt8(ascii: "["): UInt8(ascii: "]")
        case UInt8(ascii: "\""): UInt8(ascii: "\"")
        default: nil
        }
    }

    /// The digit that an optical reading would have put for the sign.
    private static func misread(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "|"): UInt8(ascii: "1")
        case UInt8(ascii: "$"): UInt8(ascii: "5")
        case UInt8(ascii: "@"): UInt8(ascii: "4")
        default: nil
        }
    }

    private static func holds(_ mark: UInt8, after place: Int, in bytes: borrowing Span<UInt8>) -> Bool {
        for next in (place + 1)..<bytes.count where bytes[next] == mark { return true }
        return false
    }

    private static func closesQuote(after place: Int, of bytes: borrowing Span<UInt8>) -> Bool {
        for next in (place + 1)..<bytes.count where bytes[next] == UInt8(ascii: "'") {
            return next > place + 1 && (next + 1 == bytes.count || bytes[next + 1] == 0x20)
        }
        return false
    }
}
