/// Takes a street apart: directions, name, suffix.
struct StreetReader {
    private var tokens: [AddressToken]
    private var range: Range<Int>

    /// Reads the street within its bounds into an address.
    static func read(_ tokens: [AddressToken], _ bounds: StreetBounds, into address: inout StreetAddress) {
        address.isStreetEndCertain = bounds.isCertain
        address.extra = bounds.rest
        var reader = StreetReader(tokens: tokens, range: bounds.street)
        reader.read(into: &address)
    }

    private mutating func read(into address: inout StreetAddress) {
        guard !range.isEmpty else { return }
        if takeHighway(into: &address) { return }
        takePostDirection(into: &address)
        takePreDirection(into: &address)
        takeLeadingType(into: &address)
        if range.count > 1, address.suffix == 0, let last = range.last, tokens[last].meaning.isSuffix {
            address.suffix = tokens[last].meaning.suffix
            range = range.lowerBound..<last
        }
        address.streetName = range
    }

    /// `OLD HIGHWAY 6 N`: the words that say highway are silent, the number and what stands before it are the name.
    private mutating func takeHighway(into address: inout StreetAddress) -> Bool {
        let highways = HighwayReader(tokens: tokens, end: range.upperBound)
        for start in range.prefix(3) {
            guard let highway = highways.highway(at: start) else { continue }
            guard highway.system != .general || start == range.lowerBound || highway.next >= range.upperBound - 2 else {
                return false
            }
            for index in start..<highway.next where index != highway.number { address.tokens[index].standard = .empty }
            address.highway = highway.system
            var name = range.lowerBound
            if start > name, !tokens[name].meaning.direction.isEmpty {
                address.preDirection = tokens[name].meaning.direction
                name += 1
            }
            var end = highway.next
            // `71 B`.
            if end < range.upperBound, tokens[end].isLetter, tokens[end].meaning.direction.isEmpty { end += 1 }
            if end < range.upperBound { address.postDirection = tokens[end].meaning.direction }
            address.streetName = name..<end
            return true
        }
        return false
    }

    private mutating func takePreDirection(into address: inout StreetAddress) {
        let first = range.lowerBound
        if range.count > 2, isPair(first), !isOnlySuffix(first + 2) {
            address.preDirection = tokens[first].meaning.direction.union(tokens[first + 1].meaning.direction)
            range = first + 2..<range.upperBound
        } else if range.count > 1, !tokens[first].meaning.direction.isEmpty, !isOnlySuffix(first + 1) {
            address.preDirection = tokens[first].meaning.direction
            range = first + 1..<range.upperBound
        }
    }

    private mutating func takePostDirection(into address: inout StreetAddress) {
        let end = range.upperBound
        if range.count > 3, isPair(end - 2) {
            address.postDirection = tokens[end - 2].meaning.direction.union(tokens[end - 1].meaning.direction)
            range = range.lowerBound..<end - 2
        } else if range.count > 1, !tokens[end - 1].meaning.direction.isEmpty, endsStreet(end - 2) {
            address.postDirection = tokens[end - 1].meaning.direction
            range = range.lowerBound..<end - 1
        }
    }

    /// `AVE PONCE DE LEON` is `PONCE DE LEON AVE`, and `CALLE SOL` is `SOL`; `AVENUE OF THE STARS` stays.
    private mutating func takeLeadingType(into address: inout StreetAddress) {
        guard range.count > 1, tokens[range.lowerBound].meaning.roles.contains(.leadingType),
            let last = range.last, !tokens[last].meaning.isStrongSuffix, tokens[last].word != Self.lane
        else { return }
        let first = tokens[range.lowerBound]
        guard !tokens[range.lowerBound + 1].meaning.roles.contains(.filler) else { return }
        address.suffix = first.meaning.suffix
        range = range.lowerBound + 1..<range.upperBound
    }

    private static let lane = AddressWord("LA")

    private func isPair(_ index: Int) -> Bool {
        tokens[index].meaning.direction.isVertical && tokens[index + 1].meaning.direction.isHorizontal
            && (tokens[index].count > 1) == (tokens[index + 1].count > 1)
    }

    /// A direction follows a suffix or a number; elsewhere a last word such as `WEST` can be the street's name.
    private func endsStreet(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.meaning.isSuffix { return range.count > 2 }
        return token.hasDigit || token.meaning.roles.contains(.ordinal) || token.isLetter
    }

    /// `NORTH AVE`: what is left is no name, so the direction is the name.
    private func isOnlySuffix(_ index: Int) -> Bool {
        index + 1 == range.upperBound && tokens[index].meaning.isSuffix
    }
}
