package import Verification

/// An address as a comparator takes it: its fields or its line, and what was understood of it.
package struct AddressReading: Sendable, Equatable {
    /// The words as given, in upper case without punctuation.
    let words: [[UInt8]]
    let country: Country?
    /// Nil abroad and where nothing could be understood.
    let parts: StreetAddress?

    /// The address in standard words, for the record of a rule's result.
    package var normalized: String {
        parts?.normalized ?? words.map(\.text).joined(separator: " ")
    }

    /// Whether it is a US address with all that is needed to compare it.
    package var isUnderstood: Bool { parts?.isComparable == true && parts?.zip5.isEmpty == false }

    /// The ZIP code's first five digits; nil when none was given.
    package var zip5: String? {
        guard let zip5 = parts?.zip5, !zip5.isEmpty else { return nil }
        return zip5.text
    }

    /// The state's two-letter code; nil when none was given.
    package var stateCode: String? {
        guard let state = parts?.state, !state.isEmpty else { return nil }
        return state.text
    }

    /// The delivery line with its unit and the ZIP code in standard words: the same for equivalent addresses, so that
    /// addresses can be looked up by it; nil when the address is not understood.
    package var locationKey: String? {
        isUnderstood ? parts?.locationKey : nil
    }

    /// Whether it is an address of the United States or a territory, as far as it tells its country.
    var isInUSPostalArea: Bool { country?.isInUSPostalArea ?? (parts != nil) }

    /// Whether a post office box is named.
    package var isPostOfficeBox: Bool { parts?.postOfficeBox.isEmpty == false }

    /// Whether a private mailbox is named.
    package var isPrivateMailbox: Bool { parts?.privateMailbox.isEmpty == false }
}

/// Reads addresses from fields or from one line.
package enum AddressReader {
    /// Reads an address in fields; nil when it is too long to be one.
    package static func read(_ address: PostalAddress) -> AddressReading? {
        let line = address.singleLine
        guard line.utf8.count <= ComparisonLimits.addressInBytes else { return nil }
        let words = AddressWords.split(TextFolding.fold(line))
        guard words.count <= ComparisonLimits.words else { return nil }
        let country = address.country.isEmpty ? nil : Country(reading: address.country)
        guard country?.isInUSPostalArea ?? address.country.isEmpty else {
            return AddressReading(words: words, country: country, parts: nil)
        }
        var parts = StreetAddress()
        LastLineReader.putPostalCode(TextFolding.fold(address.postalCode), in: &parts)
        let state = USState(reading: address.state) ?? country.flatMap { USState(code: $0.alpha2) }
        parts.state = state.map { bytes($0.code) } ?? []
        parts.city = LastLineReader.standardCity(AddressWords.split(TextFolding.fold(address.city)))
        let street = AddressWords.split(TextFolding.fold(address.street))
        let unit = AddressWords.split(TextFolding.fold(address.unit ?? ""))
        parts = DeliveryLineParser.parse(street, unit: unit, into: parts)
        return AddressReading(words: words, country: country, parts: parts)
    }

    /// Reads an address in one line; `cityHint` tells where the city begins when no comma does.
    package static func read(line: String, cityHint: String? = nil) -> AddressReading? {
        guard line.utf8.count <= ComparisonLimits.addressInBytes else { return nil }
        let folded = TextFolding.fold(line)
        let segments = folded.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
            .map { AddressWords.split($0) }.filter { !$0.isEmpty }
        let words = segments.flatMap { $0 }
        guard !words.isEmpty, words.count <= ComparisonLimits.words else { return nil }
        let hint = cityHint.map { AddressWords.split(TextFolding.fold($0)) } ?? []
        var reader = LastLineReader(segments: segments, cityHint: hint)
        let (parts, delivery) = reader.read()
        if let country = reader.country, !country.isInUSPostalArea {
            return AddressReading(words: words, country: country, parts: nil)
        }
        return AddressReading(
            words: words,
            country: reader.country,
            parts: DeliveryLineParser.parse(delivery, unit: [], into: parts)
        )
    }
}
