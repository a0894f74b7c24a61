package import DocumentFields

/// What one source says about the whole document.
package struct SourceReading: Sendable, Hashable {
    package let source: FieldSource
    package let kind: DocumentKind?
    package let side: DocumentSide?
    package let fields: [FieldName: FieldReading]

    package init(source: FieldSource, kind: DocumentKind?, side: DocumentSide?, fields: [FieldName: FieldReading]) {
        self.source = source
        self.kind = kind
        self.side = side
        self.fields = fields
    }
}
