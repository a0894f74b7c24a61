/// A JSON number that keeps the exact text it was written with.
package struct JSONNumber: Hashable, Sendable {
    /// The number as it stood in the source, such as `1.50` or `-2e3`.
    package let text: String

    /// Wraps text the parser has checked against the number grammar.
    init(checkedText text: String) {
        self.text = text
    }

    /// Creates a number from an integer.
    package init(_ value: Int64) {
        text = String(value)
    }

    /// Creates a number from a finite value; `nil` for infinities and NaN, which JSON cannot carry.
    package init?(_ value: Double) {
        guard value.isFinite else { return nil }
        text = value.description
    }

    /// The value of a number written without fraction and exponent that fits 64 bits.
    package var int64: Int64? { Int64(text) }

    /// The nearest double; `nil` when the magnitude is beyond the largest one.
    package var double: Double? {
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }

    /// The text of a plain decimal (no exponent) with at most so many digits before and after the point.
    package func decimalText(maximumIntegerDigits: Int, maximumFractionDigits: Int) -> String? {
        let unsigned = text.utf8.drop { $0 == UInt8(ascii: "-") }
        guard !unsigned.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return nil }
        let parts = unsigned.split(separator: UInt8(ascii: "."))
        guard let whole = parts.first, whole.count <= maximumIntegerDigits else { return nil }
        guard parts.count < 2 || parts[1].count <= maximumFractionDigits else { return nil }
        return text
    }
}
