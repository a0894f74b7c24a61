package import DocumentFields

/// One reading of a field, and where it comes from.
package struct SourcedReading: Sendable, Hashable {
    package let reading: FieldReading
    package let source: FieldSource

    package init(_ reading: FieldReading, from source: FieldSource) {
        self.reading = reading
        self.source = source
    }
}
