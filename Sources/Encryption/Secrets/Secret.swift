/// A value that prints as `***`; reading it is a call one can search for.
package struct Secret<Value: Sendable>: Redacted, Sendable {
    private let value: Value

    /// Wraps a value.
    package init(_ value: Value) {
        self.value = value
    }

    /// Hands out the value itself, to be used and not kept.
    package func reveal() -> Value { value }
}
