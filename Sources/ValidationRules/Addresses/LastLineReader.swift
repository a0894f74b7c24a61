import Verification

/// Takes country, ZIP code, state and city from the right of an address in one line.
struct LastLineReader {
    private var segments: [[[UInt8]]]
    private let cityHint: [[UInt8]]
    private(set) var country: Country?

    init(segments: [[[UInt8]]], cityHint: [[UInt8]]) {
        self.segments = segments
        self.cityHint = cityHint
    }

    /// The last line's parts, and the words that are left for the delivery line.
    mutating func read() -> (parts: StreetAddress, delivery: [[UInt8]]) {
        var parts = StreetAddress()
        takeCountry()
        takePostalCode(into: &parts)
        takeState(into: &parts)
        // The code may stand in front of the state, and a state may be named twice.
        if parts.zip5.isEmpty { takePostalCode(into: &parts) }
        if !parts.state.isEmpty { takeState(into: &parts) }
        takeCity(into: &parts)
        return (parts, segments.flatMap { $0 })
    }

    private mutating func takeCountry() {
        guard let tail = segments.last else { return }
        for count in stride(from: min(tail.count, 4), through: 1, by: -1) {
            let name = Self.joined(tail.suffix(count))
            guard name.utf8.count > 1, let found = Country(reading: name) else { continue }
            // Two letters behind which nothing stands are a state far more often: CA, DE, IN.
            if name.utf8.count == 2, name != "US" { continue }
            // Georgia and Puerto Rico are states of this line when a ZIP code follows, never a country behind one.
            if USState(reading: name) != nil, !hasPostalCode { continue }
            country = found
            dropLast(count)
            return
        }
    }

    private var hasPostalCode: Bool {
        segments.joined().dropLast().contains { $0.count >= 5 && $0.prefix(5).allSatisfy(\.isDigit) }
    }

    private mutating func takePostalCode(into parts: inout StreetAddress) {
        guard let word = segments.last?.last else { return }
        let before = parts.zip5
        Self.putPostalCode(word, in: &parts)
        if parts.zip5 != before { dropLast(1) }
    }

    private mutating func takeState(into parts: inout StreetAddress) {
        guard let tail = segments.last else { return }
        for count in stride(from: min(tail.count, 3), through: 1, by: -1) {
            guard let state = USState(reading: Self.joined(tail.suffix(count))) else { continue }
            let code = bytes(state.code)
            guard parts.state.isEmpty || parts.state == code else { return }
            // New York, NY: the second time it is the city, unless something that can be one stands before it.
            if !parts.state.isEmpty, segments.count < 3 || isDeliveryPart(segments[segments.count - 2]) { return }
            parts.state = code
            dropLast(count)
            return
        }
    }

    private mutating func takeCity(into parts: inout StreetAddress) {
        if segments.count > 1, let tail = segments.last, !isDeliveryPart(tail) {
            parts.city = Self.standardCity(tail)
            segments.removeLast()
            return
        }
        guard let tail = segments.last else { return }
        if !cityHint.isEmpty, tail.count > cityHint.count, Array(tail.suffix(cityHint.count)) == cityHint {
            parts.city = Self.standardCity(cityHint)
            dropLast(cityHint.count)
            return
        }
        guard let end = streetEnd(tail), end < tail.count else { return }
        parts.city = Self.standardCity(Array(tail[end...]))
        dropLast(tail.count - end)
    }

    private func isDeliveryPart(_ words: [[UInt8]]) -> Bool {
        guard let first = words.first else { return false }
        return UnitDesignators.slot(first) != nil && words.count == 2 || first.contains(where: \.isDigit)
    }

    /// Where the street ends in a line without commas: behind the last unit, else behind the first suffix word that has
    /// a number and a name in front of it.
    private func streetEnd(_ words: [[UInt8]]) -> Int? {
        if let unit = words.indices.dropFirst(2).dropLast().last(where: {
            UnitDesignators.slot(words[$0]) != nil && words[$0 + 1].contains(where: \.isDigit)
        }) {
            return unit + 2
        }
        guard let suffix = words.indices.dropFirst(2).first(where: { StreetSuffixes.standard(words[$0]) != nil }) else {
            return nil
        }
        let next = suffix + 1
        return next < words.count - 1 && Directionals.standard(words[next]) != nil ? next + 1 : next
    }

    private mutating func dropLast(_ count: Int) {
        guard let tail = segments.popLast(), tail.count > count else { return }
        segments.append(Array(tail.dropLast(count)))
    }

    /// The words as one name; empty when a word has digits, which no name of a place has.
    private static func joined(_ words: ArraySlice<[UInt8]>) -> String {
        guard words.allSatisfy({ $0.allSatisfy(\.isLetter) }) else { return "" }
        return words.map(\.text).joined(separator: " ")
    }

    /// Puts a ZIP code of five or nine digits, with or without its hyphen; other text changes nothing.
    static func putPostalCode(_ text: [UInt8], in parts: inout StreetAddress) {
        let digits = text.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: " ") }
        guard digits.isNumber, digits.count == 5 || digits.count == 9 else { return }
        parts.zip5 = Array(digits.prefix(5))
        parts.zip4 = Array(digits.dropFirst(5))
    }

    /// A city's words with SAINT, MOUNT and FORT in their short forms.
    static func standardCity(_ words: [[UInt8]]) -> [[UInt8]] {
        words.map { word in
            switch word.text {
            case "SAINT": bytes("ST")
            case "MOUNT": bytes("MT")
            case "FORT": bytes("FT")
            default: word
            }
        }
    }
}
