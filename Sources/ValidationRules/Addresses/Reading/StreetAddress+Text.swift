extension StreetAddress {
    /// The address in standard words, for the record of a rule's result.
    var normalized: String {
        let code = zip4.isEmpty ? zip5.text : zip5.text + "-" + zip4.text
        return joined(deliveryWords + words(city) + [state.text, code])
    }

    /// The delivery line and the ZIP code, without what may differ between equivalent addresses.
    var locationKey: String {
        joined(deliveryWords + [zip5.text])
    }

    /// The street with its directions and its suffix.
    var streetText: String {
        joined(
            [preDirection.abbreviation, highway?.words ?? ""] + words(streetName) + [
                suffixText, postDirection.abbreviation,
            ])
    }

    /// The street's name alone.
    var nameText: String { joined(words(streetName)) }

    var suffixText: String { AddressLexicon.suffix(suffix).text }

    var cityText: String { joined(words(city)) }

    private var deliveryWords: [String] {
        var words = [houseNumber.isEmpty ? "" : houseNumber.text, streetText]
        for (designator, identifier) in [
            ("BOX", routeBox), ("PO BOX", postOfficeBox), ("BLDG", building), ("FL", floor), ("#", door),
            ("PMB", privateMailbox),
        ] where !identifier.isEmpty {
            words += [designator, identifier.text]
        }
        if isGeneralDelivery { words.append("GENERAL DELIVERY") }
        if !route.isEmpty { words.insert(route.text, at: 0) }
        return words
    }

    private func words(_ range: Range<Int>) -> [String] {
        tokens[range].filter { !$0.meaning.roles.contains(.filler) }.map(\.standard.text)
    }

    private func joined(_ words: [String]) -> String {
        var text = ""
        for word in words where !word.isEmpty {
            if !text.isEmpty { text += " " }
            text += word
        }
        return text
    }
}
