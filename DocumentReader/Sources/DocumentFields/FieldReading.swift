/// One reading of a field from one source.
package struct FieldReading: Sendable, Hashable {
    package let value: FieldValue
    /// How likely the value is right, 0 to 1: of the readings with 0.9, at least nine in ten are.
    package let confidence: Double
    /// Where it was read; nil for what no single place says.
    package let place: PagePlace?

    package init(value: FieldValue, confidence: Double, place: PagePlace?) {
        self.value = value
        self.confidence = confidence
        self.place = place
    }
}
