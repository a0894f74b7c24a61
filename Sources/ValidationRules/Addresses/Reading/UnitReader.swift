/// Takes units, boxes and remarks in brackets out of an address's words.
///
/// What follows a unit is a new part of the address, as behind a comma.
struct UnitReader {
    private(set) var tokens: [AddressToken]
    private(set) var end: Int
    private(set) var door = AddressWord.empty
    private(set) var floor = AddressWord.empty
    private(set) var building = AddressWord.empty
    private(set) var privateMailbox = AddressWord.empty
    private(set) var postOfficeBox = AddressWord.empty

    init(_ tokens: [AddressToken], end: Int) {
        self.tokens = tokens
        self.end = end
        takeRemarks()
        takePostOfficeBox()
        takeUnits()
    }

    // MARK: Remarks and boxes

    private mutating func takeRemarks() {
        while let open = (0..<end).first(where: { tokens[$0].word == Self.openBracket }) {
            let close = (open + 1..<max(open + 1, end)).first { tokens[$0].word == Self.closeBracket } ?? end - 1
            remove(open..<max(close, open) + 1)
        }
        if let close = (0..<end).first(where: { tokens[$0].word == Self.closeBracket }) { remove(close..<close + 1) }
    }

    private mutating func takePostOfficeBox() {
        guard
            let start = (0..<end).first(where: {
                tokens[$0].meaning.roles.isDisjoint(with: [.postOffice, .box]) == false || isGluedBox(tokens[$0])
                    || (tokens[$0].word == Self.letterP && $0 + 1 < end && tokens[$0 + 1].word == Self.letterO)
            })
        else { return }
        if isGluedBox(tokens[start]) {
            let word = tokens[start].word
            let digits = (0..<word.count).first { word[$0].isDigit } ?? word.count
            postOfficeBox = identifier(word.slice(digits..<word.count))
            remove(start..<start + 1)
            return
        }
        var index = start
        if tokens[start].meaning.roles.contains(.box) {
            // `BOX 4` alone is a box only at the start; behind a rural route it belongs to that.
            guard tokens[start].startsSegment, start == 0 || !isRoute(tokens[0]) else { return }
        } else {
            index += 1
            while index < end, isBoxWord(tokens[index]) { index += 1 }
            let last = tokens[index - 1].meaning.roles
            // `POST RD` and `PO 12` are no boxes; `DRAWER 12` is.
            let isBox = last.contains(.box) || Self.boxesByThemselves.contains(tokens[index - 1].word)
            guard isBox else { return }
            index -= 1
        }
        index += 1
        while index < end, tokens[index].meaning.roles.contains(.noDesignator) || tokens[index].word == Self.sharp {
            index += 1
        }
        guard index < end, isIdentifier(at: index) else { return }
        postOfficeBox = identifier(MisreadWords.digits(tokens[index].word) ?? tokens[index].word)
        remove(start..<index + 1)
    }

    private func isRoute(_ token: AddressToken) -> Bool {
        !token.meaning.roles.isDisjoint(with: [.military, .ruralRoute, .contractRoute])
            || token.meaning.highway == .highway
    }

    private func isBoxWord(_ token: AddressToken) -> Bool {
        token.word == Self.letterO || token.word == Self.office
            || !token.meaning.roles.isDisjoint(with: [.box, .postOffice])
    }

    /// `POB123` and `BOX123`.
    private func isGluedBox(_ token: AddressToken) -> Bool {
        guard token.hasDigit, !token.isNumber, token.startsSegment, token.word[0].isLetter else { return false }
        let letters = Int(token.count - token.digits)
        let lead = AddressLexicon.meaning(of: token.word.slice(0..<letters)).roles
        return !lead.isDisjoint(with: [.box, .postOffice])
    }

    // MARK: Units

    private mutating func takeUnits() {
        var index = 0
        while index < end {
            let token = tokens[index]
            if token.meaning.unit == nil, !token.hasDigit, token.meaning.roles.isDisjoint(with: .standaloneUnit) {
                index += 1
                continue
            }
            let before = end
            take(at: index)
            // What was taken out leaves the next word in its place.
            if end == before { index += 1 } else { index = max(0, index - 1) }
        }
    }

