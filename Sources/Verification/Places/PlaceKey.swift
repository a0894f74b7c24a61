/// What is left of a code or a name when case, spaces, punctuation and marks are dropped: its ASCII letters.
struct PlaceKey: Hashable, Sendable {
    /// Longer than any name in the tables; more letters can only be something else.
    private static let limit = 64

    private let letters: String

    init(_ text: some StringProtocol) {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte)
            case UInt8(ascii: "a")...UInt8(ascii: "z"): bytes.append(byte & 0xDF)
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
