package import Verification

/// Whose numbers a document carries, as far as their format is public knowledge.
package struct DocumentNumberIssuer: Sendable, Hashable {
    let formats: [DocumentNumberFormat]

    /// The issuer of a type of document; nil where its numbers have no known format.
    ///
    /// - Parameters:
    ///   - type: What the document is.
    ///   - country: Who issued a passport.
    ///   - state: Who issued a licence or an identification card of the United States.
    package init?(of type: DocumentType, country: Country? = nil, state: USState? = nil) {
        let key: String? =
            switch type {
            case .usDriverLicense, .usNondriverID: state.map { "US-" + $0.code }
            case .usPassport: "US passport"
            case .foreignPassport: country.map { $0.alpha2 + " passport" }
            case .usPassportCard: "US passport card"
            case .permanentResidentCard, .otherUSCISCard: "US immigration card"
            case .nexusCard: "US trusted traveler card"
            default: nil
            }
        guard let key, let formats = DocumentNumberFormatTable.formats[key] else { return nil }
        self.formats = formats
    }
}
