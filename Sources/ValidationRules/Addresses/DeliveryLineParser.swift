/// Takes the delivery line of a US address apart: box, units, number, street.
struct DeliveryLineParser {
    private var words: [[UInt8]]
    private var address: StreetAddress

    /// Parses a line's words into the parts of an address that has its last line already.
    static func parse(_ words: [[UInt8]], unit: [[UInt8]], into address: StreetAddress) -> StreetAddress {
        var parser = DeliveryLineParser(words: words, address: address)
        parser.takeUnitField(unit)
        parser.takePostOfficeBox()
        parser.takeUnits()
        parser.takeRoute()
        parser.takeStreet()
        return parser.address
    }

    // MARK: Units

    private mutating func takeUnitField(_ unit: [[UInt8]]) {
        var rest = unit
        while rest.count >= 2, let slot = UnitDesignators.slot(rest[0]) {
            // `APT # 4` has two designators for one identifier.
            if UnitDesignators.slot(rest[1]) != nil, rest.count > 2 {
                rest.removeFirst()
                continue
            }
            put(rest[1], in: slot)
            rest.removeFirst(2)
        }
        guard !rest.isEmpty else { return }
        if rest.count == 1, let (slot, identifier) = Self.splitDesignator(rest[0]) {
            put(identifier, in: slot)
        } else if rest.count == 1, let standalone = UnitDesignators.standalone(rest[0]) {
            put(standalone, in: .door)
        } else if address.door.isEmpty {
            put(rest.flatMap { $0 }, in: .door)
        }
    }

    private mutating func takeUnits() {
        while words.count > 2 {
            let last = words[words.count - 1]
            let before = words[words.count - 2]
            if let slot = UnitDesignators.slot(before), isIdentifier(last) {
                words.removeLast(2)
                put(last, in: slot)
                if words.count > 2, let word = words.last, UnitDesignators.slot(word) == .door,
                    word != bytes("KEY"), before == bytes("#")
                {
                    words.removeLast()
                }
            } else if let standalone = UnitDesignators.standalone(last), words.count > 3 {
                words.removeLast()
                put(standalone, in: .door)
            } else if let (slot, identifier) = Self.splitDesignator(last) {
                words.removeLast()
                put(identifier, in: slot)
            } else if words.count > 3, isOrdinal(before), UnitDesignators.slot(last) == .floor {
                words.removeLast(2)
                put(AddressWords.standardStreetWord(before), in: .floor)
            } else {
                return
            }
        }
    }

    /// An identifier is short and has a digit, or is one or two letters that end no street (`12 STOP ST`).
    private func isIdentifier(_ word: [UInt8]) -> Bool {
        guard word.count <= 8 else { return false }
        if word.contains(where: \.isDigit) { return true }
        return word.count <= 2 && words.count > 3 && StreetSuffixes.standard(word) == nil
    }

    private func isOrdinal(_ word: [UInt8]) -> Bool {
        AddressWords.standardStreetWord(word).isNumber && word.count > 2
    }

    /// `APT4B` written as one word.
    private static func splitDesignator(_ word: [UInt8]) -> (UnitDesignators.Slot, [UInt8])? {
        guard let start = word.firstIndex(where: \.isDigit), start >= 2 else { return nil }
        let designator = Array(word[..<start])
        guard designator != bytes("NO"), let slot = UnitDesignators.slot(designator) else { return nil }
        return (slot, Array(word[start...]))
    }

