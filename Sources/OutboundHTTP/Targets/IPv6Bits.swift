/// The 128 bits of an IPv6 address in host byte order.
///
/// In two halves, because Swift 6.3 miscompiles async calls that pass a 128-bit integer on the stack, and addresses are
/// part of targets, which such calls pass.
package struct IPv6Bits: Hashable, Sendable {
    private let high: UInt64
    private let low: UInt64

    /// Splits a number.
    package init(_ value: UInt128) {
        high = UInt64(truncatingIfNeeded: value >> 64)
        low = UInt64(truncatingIfNeeded: value)
    }

    /// The number.
    package var value: UInt128 { UInt128(high) << 64 | UInt128(low) }
}
