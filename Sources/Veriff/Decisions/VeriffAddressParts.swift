import StrictJSON

/// The parts of a parsed address, in either of the provider's two vocabularies.
package struct VeriffAddressParts: Sendable, Equatable {
    package let houseNumber: String?
    package let street: String?
    package let unit: String?
    package let city: String?
    package let state: String?
    package let postalCode: String?
    package let country: String?

    /// Reads the parts; nothing when all are absent.
    init?(json: JSONValue) {
        houseNumber = json.text("houseNumber")
        street = json.text("street") ?? json.text("road")
        unit = json.text("unit")
        city = json.text("city")
        state = json.text("state")
        postalCode = json.text("postcode") ?? json.text("postCode")
        country = json.text("country")
        let all = [houseNumber, street, unit, city, state, postalCode, country]
        if all.allSatisfy({ $0 == nil }) { return nil }
    }
}
