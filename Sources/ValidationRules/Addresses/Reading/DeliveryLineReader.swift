/// Takes the parts of an address that stand before state and ZIP code apart: house number, street, city.
struct DeliveryLineReader {
    let tokens: [AddressToken]
    let end: Int
    /// The other side's city, which tells where the city begins when no comma does.
    let cityHint: [AddressWord]
    /// The state's name where it can be the city's, such as New York.
    let cityLikeState: Range<Int>
    var address: StreetAddress

    /// Reads words whose units were taken out; `isStreetOnly` where the city is known from elsewhere.
    static func read(
        _ tokens: [AddressToken],
        end: Int,
        cityHint: [AddressWord],
        cityLikeState: Range<Int>,
        isStreetOnly: Bool,
        into address: StreetAddress
    ) -> StreetAddress {
        var reader = DeliveryLineReader(
            tokens: tokens,
            end: end,
            cityHint: cityHint,
            cityLikeState: cityLikeState,
            address: address
        )
        reader.address.tokens = tokens
        reader.read(isStreetOnly: isStreetOnly)
        return reader.address
    }

    private init(
        tokens: [AddressToken],
        end: Int,
        cityHint: [AddressWord],
        cityLikeState: Range<Int>,
        address: StreetAddress
    ) {
        self.tokens = tokens
        self.end = end
        self.cityHint = cityHint
        self.cityLikeState = cityLikeState
        self.address = address
    }

    private mutating func read(isStreetOnly: Bool) {
        guard end > 0 else { return }
        if takeRoute() { return }
        var start = 0
        let isBoxOnly = !address.postOfficeBox.isEmpty
        guard let delivery = deliveryStart() else {
            // No street: what there is are places.
            if isBoxOnly || isStreetOnly { takePlaces(from: 0) } else { readUnnumbered() }
            return
        }
        start = delivery
        var segmentEnd = self.segmentEnd(from: start)
        start = takeHouseNumber(at: start)
        // `123, Main St`: the street is in the next part.
        if start == segmentEnd, segmentEnd < end { segmentEnd = self.segmentEnd(from: segmentEnd) }
        readStreetPart(start..<segmentEnd, isStreetOnly: isStreetOnly)
    }

    private mutating func readStreetPart(_ part: Range<Int>, isStreetOnly: Bool) {
        takePlaces(from: part.upperBound)
        let isCityKnown = isStreetOnly || !address.city.isEmpty
        let cut = crossStreet(in: part) ?? part.upperBound
        if isCityKnown {
            readStreet(StreetBounds.closed(tokens, part.lowerBound..<cut))
            return
        }
        if let hinted = hintedCity(in: part) {
            address.city = hinted
            readStreet(StreetBounds.closed(tokens, part.lowerBound..<min(cut, hinted.lowerBound)))
            return
        }
        let bounds = StreetBounds.open(tokens, part.lowerBound..<cut)
        readStreet(bounds)
        address.city = openCity(cut < part.upperBound ? afterCrossStreet(cut..<part.upperBound) : address.extra)
        if address.city.isEmpty, !cityLikeState.isEmpty {
            address.city = cityLikeState
            address.isCityCertain = tokens[cityLikeState.lowerBound].startsSegment
        }
    }

    /// Behind a crossing street the city follows that street's suffix.
    private func afterCrossStreet(_ range: Range<Int>) -> Range<Int> {
        guard let suffix = range.last(where: { tokens[$0].meaning.isStrongSuffix }) else {
            return range.upperBound..<range.upperBound
        }
        return suffix + 1..<range.upperBound
    }

    /// The words behind a street, unless they end as a landmark does or go on from a crossing street.
    private func openCity(_ range: Range<Int>) -> Range<Int> {
        guard let last = range.last, let first = range.first else { return range }
        let isAtEnd = address.state.isEmpty || !cityLikeState.isEmpty
        let isLandmark = isAtEnd && tokens[last].meaning.roles.contains(.landmark)
        let isCrossing = range.contains { tokens[$0].meaning.roles.contains(.conjunction) }
        return isLandmark || isCrossing || tokens[first].hasDigit ? range.upperBound..<range.upperBound : range
    }

    private mutating func readStreet(_ bounds: StreetBounds) {
        StreetReader.read(tokens, bounds, into: &address)
        guard address.door.isEmpty, let first = bounds.rest.first, tokens[first].hasDigit,
            !tokens[first].isOrdinalNumber,
            tokens[first].count <= 6
        else { return }
        // `801 S CANAL ST C1S`: an identifier without its designator.
        address.door = tokens[first].word.filter { $0.isDigit || $0.isLetter }.withoutLeadingZeros
        address.extra = first + 1..<bounds.rest.upperBound
    }

    // MARK: Where the delivery line begins

    func segmentEnd(from start: Int) -> Int {
        var index = start + 1
        while index < end, !tokens[index].startsSegment { index += 1 }
        return min(index, end)
    }

    private func deliveryStart() -> Int? {
        for index in 0..<end where tokens[index].startsSegment && isHouseNumber(at: index) && !isLandmark(at: index) {
            return index
        }
        // `THE PLAZA 768 5TH AVE`: a number inside a part, with a street behind it.
        for index in 1..<max(1, end) where !tokens[index].startsSegment && isHouseNumberInside(at: index) {
            return index
        }
        return nil
    }

