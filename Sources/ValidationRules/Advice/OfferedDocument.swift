package import Verification

/// A document somebody has and could bring, as far as it is known before anybody has seen it.
package struct OfferedDocument: Sendable, Equatable {
    package let type: DocumentType
    /// The country that issued it.
    package let country: Country?
    package let issuedOn: LocalDate?
    /// The last day of its validity or of its term.
    package let validUntil: LocalDate?

    /// Creates an offer.
    package init(
        _ type: DocumentType, country: Country? = nil, issuedOn: LocalDate? = nil, validUntil: LocalDate? = nil
    ) {
        self.type = type
        self.country = country
        self.issuedOn = issuedOn
        self.validUntil = validUntil
    }

    /// What would be read from it as a document of a kind.
    func fields(as kind: DocumentKind) -> [ExtractedField] {
        let provenance: Provenance = kind == .photoID ? .photoID : .proofOfAddress
        let values: [(ExtractedFieldName, String?)] = [
            (.issuingCountry, country?.alpha2), (.issuedOn, issuedOn?.description),
            (.validUntil, validUntil?.description),
        ]
        return values.compactMap { name, value in
            value.map { ExtractedField(name: name, value: $0, provenance: provenance, source: "advice") }
        }
    }
}