    private mutating func take(at index: Int) {
        let token = tokens[index]
        if let slot = token.meaning.unit {
            if slot == .floor, takeNamedFloor(at: index) { return }
            takeDesignated(at: index, slot)
        } else if token.hasDigit {
            takeGlued(at: index)
        }
        if index < end, tokens[index].word == token.word { takeStandalone(at: index) }
    }

    /// `2ND FLOOR`, `GROUND FLOOR`, `LOWER LEVEL`.
    private mutating func takeNamedFloor(at index: Int) -> Bool {
        guard index > 0, !tokens[index].startsSegment else { return false }
        let name = tokens[index - 1]
        let isOrdinal =
            name.isOrdinalNumber || name.meaning.roles.contains(.ordinal)
            || (name.isNumber && name.count <= 2 && index > 3 && isAtEnd(index + 1))
        guard isOrdinal || name.meaning.roles.contains(.floorName), index > 1 || isAtEnd(index + 1) else {
            return false
        }
        guard index + 1 >= end || !tokens[index + 1].meaning.isStrongSuffix else { return false }
        put(isOrdinal ? name.standard : name.meaning.standaloneUnit, in: .floor)
        remove(index - 1..<index + 1)
        return true
    }

    private mutating func takeDesignated(at start: Int, _ slot: UnitSlot) {
        guard start > 0 || isFollowedByHouseNumber(start) else { return }
        let designator = tokens[start]
        let previous = start > 0 ? tokens[start - 1] : designator
        let isBehindStreet =
            designator.startsSegment || previous.meaning.isSuffix || !previous.meaning.direction.isEmpty
            || previous.isOrdinalNumber
        let isSharp = designator.word == Self.sharp
        if !isSharp, !isBehindStreet {
            // `12 UNIT ST` and `9 KEY WEST DR`: the number's neighbour is the street.
            guard start > 1, !tokens[start - 1].hasDigit || tokens[start - 1].isOrdinalNumber else { return }
            guard designator.meaning.roles.isDisjoint(with: [.weakUnit, .noDesignator]) else { return }
        }
        if isSharp, isRoadNumber(at: start) { return }
        var index = start + 1
        while index < end, !tokens[index].startsSegment,
            tokens[index].word == Self.sharp || tokens[index].meaning.roles.contains(.noDesignator)
                || (tokens[index].meaning.unit == .door && index + 1 < end && isIdentifier(at: index + 1))
        {
            index += 1
        }
        guard index < end, !tokens[index].startsSegment, isIdentifier(at: index) else { return }
        // `TOWER 12` and `LOT A` are units, `LOT AND` is none.
        if designator.meaning.roles.contains(.weakUnit), !tokens[index].hasDigit, tokens[index].count > 1 { return }
        var value = tokens[index].word
        if slot == .floor { value = tokens[index].standard }
        if tokens[index].meaning.roles.contains(.standaloneUnit) { value = tokens[index].meaning.standaloneUnit }
        index += 1
        if index < end, tokens[index].isLetter, isAtEnd(index + 1), !tokens[index].startsSegment {
            value.put(tokens[index].word[0], at: value.count)
            index += 1
        }
        // `UNIT 2 EAST`.
        if index < end, !tokens[index].startsSegment, isAtEnd(index + 1), !tokens[index].meaning.direction.isEmpty,
            tokens[index - 1].isNumber, value.count < 6
        {
            for byte in tokens[index].meaning.direction.abbreviation.utf8 { value.put(byte, at: value.count) }
            index += 1
        }
        if index + 1 < end, tokens[index].meaning.roles.contains(.conjunction), tokens[index + 1].hasDigit {
            index += 2
        }
        put(value, in: slot)
        remove(start..<index)
    }

