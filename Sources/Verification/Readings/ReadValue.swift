/// One thing that the document reader read.
package struct ReadValue: Sendable, Equatable {
    /// What it is.
    package enum Name: String, Sendable, CaseIterable {
        case firstName = "first_name"
        case middleName = "middle_name"
        case lastName = "last_name"
        case suffix
        case name
        case dateOfBirth = "date_of_birth"
        case expiresOn = "expires_on"
        case issuedOn = "issued_on"
        case documentNumber = "document_number"
        case sex
        case nationality
        case country
        case state
        /// In one line.
        case address
        case issuer
        /// The lines of the machine-readable zone.
        case mrz
        /// The text of the barcode.
        case barcode
    }

    /// Where in the picture it stood.
    package enum Source: String, Sendable, CaseIterable {
        case barcode
        case mrz
        case printed
    }

    package let name: Name
    /// Dates as `YYYY-MM-DD`.
    package let text: String
    /// From 0 to 1.
    package let confidence: Double
    package let source: Source

    /// Creates a value.
    package init(_ name: Name, _ text: String, confidence: Double, source: Source) {
        self.name = name
        self.text = text
        self.confidence = confidence
        self.source = source
    }
}
