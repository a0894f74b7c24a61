/// How the cities of two addresses relate.
enum CityDifference {
    case same
    /// Another name of the city or of a district of it.
    case alias
    case slip
    case missing
    case bothMissing
    case other

    var isSame: Bool {
        switch self {
        case .same, .alias, .slip: true
        case .missing, .bothMissing, .other: false
        }
    }

    /// Whether both name the same city in the same words.
    static func isSame(_ left: StreetAddress, _ right: StreetAddress) -> Bool {
        guard left.city.count == right.city.count else { return false }
        return zip(left.tokens[left.city], right.tokens[right.city]).allSatisfy { $0.standard == $1.standard }
    }

    static func between(_ left: StreetAddress, _ right: StreetAddress) -> CityDifference {
        if left.city.isEmpty || right.city.isEmpty {
            return left.city.isEmpty && right.city.isEmpty ? .bothMissing : .missing
        }
        if isSame(left, right) || ends(left, with: right) || ends(right, with: left) { return .same }
        let one = StreetNames.joined(left, left.city)
        let other = StreetNames.joined(right, right.city)
        if one == other { return .same }
        if areAliases(one, other) { return .alias }
        if isAmong(left.otherPlaces, of: left, other) || isAmong(right.otherPlaces, of: right, one) { return .alias }
        if isSlip(one, other) || isSlip(OpticalConfusion.shape(one), OpticalConfusion.shape(other)) {
            return .slip
        }
        if isSlip(rawJoined(left), rawJoined(right)) { return .slip }
        // Without a comma a word of the street's part can stand before the city: compare from the end.
        if !left.isCityCertain || !right.isCityCertain {
            let count = min(left.city.count, right.city.count)
            let shortLeft = StreetNames.joined(left, left.city.suffix(count))
            let shortRight = StreetNames.joined(right, right.city.suffix(count))
            if isSlip(shortLeft, shortRight) { return .slip }
            if areAliases(shortLeft, shortRight) { return .alias }
        }
        return .other
    }

    /// A landmark or a direction may stand before the city: `W HOLLYWOOD`, `RIO MALL ATLANTA`.
    private static func ends(_ left: StreetAddress, with right: StreetAddress) -> Bool {
        guard left.city.count > right.city.count else { return false }
        let tail = left.tokens[left.city.suffix(right.city.count)]
        guard zip(tail, right.tokens[right.city]).allSatisfy({ $0.standard == $1.standard }) else { return false }
        let isDirection = left.city.first.map { !left.tokens[$0].meaning.direction.isEmpty } ?? false
        return !left.isCityCertain || (isDirection && left.city.count == right.city.count + 1)
    }

    private static func areAliases(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        let group = CityNames.group(AddressWord(one))
        return group != 0 && group == CityNames.group(AddressWord(other))
    }

    private static func isAmong(_ places: Range<Int>, of address: StreetAddress, _ name: [UInt8]) -> Bool {
        guard !places.isEmpty else { return false }
        let all = StreetNames.joined(address, places)
        return all == name
            || all.count > name.count && (all.starts(with: name) || Array(all.suffix(name.count)) == name)
    }

    private static func isSlip(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        let length = max(one.count, other.count)
        guard length >= 4 else { return false }
        // Cut short by a field's length or by the writer: `RANCHO CUCAMO`, `CHICA`.
        let shorter = min(one.count, other.count)
        if shorter >= 9 || shorter >= 5 && length - shorter <= 3, one.starts(with: other) || other.starts(with: one) {
            return true
        }
        return SpellingDistance.likeness(one, other) >= 0.72
    }

    private static func rawJoined(_ address: StreetAddress) -> [UInt8] {
        address.tokens[address.city].flatMap(\.word.bytes)
    }
}

extension StreetAddress {
    /// The city's words in standard form, as a hint for the other side.
    var cityWords: [AddressWord] { tokens[city].map(\.standard).filter { !$0.isEmpty } }
}
