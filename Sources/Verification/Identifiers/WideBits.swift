/// 128 bits in two halves, for values that are kept in other values.
///
/// Swift 6.3 miscompiles async calls that pass a 128-bit integer on the stack: caller and callee disagree on its
/// alignment, and the thread returns to a wrong address. So no stored property is a `UInt128`.
package struct WideBits: Hashable, Sendable, Comparable {
    private let high: UInt64
    private let low: UInt64

    /// Splits a number.
    package init(_ value: UInt128) {
        high = UInt64(truncatingIfNeeded: value >> 64)
        low = UInt64(truncatingIfNeeded: value)
    }

    /// The number.
    package var value: UInt128 { UInt128(high) << 64 | UInt128(low) }

    package static func < (left: Self, right: Self) -> Bool {
        (left.high, left.low) < (right.high, right.low)
    }
}