    private mutating func put(_ identifier: [UInt8], in slot: UnitDesignators.Slot) {
        let plain = identifier.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "/") }
        let standard = slot == .floor ? AddressWords.standardStreetWord(plain) : plain
        let value = standard.withoutLeadingZeros
        switch slot {
        case .door: if address.door.isEmpty { address.door = value }
        case .floor: if address.floor.isEmpty { address.floor = value }
        case .building: if address.building.isEmpty { address.building = value }
        case .privateMailbox: if address.privateMailbox.isEmpty { address.privateMailbox = value }
        }
    }

    // MARK: Boxes and routes

    private mutating func takePostOfficeBox() {
        for start in words.indices where words[start].first.map(Self.boxInitials.contains) == true {
            for form in Self.boxForms {
                let end = start + form.count
                guard end < words.count, words[start..<end].elementsEqual(form), isIdentifier(words[end]) else {
                    continue
                }
                // `BOX 4` alone is a box only at the start; behind a rural route it belongs to that.
                if start != 0, form[0] == bytes("BOX") { continue }
                address.postOfficeBox = words[end].withoutLeadingZeros
                words.removeSubrange(start...end)
                return
            }
        }
        if let first = words.first, first.starts(with: bytes("POB")), first.count > 3,
            Array(first.dropFirst(3)).isNumber
        {
            address.postOfficeBox = Array(first.dropFirst(3)).withoutLeadingZeros
            words.removeFirst()
        }
    }

    private static let boxForms: [[[UInt8]]] = [
        ["POST", "OFFICE", "BOX", "#"], ["POST", "OFFICE", "BOX"], ["P", "O", "BOX", "#"], ["P", "O", "BOX"],
        ["PO", "BOX", "#"], ["PO", "BOX"], ["POBOX"], ["PO", "BX"], ["POB"], ["PO", "DRAWER"], ["LOCKBOX"], ["CALLER"],
        ["FIRM", "CALLER"], ["DRAWER"], ["BOX", "#"], ["BOX"],
    ].map { $0.map(bytes) }

    private static let boxInitials = Set(boxForms.compactMap { $0.first?.first })

    /// `RR 2 BOX 10`, `HC 68 BOX 9`, `PSC 1 BOX 200`: the route is the street, the box its number.
    private mutating func takeRoute() {
        guard let first = words.first else { return }
        let route: [UInt8]? =
            switch first.text {
            case "RR", "RFD", "RD": bytes("RR")
            case "RURAL" where words.count > 1: bytes("RR")
            case "HC", "HCR": bytes("HC")
            case "PSC", "CMR", "UNIT", "OMC": first
            default: nil
            }
        guard let route else { return }
        let rest = words.dropFirst(first == bytes("RURAL") ? 2 : 1).filter { $0 != bytes("#") }
        guard let number = rest.first, number.contains(where: \.isDigit), rest.count >= 3, rest[1] == bytes("BOX")
        else {
            return
        }
        address.streetName = [route, number.withoutLeadingZeros]
        address.houseNumber = rest[2].withoutLeadingZeros
        words = []
    }

    // MARK: Street

    private mutating func takeStreet() {
        guard address.streetName.isEmpty, let first = words.first else { return }
        if first.contains(where: \.isDigit), words.count > 1 {
            address.houseNumber = first.withoutLeadingZeros
            words.removeFirst()
            if let fraction = words.first, fraction.contains(UInt8(ascii: "/")), words.count > 1 {
                address.houseNumber += [UInt8(ascii: " ")] + fraction
                words.removeFirst()
            }
        }
        takePostDirectional()
        takePreDirectional()
        if words.count > 1, let last = words.last, let suffix = StreetSuffixes.standard(last) {
            address.suffix = suffix
            words.removeLast()
        }
        address.streetName = words.map(AddressWords.standardStreetWord)
    }

    private mutating func takePreDirectional() {
        if words.count > 2, let both = Directionals.standard(words[0], words[1]), !isOnlySuffix(words[2...]) {
            address.preDirectional = both
            words.removeFirst(2)
        } else if words.count > 1, let one = Directionals.standard(words[0]), !isOnlySuffix(words[1...]) {
            address.preDirectional = one
            words.removeFirst()
        }
    }

    private mutating func takePostDirectional() {
        let count = words.count
        if count > 3, let both = Directionals.standard(words[count - 2], words[count - 1]) {
            address.postDirectional = both
            words.removeLast(2)
        } else if count > 1, let one = Directionals.standard(words[count - 1]), endsStreet(words[count - 2]) {
            address.postDirectional = one
            words.removeLast()
        }
    }

    /// A direction follows a suffix or a number; elsewhere a last word such as `WEST` can be the street's name.
    private func endsStreet(_ word: [UInt8]) -> Bool {
        (StreetSuffixes.standard(word) != nil && words.count > 2) || AddressWords.standardStreetWord(word).isNumber
    }

    /// `NORTH AVE`: what is left is no name, so the direction is the name.
    private func isOnlySuffix(_ rest: ArraySlice<[UInt8]>) -> Bool {
        guard rest.count == 1, let word = rest.first else { return false }
        return StreetSuffixes.standard(word) != nil
    }
}
