import Verification

/// Takes country, ZIP code and state from the right of an address in one line.
struct LastLineReader {
    private let tokens: [AddressToken]
    /// What is left of the line ends here.
    private(set) var end: Int
    private(set) var country: Country?
    private(set) var zip5 = AddressWord.empty
    private(set) var zip4 = AddressWord.empty
    private(set) var state = AddressWord.empty
    /// The words that named the state, where they can be a city as well.
    private(set) var cityLikeState = 0..<0
    /// `LA` is Los Angeles as often as Louisiana, and Washington a city as often as a state.
    private(set) var isStateDoubtful = false

    init(_ tokens: [AddressToken]) {
        self.tokens = tokens
        end = tokens.count
        takeCountry()
        takePostalCode()
        takeState()
        // The code may stand in front of the state, and a state may be named twice.
        if zip5.isEmpty, !state.isEmpty { takePostalCode() }
        if country == nil, !zip5.isEmpty { takeCountry() }
        if !state.isEmpty { takeState() }
    }

    // MARK: Country

    private mutating func takeCountry() {
        guard end > 1 else { return }
        let last = tokens[end - 1]
        guard !last.hasDigit else { return }
        for count in stride(from: min(4, end - 1), through: 1, by: -1) {
            let name = joined(end - count..<end)
            guard !name.isEmpty, let found = PlaceNames.country(name) else { continue }
            // Georgia is a state, and so is a name behind which no ZIP code can have stood.
            if PlaceNames.state(name) != nil, !found.isInUSPostalArea || !isPostalCode(tokens[end - count - 1]) {
                continue
            }
            if !found.isInUSPostalArea, !tokens[end - count].startsSegment, !tokens[end - count - 1].hasDigit {
                continue
            }
            country = found
            end -= count
            return
        }
    }

    // MARK: ZIP code

    private mutating func takePostalCode() {
        guard end > 1 else { return }
        let last = tokens[end - 1]
        guard last.hasDigit else { return }
        let before = tokens[end - 2]
        if last.isNumber, last.count == 4, end > 2, before.isNumber, before.count == 5, !isNumbered(at: end - 2) {
            take(before.word, last.word, 2)
            return
        }
        guard !isNumbered(at: end - 1) else { return }
        let isStateBefore = PlaceNames.state(before.word) != nil && end > 2
        if last.isNumber, last.count == 5 {
            take(last.word, .empty, 1)
        } else if last.isNumber, last.count == 9 {
            take(last.word.slice(0..<5), last.word.slice(5..<9), 1)
        } else if last.digits == 9, last.count == 10, last.word[5] == UInt8(ascii: "-") {
            take(last.word.slice(0..<5), last.word.slice(6..<10), 1)
        } else if isStateBefore, last.count == 5, last.digits >= 3 {
            let read = AddressWord(OpticalConfusion.digitsForLetters(last.word.bytes))
            if read.bytes.isNumber { take(read, .empty, 1) }
        } else if isStateBefore, last.isNumber, last.count == 4 {
            // Spreadsheets drop the zero in front.
            var padded = AddressWord("0")
            for index in 0..<4 { padded.put(last.word[index], at: index + 1) }
            take(padded, .empty, 1)
        }
    }

    private mutating func take(_ five: AddressWord, _ four: AddressWord, _ count: Int) {
        zip5 = five
        zip4 = four
        end -= count
        if end > 1, tokens[end - 1].meaning.roles.contains(.zipWord) { end -= 1 }
    }

    private func isPostalCode(_ token: AddressToken) -> Bool {
        token.digits >= 5 && (token.count == 5 || token.count >= 9)
    }

    /// Whether the number belongs to a unit, a box or a highway in front of it.
    private func isNumbered(at index: Int) -> Bool {
        guard index > 0, !tokens[index].startsSegment else { return index == 0 }
        let before = tokens[index - 1].meaning
        if before.roles.contains(.box) || before.highway == .highway { return true }
        return before.unit != nil && PlaceNames.state(tokens[index - 1].word) == nil
    }

    // MARK: State

