extension DeliveryLineReader {
    /// The parts behind the street: the last is the city, the others are districts and landmarks.
    mutating func takePlaces(from start: Int) {
        var first: Int?
        var city = 0..<0
        var index = start
        while index < end {
            let segment = index..<segmentEnd(from: index)
            index = segment.upperBound
            guard isPlace(segment) else { continue }
            if first == nil { first = segment.lowerBound }
            let isLandmark = tokens[segment.upperBound - 1].meaning.roles.contains(.landmark)
            let isCounty = tokens[segment.upperBound - 1].meaning.roles.contains(.countyWord)
            if (isLandmark || isCounty)
                && (!city.isEmpty || segment.upperBound == end && (address.state.isEmpty || !cityLikeState.isEmpty))
            {
                continue
            }
            city = segment
        }
        guard !city.isEmpty else { return }
        address.city = city
        address.isCityCertain = true
        if let first, first < city.lowerBound { address.otherPlaces = first..<city.lowerBound }
    }

    private mutating func isPlace(_ segment: Range<Int>) -> Bool {
        let first = tokens[segment.lowerBound]
        if !first.meaning.roles.isDisjoint(with: [.crossStreet, .conjunction]) || isCorner(segment.lowerBound) {
            return false
        }
        guard first.hasDigit else { return true }
        if segment.count == 1, first.count <= 5, address.door.isEmpty, !first.isOrdinalNumber {
            address.door = first.word.filter { $0.isDigit || $0.isLetter }.withoutLeadingZeros
        }
        return false
    }

    func crossStreet(in part: Range<Int>) -> Int? {
        guard part.count > 2 else { return nil }
        return (part.lowerBound + 1..<part.upperBound - 1).first { index in
            let roles = tokens[index].meaning.roles
            if !roles.isDisjoint(with: [.crossStreet, .urbanization]) || isCorner(index) { return true }
            // `45TH ST & 5TH AVE`, but `BLACK & WHITE RD`.
            let before = tokens[index - 1]
            return tokens[index].word == Self.ampersand && (before.meaning.isSuffix || before.isOrdinalNumber)
        }
    }

    /// `CORNER OF CHURCH ST`, `COR. CHURCH ST` behind a street; `OLD CORNER RD` is a street itself.
    private func isCorner(_ index: Int) -> Bool {
        guard tokens[index].standard == Self.corner, index + 1 < end else { return false }
        if tokens[index + 1].word == Self.of { return true }
        guard index > 1, !tokens[index + 1].meaning.isSuffix else { return false }
        let before = tokens[index - 1]
        return before.meaning.isStrongSuffix || !before.meaning.direction.isEmpty || before.isOrdinalNumber
    }

    /// The words at a part's end that are the other side's city, spelled nearly so.
    func hintedCity(in part: Range<Int>) -> Range<Int>? {
        guard !cityHint.isEmpty, part.count > cityHint.count else { return nil }
        let start = part.upperBound - cityHint.count
        for (offset, word) in cityHint.enumerated() {
            let token = tokens[start + offset]
            guard token.standard == word || SpellingDistance.isSlip(token.word, word) else { return nil }
        }
        return start..<part.upperBound
    }

    private static let ampersand = AddressWord("&")
    private static let corner = AddressWord("COR")
    private static let of = AddressWord("OF")
}
