/// What the vendor expects of one document.
package struct ExpectedDocument: Sendable, Equatable {
    package let kind: DocumentKind
    /// The types the vendor will take; empty for whatever the flow accepts.
    package let types: [DocumentType]
    package let number: String?
    /// ISO 3166-1 alpha-2.
    package let issuingCountry: String?

    /// Creates an expectation.
    package init(kind: DocumentKind, types: [DocumentType] = [], number: String? = nil, issuingCountry: String? = nil) {
        self.kind = kind
        self.types = types
        self.number = number
        self.issuingCountry = issuingCountry
    }
}
