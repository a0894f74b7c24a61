extension StreetNames {
    /// How two names of other letters relate: a slip of the pen, an abbreviation, or another street.
    static func spelling(
        _ left: StreetAddress,
        _ right: StreetAddress,
        _ one: [UInt8],
        _ other: [UInt8]
    ) -> Relation {
        let plain = SpellingDistance.likeness(one, other)
        let raw = SpellingDistance.likeness(rawJoined(left, left.streetName), rawJoined(right, right.streetName))
        let optical = SpellingDistance.likeness(OpticalConfusion.shape(one), OpticalConfusion.shape(other))
        let likeness = max(plain, raw, optical * 0.98)
        let length = Double(max(one.count, other.count))
        let distance = (1 - likeness) * length
        let another = Relation.other(likeness: max(0.4, min(likeness, 0.7)))
        guard !haveOtherDirections(left, right) else { return another }
        guard likeness > 0, distance < 1.5 || areWordwiseAlike(left, right) else {
            // Initials and abbreviations word by word: `M L KING` for `MARTIN LUTHER KING`.
            return left.streetName.count > 1 && areWordwiseAlike(left, right) ? .abbreviated : another
        }
        if haveOtherWords(left, right) { return another }
        let isSmall = distance <= max(1, length / 6) + 0.5
        return isSmall ? .slip(likeness: likeness) : .doubtful(likeness: likeness)
    }

    /// Every word of one name is a slip or an abbreviation of the other's; names of unlike length are never alike.
    private static func areWordwiseAlike(_ left: StreetAddress, _ right: StreetAddress) -> Bool {
        guard left.streetName.count == right.streetName.count else { return false }
        return zip(left.tokens[left.streetName], right.tokens[right.streetName]).allSatisfy { one, other in
            one.standard == other.standard || SpellingDistance.isAlike(one.word, other.word)
                || isInitial(one, of: other) || isInitial(other, of: one)
        }
    }

    /// `NORTH TEMPLE` and `SOUTH TEMPLE`.
    private static func haveOtherDirections(_ left: StreetAddress, _ right: StreetAddress) -> Bool {
        left.streetName.count == right.streetName.count
            && zip(left.tokens[left.streetName], right.tokens[right.streetName]).contains { one, other in
                one.standard != other.standard && !one.meaning.direction.isEmpty && !other.meaning.direction.isEmpty
            }
    }

    /// `OLD MILL` and `OLD HILL`, `STONERIDGE` and `STONE BRIDGE`: where the names differ both have a word that streets
    /// are called by, so that neither is a slip.
    private static func haveOtherWords(_ left: StreetAddress, _ right: StreetAddress) -> Bool {
        if left.streetName.count == right.streetName.count {
            let pairs = zip(left.tokens[left.streetName], right.tokens[right.streetName])
            return pairs.contains { StreetWords.areDifferent($0.word, $1.word) }
        }
        return StreetWords.areDifferent(
            AddressWord(rawJoined(left, left.streetName)), AddressWord(rawJoined(right, right.streetName)))
    }

    private static func isInitial(_ one: AddressToken, of other: AddressToken) -> Bool {
        one.isLetter && !other.hasDigit && one.word[0] == other.word[0]
    }

    /// Whether letters and digits that differ look alike: `MA1N`, `STH` for `5TH`.
    static func isMisread(_ left: StreetAddress, _ right: StreetAddress) -> Bool {
        func isMixed(_ address: StreetAddress) -> Bool {
            address.tokens[address.streetName].contains { $0.hasDigit && !$0.isNumber && !$0.isOrdinalNumber }
        }
        let one = rawJoined(left, left.streetName)
        let other = rawJoined(right, right.streetName)
        let isNumbered = { (name: [UInt8]) in name.contains(where: \.isDigit) }
        guard isMixed(left) || isMixed(right) || isNumbered(one) != isNumbered(other) else { return false }
        return OpticalConfusion.canonical(one) == OpticalConfusion.canonical(other)
    }
}
