/// Tells slips of the pen and of optical reading from other words.
enum SpellingDistance {
    /// One slip in a short word, two in a longer one.
    static func isSlip(_ left: AddressWord, _ right: AddressWord) -> Bool {
        let length = max(left.count, right.count)
        guard length >= 3, abs(left.count - right.count) <= 2 else { return false }
        return EditDistance.between(left.bytes, right.bytes, limit: length < 7 ? 1 : 2) != nil
    }

    /// A slip, or three letters in ten that differ.
    static func isAlike(_ left: AddressWord, _ right: AddressWord) -> Bool {
        let length = max(left.count, right.count)
        guard length > 1 else { return false }
        return EditDistance.between(left.bytes, right.bytes, limit: max(1, length * 35 / 100)) != nil
    }

    /// How alike two names are, from 0 to 1, digits misread for letters put right; 0 when their numbers differ.
    static func likeness(_ left: [UInt8], _ right: [UInt8]) -> Double {
        if left == right { return 1 }
        let length = max(left.count, right.count)
        guard length > 0 else { return 1 }
        let limit = max(1, length * 3 / 10)
        guard let distance = EditDistance.between(left, right, limit: limit) else { return 0 }
        // In three letters another letter makes another word; one too many or two swapped can be a slip.
        if length <= 3, left.count == right.count, left.sorted() != right.sorted() { return 0 }
        return 1 - Double(distance) / Double(length)
    }
}
