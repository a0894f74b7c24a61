/// Compares the names of two streets.
enum StreetNames {
    enum Relation {
        case same
        /// The same, when a word is taken for a part of the name instead of a suffix.
        case sameWithSuffix(StreetAddress, StreetAddress)
        /// The same, when a direction is taken for a part of the name.
        case sameWithDirection(StreetAddress, StreetAddress)
        case slip(likeness: Double)
        /// Two slips or more in a short name: a misspelling, or a street of a similar name.
        case doubtful(likeness: Double)
        /// Initials and abbreviations of the other's words.
        case abbreviated
        case otherNumber
        case other(likeness: Double)
    }

    /// How two names relate.
    static func compare(_ left: StreetAddress, _ right: StreetAddress) -> Relation {
        if areSame(left, right) { return .same }
        let one = StreetNameAliases.standard(joined(left, left.streetName))
        let other = StreetNameAliases.standard(joined(right, right.streetName))
        if one == other { return .same }
        if let reread = reread(left, right, one, other) { return reread }
        let leftNumbers = numbers(left)
        let rightNumbers = numbers(right)
        if leftNumbers != rightNumbers {
            return isMisread(left, right) ? .slip(likeness: 0.9) : .otherNumber
        }
        return spelling(left, right, one, other)
    }

    /// Whether the names have the same standard words.
    static func areSame(_ left: StreetAddress, _ right: StreetAddress) -> Bool {
        var one = NameWords(left, left.streetName)
        var other = NameWords(right, right.streetName)
        while true {
            let first = one.next()
            let second = other.next()
            if first != second { return false }
            if first == nil { return true }
        }
    }

    /// Names that are one when suffix, direction or the city behind them are cut elsewhere.
    private static func reread(
        _ left: StreetAddress,
        _ right: StreetAddress,
        _ one: [UInt8],
        _ other: [UInt8]
    ) -> Relation? {
        if let wider = withSuffix(left, one, like: other, strength: right.suffix) {
            return .sameWithSuffix(wider, right)
        }
        if let wider = withSuffix(right, other, like: one, strength: left.suffix) {
            return .sameWithSuffix(left, wider)
        }
        if let wider = withDirection(left, one, like: other, other: right) { return .sameWithDirection(wider, right) }
        if let wider = withDirection(right, other, like: one, other: left) { return .sameWithDirection(left, wider) }
        if let fixed = withDirectionBehind(left, like: right) { return .sameWithDirection(fixed, right) }
        if let fixed = withDirectionBehind(right, like: left) { return .sameWithDirection(left, fixed) }
        if let fixed = withSuffixForName(left, like: other) { return .sameWithDirection(fixed, right) }
        if let fixed = withSuffixForName(right, like: one) { return .sameWithDirection(left, fixed) }
        if let shorter = withoutCity(left, like: other, of: right) { return .sameWithSuffix(shorter, right) }
        if let shorter = withoutCity(right, like: one, of: left) { return .sameWithSuffix(left, shorter) }
        if let fixed = withMisspelledSuffix(left, like: right) { return .sameWithSuffix(fixed, right) }
        if let fixed = withMisspelledSuffix(right, like: left) { return .sameWithSuffix(left, fixed) }
        return nil
    }

    /// `STONY ISLAND` beside `STONY ISLAND AVE`: the island is a part of the name.
    private static func withSuffix(
        _ address: StreetAddress,
        _ name: [UInt8],
        like other: [UInt8],
        strength: UInt8
    ) -> StreetAddress? {
        guard address.suffix != 0, other.count > name.count else { return nil }
        let index = address.streetName.upperBound
        guard index < address.tokens.count, address.tokens[index].meaning.suffix == address.suffix,
            other == name + address.tokens[index].standard.bytes,
            !address.tokens[index].meaning.isStrongSuffix || strength == 0
        else { return nil }
        var wider = address
        wider.suffix = 0
        return wider
    }

    /// `NORTHPOINT` beside `NORTH POINT ST`: the direction is a part of the name.
    private static func withDirection(
        _ address: StreetAddress,
        _ name: [UInt8],
        like other: [UInt8],
        other otherAddress: StreetAddress
    ) -> StreetAddress? {
        guard !address.preDirection.isEmpty, address.streetName.lowerBound > 0 else { return nil }
        let first = address.streetName.lowerBound - 1
        let written = rawJoined(address, first..<address.streetName.upperBound)
        let spelled = bytes(address.preDirection.word) + rawJoined(address, address.streetName)
        let otherRaw = rawJoined(otherAddress, otherAddress.streetName)
        guard written == otherRaw || spelled == otherRaw || address.tokens[first].standard.bytes + name == other else {
            // The suffix may have been taken for the name's second part: `NORTH POINT` has none.
            let end = address.streetName.upperBound
            guard end < address.tokens.count, address.suffix != 0,
                rawJoined(address, first..<end + 1) == otherRaw
            else { return nil }
            var wider = address
            wider.preDirection = []
            wider.suffix = 0
            return wider
        }
        var wider = address
        wider.preDirection = []
        return wider
    }

