/// What is left of a code or a name when case, spaces, punctuation, accents and marks are dropped: its ASCII letters.
struct PlaceKey: Hashable, Sendable {
    /// Longer than any name in the tables; more letters can only be something else.
    private static let limit = 64

    /// What is left of the letters of Latin-1 from U+00C0 on.
    private static let latin1: [String] = """
        A A A A A A AE C E E E E I I I I D N O O O O O _ O U U U U Y TH SS
        A A A A A A AE C E E E E I I I I D N O O O O O _ O U U U U Y TH Y
        """
        .split { $0 == " " || $0 == "\n" }.map { $0 == "_" ? "" : String($0) }

    private let letters: String

    init(_ text: some StringProtocol) {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            let value = UInt8(truncatingIfNeeded: scalar.value)
            switch scalar {
            case "A"..."Z": bytes.append(value)
            case "a"..."z": bytes.append(value & 0xDF)
            case "À"..."ÿ": bytes.append(contentsOf: Self.latin1[Int(value) - 0xC0].utf8)
            default: continue
            }
            if bytes.count > Self.limit { break }
        }
        letters = String(decoding: bytes, as: UTF8.self)
    }

    /// Takes a code only: letters and nothing else, of one of the given lengths.
    init?(code text: String, lengths: ClosedRange<Int>) {
        guard lengths.contains(text.utf8.count),
            text.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0 & 0xDF) && $0 < 0x80 })
        else { return nil }
        self.init(text)
    }
}
