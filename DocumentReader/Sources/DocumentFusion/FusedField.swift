/// What is taken for the value of a field, and what other sources say that differs.
package struct FusedField: Sendable, Hashable {
    package let best: SourcedReading
    /// The surest reading of each other source that does not agree.
    package let alternatives: [SourcedReading]
}
