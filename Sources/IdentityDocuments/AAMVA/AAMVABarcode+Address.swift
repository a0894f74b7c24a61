extension AAMVABarcode {
    /// The first line of the holder's address.
    public var street: String? { value(address.street) }

    /// The second line of the holder's address.
    public var secondStreet: String? { value(address.secondStreet) }

    /// The city.
    public var city: String? { value(address.city) }

    /// The postal code of the state or province.
    public var state: String? { value(address.state)?.uppercased() }

    /// The ZIP code, with its four further digits where they are known, or the Canadian postal code.
    public var postalCode: String? {
        guard let value = value(address.postalCode) else { return nil }
        let characters = value.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }.map(\.upperCased)
        if characters.count == 9, characters.allSatisfy(\.isDigit) {
            let (zip, further) = (characters.prefix(5).text, characters.suffix(4).text)
            return further == "0000" ? zip : zip + "-" + further
        }
        if characters.count == 6, characters.first?.isUpperCaseLetter == true {
            return characters.prefix(3).text + " " + characters.suffix(3).text
        }
        return characters.isEmpty ? nil : characters.text
    }

    private struct AddressElements {
        let street: String
        let secondStreet: String
        let city: String
        let state: String
        let postalCode: String

        static let usual = AddressElements(
            street: "DAG", secondStreet: "DAH", city: "DAI", state: "DAJ", postalCode: "DAK")
        static let residence = AddressElements(
            street: "DAL", secondStreet: "DAM", city: "DAN", state: "DAO", postalCode: "DAP")
    }

    /// Where the first edition has a residence beside the mailing address, the residence; never parts of both.
    private var address: AddressElements {
        value(AddressElements.residence.street) != nil && value(AddressElements.residence.city) != nil
            ? .residence : .usual
    }
}
