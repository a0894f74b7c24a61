/// Arithmetic in GF(256) with the polynomial x⁸ + x⁴ + x³ + x² + 1.
enum GaloisField {
    /// Powers of the generator 2, twice over, so that two logarithms can be added without a remainder.
    static let powers: [UInt8] = {
        var powers: [UInt8] = []
        var value = 1
        for _ in 0..<510 {
            powers.append(UInt8(value))
            value <<= 1
            if value > 255 { value ^= 0x11D }
        }
        return powers
    }()

    /// The exponent of each value but zero.
    static let logarithms: [UInt8] = {
        var logarithms = [UInt8](repeating: 0, count: 256)
        for exponent in 0..<255 { logarithms[Int(powers[exponent])] = UInt8(exponent) }
        return logarithms
    }()

    static func multiply(_ first: UInt8, _ second: UInt8) -> UInt8 {
        guard first != 0, second != 0 else { return 0 }
        return powers[Int(logarithms[Int(first)]) + Int(logarithms[Int(second)])]
    }
}
