/// An address as a document writes it; a part that cannot be told from the others is nil.
package struct PostalAddress: Sendable, Hashable {
    /// The street line, with the unit.
    package let street: String?
    package let city: String?
    /// Two letters in the United States and Canada.
    package let state: String?
    /// `12345`, `12345-6789` or `A1B 2C3`.
    package let postalCode: String?
    /// ISO 3166-1 alpha-3.
    package let country: String?
    /// The whole address in one line.
    package let full: String

    package init(
        street: String?, city: String?, state: String?, postalCode: String?, country: String?, full: String
    ) {
        self.street = street
        self.city = city
        self.state = state
        self.postalCode = postalCode
        self.country = country
        self.full = full
    }
}
