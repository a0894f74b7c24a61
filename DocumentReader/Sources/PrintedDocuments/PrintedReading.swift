package import DocumentFields

/// What the printed text of a document says.
package struct PrintedReading: Sendable, Hashable {
    /// Whether there is a reading at all.
    package let status: PrintedStatus
    /// What the document is; nil when its text does not tell.
    package let kind: DocumentKind?
    /// How sure the kind is, 0 to 1.
    package let kindConfidence: Double
    /// The side that the text is from; nil when the kind has no sides, or the text does not tell.
    package let side: DocumentSide?
    /// The readings by field.
    package let fields: [FieldName: FieldReading]

    package init(
        status: PrintedStatus, kind: DocumentKind?, kindConfidence: Double, side: DocumentSide?,
        fields: [FieldName: FieldReading]
    ) {
        self.status = status
        self.kind = kind
        self.kindConfidence = kindConfidence
        self.side = side
        self.fields = fields
    }

    /// Too few words.
    package static let unreadable = PrintedReading(
        status: .unreadable, kind: nil, kindConfidence: 0, side: nil, fields: [:])

    /// Words of nothing that is a document.
    package static let notADocument = PrintedReading(
        status: .notADocument, kind: nil, kindConfidence: 0, side: nil, fields: [:])
}
