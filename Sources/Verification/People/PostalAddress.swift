/// An address in fields, as the vendor gave it or a document was read.
package struct PostalAddress: Sendable, Hashable {
    package var street: String
    package var unit: String?
    package var city: String
    /// A two-letter state or territory code in the US; free text abroad, possibly empty.
    package var state: String
    package var postalCode: String
    /// ISO 3166-1 alpha-2.
    package var country: String

    /// Creates an address.
    package init(
        street: String, unit: String? = nil, city: String, state: String, postalCode: String, country: String
    ) {
        self.street = street
        self.unit = unit
        self.city = city
        self.state = state
        self.postalCode = postalCode
        self.country = country
    }

    /// The address in one line, as a person would write it.
    package var singleLine: String {
        let delivery = [street, unit].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        let last = [state, postalCode].filter { !$0.isEmpty }.joined(separator: " ")
        return [delivery, city, last, country].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
