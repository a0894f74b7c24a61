/// Computes the error correction codewords of a block.
struct ReedSolomon: Sendable {
    /// The logarithms of the generator polynomial's coefficients below the leading one, highest power first.
    private let generator: [UInt8]

    /// Prepares the generator polynomial, the product of (x − 2ⁱ) for i below the number of codewords.
    init(correctionCodewords count: Int) {
        var coefficients = [UInt8](repeating: 0, count: count - 1) + [1]
        for exponent in 0..<count {
            let root = GaloisField.powers[exponent]
            for index in coefficients.indices {
                let next = index + 1 < count ? coefficients[index + 1] : 0
                coefficients[index] = GaloisField.multiply(coefficients[index], root) ^ next
            }
        }
        // No generator polynomial a symbol uses has a zero coefficient, so each has a logarithm.
        generator = coefficients.map { GaloisField.logarithms[Int($0)] }
    }

    /// The remainder of the data, as a polynomial, divided by the generator.
    func correction(of data: ArraySlice<UInt8>) -> [UInt8] {
        let powers = GaloisField.powers
        let logarithms = GaloisField.logarithms
        var remainder = [UInt8](repeating: 0, count: generator.count)
        for byte in data {
            let factor = byte ^ remainder[0]
            for index in 1..<remainder.count { remainder[index - 1] = remainder[index] }
            remainder[remainder.count - 1] = 0
            guard factor != 0 else { continue }
            let logarithm = Int(logarithms[Int(factor)])
            for index in remainder.indices { remainder[index] ^= powers[logarithm + Int(generator[index])] }
        }
        return remainder
    }
}