    /// `RR # 4`, `BOX # 9`, `STATE HIGHWAY # 9`; behind `MILL ROAD` or `MITCHELL HIGHWAY` a number is a unit's.
    private func isRoadNumber(at sharp: Int) -> Bool {
        guard sharp > 0, !tokens[sharp].startsSegment else { return false }
        let previous = tokens[sharp - 1]
        if !previous.meaning.roles.isDisjoint(with: [.ruralRoute, .contractRoute, .box]) { return true }
        guard previous.meaning.highway == .highway || previous.meaning.highway == .road else { return false }
        guard sharp > 1 else { return true }
        let before = tokens[sharp - 2]
        if before.meaning.highway != .none || before.meaning.roles.contains(.ruralRoute) { return true }
        return previous.meaning.highway == .highway
            && (before.hasDigit || !before.meaning.direction.isEmpty || before.word == Self.old
                || PlaceNames.state(before.word) != nil)
    }

    /// `APT 4, 123 MAIN ST`.
    private func isFollowedByHouseNumber(_ start: Int) -> Bool {
        start + 2 < end && tokens[start + 2].hasDigit && tokens[start + 1].word != Self.sharp
            || start + 3 < end
                && tokens[start + 3].hasDigit && tokens[start + 1].word == Self.sharp
            || start + 2 < end && tokens[start].word == Self.sharp && tokens[start + 2].hasDigit
    }

    /// `APT4B` written as one word.
    private mutating func takeGlued(at index: Int) {
        let token = tokens[index]
        guard index > 1, token.word[0].isLetter, !token.isOrdinalNumber else { return }
        let count = Int(token.count)
        guard let start = (1..<count).first(where: { token.word[$0].isDigit }), start >= 2 else { return }
        let designator = AddressLexicon.meaning(of: token.word.slice(0..<start))
        guard let slot = designator.unit, !designator.roles.contains(.noDesignator) else { return }
        put(token.word.slice(start..<count), in: slot)
        remove(index..<index + 1)
    }

    /// `REAR` behind the street.
    private mutating func takeStandalone(at index: Int) {
        let token = tokens[index]
        guard token.meaning.roles.contains(.standaloneUnit), index > 1, isAtEnd(index + 1) else { return }
        let previous = tokens[index - 1]
        guard token.startsSegment || previous.meaning.isSuffix || !previous.meaning.direction.isEmpty else { return }
        put(token.meaning.standaloneUnit, in: .door)
        remove(index..<index + 1)
    }

    /// An identifier is short and has a digit, or is one or two letters that end no street.
    private func isIdentifier(at index: Int) -> Bool {
        let token = tokens[index]
        guard token.count <= 8 else { return false }
        if token.hasDigit { return true }
        if token.meaning.roles.contains(.standaloneUnit) { return true }
        return token.count == 1 && token.word[0].isLetter
            || token.count == 2 && !token.meaning.isSuffix && token.meaning.unit == nil && isAtEnd(index + 1)
    }

    private func isAtEnd(_ index: Int) -> Bool {
        index >= end || tokens[index].startsSegment
    }

    private mutating func put(_ word: AddressWord, in slot: UnitSlot) {
        let value = identifier(word)
        switch slot {
        case .door: if door.isEmpty { door = value }
        case .floor: if floor.isEmpty { floor = value }
        case .building: if building.isEmpty { building = value }
        case .privateMailbox: if privateMailbox.isEmpty { privateMailbox = value }
        }
    }

    private func identifier(_ word: AddressWord) -> AddressWord {
        word.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "/") }.withoutLeadingZeros
    }

    private mutating func remove(_ range: Range<Int>) {
        tokens.removeSubrange(range)
        end -= range.count
        if range.lowerBound < tokens.count { tokens[range.lowerBound].startsSegment = true }
    }

    private static let sharp = AddressWord("#")
    private static let openBracket = AddressWord("(")
    private static let closeBracket = AddressWord(")")
    private static let letterP = AddressWord("P")
    private static let letterO = AddressWord("O")
    private static let office = AddressWord("OFFICE")
    private static let old = AddressWord("OLD")
    private static let boxesByThemselves: [AddressWord] = [
        AddressWord("POB"), AddressWord("POBOX"), AddressWord("POBX"), AddressWord("LOCKBOX"), AddressWord("DRAWER"),
        AddressWord("CALLER"), AddressWord("APARTADO"),
    ]
}