    /// `21 CLUB, 21 W 52ND ST`: a name with a number, and the street in the next part.
    private func isLandmark(at index: Int) -> Bool {
        let next = segmentEnd(from: index)
        guard next < end, tokens[next].hasDigit, !tokens[next].isOrdinalNumber else { return false }
        let isStreet = (index + 1..<next).contains {
            tokens[$0].meaning.isStrongSuffix || !tokens[$0].meaning.direction.isEmpty || tokens[$0].hasDigit
        }
        guard !isStreet else { return false }
        // `TWO FARGO CENTER, 327 S TRYON`: a number in words belongs to the building's name.
        if tokens[index].meaning.roles.contains(.cardinal) { return segmentEnd(from: next) > next + 1 }
        return (next + 2..<max(next + 2, segmentEnd(from: next))).contains { tokens[$0].meaning.isStrongSuffix }
    }

    private func isHouseNumber(at index: Int) -> Bool {
        let token = tokens[index]
        let segmentEnd = self.segmentEnd(from: index)
        if token.hasDigit {
            if token.isOrdinalNumber { return false }
            if segmentEnd > index + 1 { return true }
            // `7-ELEVEN, 12 OAK ST`: alone in its part it is the number only of a street behind it.
            return segmentEnd < end && (!tokens[segmentEnd].hasDigit || tokens[segmentEnd].isOrdinalNumber)
        }
        // `ONE MARKET ST`.
        guard token.meaning.roles.contains(.cardinal), index + 1 < segmentEnd, !tokens[index + 1].hasDigit else {
            return false
        }
        return (index + 2..<max(index + 2, segmentEnd)).contains { tokens[$0].meaning.isSuffix }
    }

    private func isHouseNumberInside(at index: Int) -> Bool {
        let token = tokens[index]
        guard token.hasDigit, !token.isOrdinalNumber, token.word[0].isDigit, index + 1 < end else { return false }
        let before = tokens[index - 1].meaning
        guard before.highway == .none || before.highway == .market || before.highway == .to, before.unit == nil,
            before.roles.isDisjoint(with: [.box, .crossStreet, .conjunction])
        else { return false }
        if tokens[index + 1].meaning.roles.contains(.leadingType) { return true }
        return (index + 2..<max(index + 2, segmentEnd(from: index))).contains { tokens[$0].meaning.isStrongSuffix }
    }

    private mutating func takeHouseNumber(at start: Int) -> Int {
        let segmentEnd = self.segmentEnd(from: start)
        var next = start + 1
        if let number = HouseNumber(tokens[start]) {
            address.houseNumber = number
        } else {
            address.houseNumber = HouseNumber(Int(tokens[start].meaning.number))
        }
        // `206 206 E 60TH ST`.
        if next + 1 < segmentEnd, tokens[next].word == tokens[start].word { next += 1 }
        // `1210 & 1212 MAIN ST`.
        if next + 2 < segmentEnd, tokens[next].meaning.roles.contains(.conjunction), tokens[next + 1].isNumber {
            next += 2
        }
        guard next + 1 < segmentEnd else { return next }
        let token = tokens[next]
        if tokens[start].word[0].isLetter, token.hasDigit, token.word[0].isLetter {
            address.houseNumber.append(token.word)
            return next + 1
        }
        if token.hasDigit, (0..<Int(token.count)).contains(where: { token.word[$0] == UInt8(ascii: "/") }) {
            address.houseNumber.tail = token.word
            return next + 1
        }
        // `123 A MAIN ST`, but `123 A ST` and `123 N MAIN ST`.
        if token.isLetter, token.meaning.direction.isEmpty, address.houseNumber.tail.isEmpty,
            !tokens[next + 1].meaning.isStrongSuffix,
            tokens[next + 1].meaning.highway == .none || next + 2 < segmentEnd,
            HighwayReader(tokens: tokens, end: segmentEnd).highway(at: next) == nil
        {
            address.houseNumber.tail = token.word
            return next + 1
        }
        return next
    }

    // MARK: Without a house number

    private mutating func readUnnumbered() {
        let segmentEnd = self.segmentEnd(from: 0)
        takePlaces(from: segmentEnd)
        let highway = HighwayReader(tokens: tokens, end: segmentEnd).highway(at: 0)
        // `CALLE SOL 123`, `COUNTY ROAD 27 1200`: the number follows the name.
        let numberPlace = highway?.next ?? (tokens[0].meaning.roles.contains(.leadingType) ? segmentEnd - 1 : 0)
        if numberPlace > 1, numberPlace < segmentEnd, tokens[numberPlace].isNumber,
            let number = HouseNumber(tokens[numberPlace])
        {
            address.houseNumber = number
            let bounds = StreetBounds(street: 0..<numberPlace, rest: 0..<0, isCertain: true)
            StreetReader.read(tokens, bounds, into: &address)
            if address.city.isEmpty { address.city = numberPlace + 1..<segmentEnd }
            return
        }
        let isStreet =
            (1..<max(1, segmentEnd)).contains { tokens[$0].meaning.isStrongSuffix }
            || highway != nil || tokens[0].isOrdinalNumber
        guard isStreet else {
            address.city = 0..<0
            takePlaces(from: 0)
            return
        }
        readStreetPart(0..<segmentEnd, isStreetOnly: false)
    }
}
