/// The letters of a word of a name: upper-case ASCII and the bytes of letters that have no ASCII form.
///
/// The first 32 bytes are kept in place, without an allocation; what is longer counts through a digest, so that two words
/// are still equal only when all their letters are.
struct NameLetters: Sendable, Equatable {
    /// How many letters can be looked at.
    static let capacity = 32

    private var chunks = InlineArray<4, UInt64>(repeating: 0)
    private var digestOfRest: UInt64 = 0
    /// How many letters the word has, those past the capacity included.
    private(set) var count = 0

    init() {}

    init(_ letters: some Sequence<UInt8>) {
        for letter in letters { append(letter) }
    }

    var isEmpty: Bool { count == 0 }

    /// How many letters can be looked at.
    var kept: Int { min(count, Self.capacity) }

    /// The letter at a place below `kept`.
    subscript(place: Int) -> UInt8 {
        UInt8(truncatingIfNeeded: chunks[place >> 3] >> UInt64((place & 7) << 3))
    }

    var first: UInt8? { isEmpty ? nil : self[0] }

    var last: UInt8? { isEmpty ? nil : self[kept - 1] }

    mutating func append(_ letter: UInt8) {
        if count < Self.capacity {
            chunks[count >> 3] |= UInt64(letter) << UInt64((count & 7) << 3)
        } else {
            digestOfRest = (digestOfRest ^ UInt64(letter)) &* 0x0000_0100_0000_01B3 &+ 1
        }
        count += 1
    }

    mutating func append(contentsOf other: NameLetters) {
        for place in 0..<other.kept { append(other[place]) }
        if other.count > Self.capacity {
            digestOfRest = (digestOfRest ^ other.digestOfRest) &* 0x0000_0100_0000_01B3 &+ 1
            count += other.count - Self.capacity
        }
    }

    static func == (left: Self, right: Self) -> Bool {
        left.count == right.count && left.chunks[0] == right.chunks[0] && left.chunks[1] == right.chunks[1]
            && left.chunks[2] == right.chunks[2] && left.chunks[3] == right.chunks[3]
            && left.digestOfRest == right.digestOfRest
    }

    /// How many letters the words begin with in common.
    func commonPrefix(with other: NameLetters) -> Int {
        let limit = min(kept, other.kept)
        for chunk in 0..<4 {
            let difference = chunks[chunk] ^ other.chunks[chunk]
            guard difference == 0 else { return min(limit, chunk * 8 + difference.trailingZeroBitCount / 8) }
        }
        return limit
    }

    func starts(with other: NameLetters) -> Bool {
        other.count <= Self.capacity && other.count <= count && commonPrefix(with: other) == other.count
    }

    /// A number that stands for the word in the tables of names.
    var key: UInt64 {
        var key = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15 ^ digestOfRest
        for chunk in 0..<4 {
            key = (key ^ chunks[chunk]) &* 0xFF51_AFD7_ED55_8CCD
            key ^= key >> 32
        }
        return key | 1
    }

    /// Any order will do, so long as it is one.
    func precedes(_ other: NameLetters) -> Bool {
        for chunk in 0..<4 where chunks[chunk] != other.chunks[chunk] { return chunks[chunk] < other.chunks[chunk] }
        return (count, digestOfRest) < (other.count, other.digestOfRest)
    }

    /// Whether a digit stands among the letters.
    var hasDigit: Bool {
        (0..<kept).contains { self[$0].isDigit }
    }

    var text: String {
        String(decoding: (0..<kept).map { self[$0] }, as: UTF8.self)
    }
}
