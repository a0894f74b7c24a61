/// A word of up to 24 bytes, packed so that comparing and looking up words allocates nothing.
struct AddressWord: Hashable, Sendable {
    /// Longer words are taken as several.
    static let capacity = 24
    static let empty = AddressWord()

    // Big-endian: the first byte stands highest; what is not used is zero.
    private var high: UInt64 = 0
    private var middle: UInt64 = 0
    private var low: UInt64 = 0

    private init() {}

    /// Packs bytes; those past the capacity are left out.
    init(_ bytes: some Sequence<UInt8>) {
        for (index, byte) in bytes.enumerated() {
            guard index < Self.capacity else { return }
            put(byte, at: index)
        }
    }

    /// Packs the bytes of ASCII text.
    init(_ text: String) {
        self.init(text.utf8)
    }

    /// The digits of a number.
    init(number: Int) {
        self.init(String(number))
    }

    var isEmpty: Bool { high == 0 }

    var count: Int {
        if low != 0 { return 24 - low.trailingZeroBitCount / 8 }
        if middle != 0 { return 16 - middle.trailingZeroBitCount / 8 }
        return high == 0 ? 0 : 8 - high.trailingZeroBitCount / 8
    }

    /// The byte at a position; zero past the end.
    subscript(index: Int) -> UInt8 {
        let shift = UInt64(56 - 8 * (index & 7))
        return switch index >> 3 {
        case 0: UInt8(truncatingIfNeeded: high >> shift)
        case 1: UInt8(truncatingIfNeeded: middle >> shift)
        case 2: UInt8(truncatingIfNeeded: low >> shift)
        default: 0
        }
    }

    /// Puts a byte where none is yet; past the capacity nothing happens.
    mutating func put(_ byte: UInt8, at index: Int) {
        let bits = UInt64(byte) << UInt64(56 - 8 * (index & 7))
        switch index >> 3 {
        case 0: high |= bits
        case 1: middle |= bits
        case 2: low |= bits
        default: break
        }
    }

    /// The bytes of a range of positions.
    func slice(_ range: Range<Int>) -> AddressWord {
        var slice = AddressWord()
        for (position, index) in range.enumerated() { slice.put(self[index], at: position) }
        return slice
    }

    /// Without the bytes that fail a test.
    func filter(_ isIncluded: (UInt8) -> Bool) -> AddressWord {
        var filtered = AddressWord()
        var position = 0
        for index in 0..<count where isIncluded(self[index]) {
            filtered.put(self[index], at: position)
            position += 1
        }
        return filtered
    }

    /// With another byte at the positions that pass a test.
    func replacing(with byte: UInt8, where isReplaced: (Int) -> Bool) -> AddressWord {
        var replaced = AddressWord()
        for index in 0..<count { replaced.put(isReplaced(index) ? byte : self[index], at: index) }
        return replaced
    }

    /// Without leading zeros; a lone zero stays.
    var withoutLeadingZeros: AddressWord {
        guard self[0] == UInt8(ascii: "0") else { return self }
        let count = count
        var start = 0
        while start < count - 1, self[start] == UInt8(ascii: "0") { start += 1 }
        return slice(start..<count)
    }

    /// The bytes in order.
    var bytes: [UInt8] { (0..<count).map { self[$0] } }

    /// The word as text.
    var text: String { bytes.text }

    /// A well-mixed hash for tables of a power of two of places.
    var tableHash: Int {
        var mixed = high ^ (middle &* 0x9E37_79B9_7F4A_7C15) ^ (low &* 0xC2B2_AE3D_27D4_EB4F)
        mixed ^= mixed >> 32
        mixed &*= 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 40)
    }
}
