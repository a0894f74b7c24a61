/// What a document may say, by the name it has in results.
package enum FieldName: String, Sendable, CaseIterable {
    case firstName = "first_name"
    case middleName = "middle_name"
    case lastName = "last_name"
    case suffix
    case dateOfBirth = "date_of_birth"
    case expiresOn = "expires_on"
    case issuedOn = "issued_on"
    case documentNumber = "document_number"
    /// `male`, `female` or `unspecified`.
    case sex
    /// ISO 3166-1 alpha-3.
    case nationality
    /// The country that issued the document, ISO 3166-1 alpha-3.
    case country
    /// The state, territory or province that issued the document, as two letters.
    case state
    case address
    /// The whole name of the person that an address document is addressed to or insures.
    case name
    /// The company or office behind an address document.
    case issuer
    /// The lines of the machine-readable zone, with line feeds between them.
    case mrz
    /// The text of the barcode, without what must never be kept.
    case barcode
}
