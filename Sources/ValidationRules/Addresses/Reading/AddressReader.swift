package import Verification

/// Reads addresses from fields or from one line.
package enum AddressReader {
    /// Reads an address in fields; nil when it is too long to be one.
    package static func read(_ address: PostalAddress) -> AddressReading? {
        guard let all = AddressTokenizer.tokens(address.singleLine) else { return nil }
        let country = address.country.isEmpty ? nil : Country(reading: address.country)
        guard country?.isInUSPostalArea ?? address.country.isEmpty else {
            return AddressReading(tokens: all, country: country, parts: nil)
        }
        let delivery = [address.street, address.unit ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        guard var tokens = AddressTokenizer.tokens(unitMarked(delivery, address)),
            let city = AddressTokenizer.tokens(address.city)
        else { return nil }
        let streetEnd = tokens.count
        var parts = StreetAddress()
        let last = LastLineReader(AddressTokenizer.tokens("CITY, TX " + address.postalCode) ?? [])
        parts.zip5 = last.zip5
        parts.zip4 = last.zip4
        let state = USState(reading: address.state) ?? country.flatMap { USState(code: $0.alpha2) }
        parts.state = state.map { AddressWord($0.code) } ?? .empty
        let units = UnitReader(tokens, end: streetEnd)
        parts.take(units)
        tokens = units.tokens
        parts = DeliveryLineReader.read(
            tokens, end: units.end, cityHint: [], cityLikeState: 0..<0, isStreetOnly: true, into: parts)
        parts.city = parts.tokens.count..<parts.tokens.count + city.count
        parts.tokens += city
        parts.isCityCertain = true
        return AddressReading(tokens: all, country: country, parts: parts)
    }

    /// A unit's field may hold the identifier alone.
    private static func unitMarked(_ delivery: String, _ address: PostalAddress) -> String {
        guard let unit = address.unit, let tokens = AddressTokenizer.tokens(unit), let first = tokens.first,
            first.meaning.unit == nil, first.meaning.roles.isDisjoint(with: [.standaloneUnit, .floorName]),
            first.count <= 8, !tokens.contains(where: { $0.meaning.unit != nil })
        else { return delivery }
        let identifier = tokens.map(\.word.text).joined()
        return address.street + ", # " + identifier
    }

    /// Reads an address in one line; `cityHint` tells where the city begins when no comma does.
    package static func read(line: String, cityHint: String? = nil) -> AddressReading? {
        guard let tokens = AddressTokenizer.tokens(line), !tokens.isEmpty else { return nil }
        let hint = cityHint.flatMap(AddressTokenizer.tokens)?.map(\.standard) ?? []
        return read(tokens, cityHint: hint)
    }

    /// Reads the words of a line.
    static func read(_ tokens: [AddressToken], cityHint: [AddressWord]) -> AddressReading {
        let last = LastLineReader(tokens)
        if let country = last.country, !country.isInUSPostalArea {
            return AddressReading(tokens: tokens, country: country, parts: nil)
        }
        var parts = StreetAddress()
        parts.zip5 = last.zip5
        parts.zip4 = last.zip4
        parts.state = last.state
        let units = UnitReader(tokens, end: last.end)
        parts.take(units)
        let removed = tokens.count - units.tokens.count
        let cityLikeState = last.cityLikeState.lowerBound - removed..<last.cityLikeState.upperBound - removed
        parts = DeliveryLineReader.read(
            units.tokens,
            end: units.end,
            cityHint: cityHint,
            cityLikeState: last.cityLikeState.isEmpty ? 0..<0 : cityLikeState,
            isStreetOnly: false,
            into: parts
        )
        // `..., LA` was the city.
        if last.isStateDoubtful, !parts.city.isEmpty, parts.city.lowerBound == cityLikeState.lowerBound {
            parts.state = .empty
        }
        return AddressReading(tokens: tokens, country: last.country, parts: parts)
    }
}

extension StreetAddress {
    /// Takes over what was found beside the street.
    fileprivate mutating func take(_ units: UnitReader) {
        door = units.door
        floor = units.floor
        building = units.building
        privateMailbox = units.privateMailbox
        postOfficeBox = units.postOfficeBox
    }
}