    private mutating func takeState() {
        guard end > 1 else { return }
        for count in stride(from: min(4, end - 1), through: 1, by: -1) {
            let start = end - count
            let name = count == 1 ? tokens[start].word : joined(start..<end)
            guard !name.isEmpty, let found = PlaceNames.state(name) else { continue }
            // `N Y` in two letters is a code; `12 N Y` is none.
            if found.isCode, count > 1, count != 2 || tokens[start].count != 1 { continue }
            guard state.isEmpty || state == found.code else { return }
            // New York, NY: the second time it is the city.
            if !state.isEmpty, found.isCity || found.isCode { return }
            guard !state.isEmpty || isState(found, from: start) else { return }
            if found.isCity {
                cityLikeState = start..<end
                // Washington alone is the city in the District as often as the state.
                isStateDoubtful = state.isEmpty && zip5.isEmpty && found.code == Self.washington
            }
            if found.isCode, zip5.isEmpty, Self.cityCodes.contains(found.code) {
                cityLikeState = start..<end
                isStateDoubtful = found.code == Self.cityCodes[0]
            }
            state = found.code
            end = start
            return
        }
    }

    /// Whether a name or a code at the line's end is the state, when it can be another word as well.
    private func isState(_ found: PlaceNames.State, from start: Int) -> Bool {
        if tokens[start].startsSegment { return true }
        let token = tokens[start]
        if !zip5.isEmpty {
            // `PIEDMONT LA., 68102` is a lane, for the code lies elsewhere.
            if found.isCode, token.meaning.isSuffix, isBehindStreet(start),
                ZIPCodeTable.canLie(zip5, in: found.code) == false
            {
                return false
            }
            // `LAKEWOOD RD NE, 43208` names no city: what follows the suffix is a direction.
            return token.meaning.direction.isEmpty || !tokens[start - 1].meaning.isStrongSuffix
        }
        // `WEST LA`.
        if found.code == Self.cityCodes[0], !tokens[start - 1].meaning.direction.isEmpty { return false }
        // `2ND FL`.
        let before = tokens[start - 1]
        if token.word == Self.florida, before.isOrdinalNumber || before.meaning.roles.contains(.ordinal) {
            return false
        }
        // `... Hartford CT` behind a comma: what stands in that part begins with the city.
        if let segmentStart = (1..<start).last(where: { tokens[$0].startsSegment }), !tokens[segmentStart].hasDigit,
            tokens[segmentStart].meaning.unit == nil
        {
            return true
        }
        guard let suffix = (2..<max(2, start)).last(where: { tokens[$0].meaning.isStrongSuffix }) else {
            // Without a suffix the word is a part of the street's name, but for codes that are no other word.
            let isBehindBox = tokens[0..<start].contains { $0.meaning.roles.contains(.box) }
            return (found.isCode ? start > 2 : start > 3 || isBehindBox) && !token.meaning.isSuffix
                && token.meaning.direction.isEmpty
        }
        let isOtherWord = !token.meaning.direction.isEmpty || token.meaning.isSuffix || token.word == Self.florida
        guard isOtherWord else { return true }
        return (suffix + 1..<max(suffix + 1, start)).contains { index in
            tokens[index].meaning.direction.isEmpty && !tokens[index].hasDigit
        }
    }

    /// Whether a word stands in the part of a house number without a street's suffix before it.
    private func isBehindStreet(_ index: Int) -> Bool {
        let start = (0..<index).last { tokens[$0].startsSegment } ?? 0
        return tokens[start].hasDigit && !(start..<index).contains { tokens[$0].meaning.isStrongSuffix }
    }

    /// Los Angeles, Washington and New York in two letters.
    private static let cityCodes = [AddressWord("LA"), AddressWord("DC"), AddressWord("NY")]
    private static let florida = AddressWord("FL")
    private static let washington = AddressWord("WA")

    /// Words as one; empty when a word has digits, which no name of a place has.
    private func joined(_ range: Range<Int>) -> AddressWord {
        if range.count == 1 { return tokens[range.lowerBound].hasDigit ? .empty : tokens[range.lowerBound].word }
        var joined = AddressWord.empty
        var length = 0
        for index in range {
            let token = tokens[index]
            guard !token.hasDigit, length + Int(token.count) <= AddressWord.capacity else { return .empty }
            for position in 0..<Int(token.count) { joined.put(token.word[position], at: length + position) }
            length += Int(token.count)
        }
        return joined
    }
}