    /// `BASSWOOD SW` beside `BASSWOOD LN SW`: without a suffix the direction was taken for a part of the name.
    private static func withDirectionBehind(_ address: StreetAddress, like other: StreetAddress) -> StreetAddress? {
        guard address.suffix == 0, address.postDirection.isEmpty, let last = address.streetName.last,
            address.streetName.count > 1, !address.tokens[last].meaning.direction.isEmpty
        else { return nil }
        var fixed = address
        fixed.streetName = address.streetName.lowerBound..<last
        fixed.postDirection = address.tokens[last].meaning.direction
        return areSame(fixed, other) ? fixed : nil
    }

    /// `NORTH FERRY` beside `NORTH FERRY LN`: the ferry is the name, and the direction stands before it.
    private static func withSuffixForName(_ address: StreetAddress, like other: [UInt8]) -> StreetAddress? {
        let index = address.streetName.upperBound
        guard address.preDirection.isEmpty, address.streetName.count == 1, index < address.tokens.count,
            address.suffix != 0, address.tokens[index].meaning.suffix == address.suffix,
            address.tokens[index].standard.bytes == other
        else { return nil }
        let direction = address.tokens[index - 1].meaning.direction
        guard !direction.isEmpty, !address.tokens[index].meaning.isStrongSuffix else { return nil }
        var fixed = address
        fixed.preDirection = direction
        fixed.streetName = index..<index + 1
        fixed.suffix = 0
        return fixed
    }

    /// A name without suffix and comma that goes on where the other ends: the rest is the city.
    private static func withoutCity(
        _ address: StreetAddress,
        like other: [UInt8],
        of otherAddress: StreetAddress
    ) -> StreetAddress? {
        guard !address.isStreetEndCertain, address.city.isEmpty else { return nil }
        let start = address.streetName.lowerBound
        var last = address.streetName.upperBound
        // A suffix behind the name, not the type before it.
        if address.suffix != 0 {
            guard last < address.tokens.count, address.tokens[last].meaning.suffix == address.suffix else { return nil }
            last += 1
        }
        guard
            let end = (start + 1..<max(start + 1, last)).first(where: {
                StreetNameAliases.standard(joined(address, start..<$0)) == other
            })
        else { return nil }
        var shorter = address
        shorter.streetName = start..<end
        shorter.suffix = 0
        shorter.city = end..<last
        return otherAddress.city.isEmpty || CityDifference.between(shorter, otherAddress).isSame ? shorter : nil
    }

    /// `MAIN STRET` beside `MAIN ST`.
    private static func withMisspelledSuffix(_ address: StreetAddress, like other: StreetAddress) -> StreetAddress? {
        guard address.suffix == 0, other.suffix != 0, address.streetName.count == other.streetName.count + 1,
            let last = address.streetName.last
        else { return nil }
        let names = zip(address.tokens[address.streetName], other.tokens[other.streetName])
        guard names.allSatisfy({ $0.standard == $1.standard || SpellingDistance.isSlip($0.word, $1.word) }),
            StreetSuffixes.isSlip(address.tokens[last].word, of: other.suffix)
        else { return nil }
        var fixed = address
        fixed.suffix = other.suffix
        fixed.streetName = address.streetName.lowerBound..<last
        return areSame(fixed, other) ? fixed : nil
    }

    // MARK: Words

    /// The words of a name that count: no fillers, no silent words.
    private struct NameWords {
        private let address: StreetAddress
        private var index: Int
        private let end: Int

        init(_ address: StreetAddress, _ range: Range<Int>) {
            self.address = address
            index = range.lowerBound
            end = range.upperBound
        }

        mutating func next() -> AddressWord? {
            while index < end {
                let token = address.tokens[index]
                index += 1
                if !token.standard.isEmpty, !token.meaning.roles.contains(.filler) { return token.standard }
            }
            return nil
        }
    }

    static func joined(_ address: StreetAddress, _ range: Range<Int>) -> [UInt8] {
        var joined: [UInt8] = []
        var words = NameWords(address, range)
        while let word = words.next() { joined += word.bytes }
        return joined
    }

    static func rawJoined(_ address: StreetAddress, _ range: Range<Int>) -> [UInt8] {
        address.tokens[range].filter { !$0.meaning.roles.contains(.filler) && !$0.standard.isEmpty }.flatMap(
            \.word.bytes)
    }

    private static func numbers(_ address: StreetAddress) -> [AddressWord] {
        var numbers: [AddressWord] = []
        var words = NameWords(address, address.streetName)
        while let word = words.next() {
            if (0..<word.count).contains(where: { word[$0].isDigit }) { numbers.append(word) }
        }
        return numbers
    }
}
