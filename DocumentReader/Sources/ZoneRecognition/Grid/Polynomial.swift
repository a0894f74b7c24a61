/// A parabola: enough for lines of text on flat pages that a camera sees at an angle.
struct Polynomial {
    private let constant: Double
    private let linear: Double
    private let quadratic: Double

    /// Fits values by least squares, twice: the second time without those that the first fit misses.
    ///
    /// Nil where too few values are within the tolerance.
    init?(fitting values: [Double], at places: [Double], tolerance: Double) {
        guard let first = Polynomial(values, at: places) else { return nil }
        let near = values.indices.filter { abs(values[$0] - first.value(at: places[$0])) <= tolerance }
        guard near.count * 2 > values.count,
            let second = Polynomial(near.map { values[$0] }, at: near.map { places[$0] })
        else { return nil }
        self = second
    }

    /// The value at a place.
    func value(at place: Double) -> Double { constant + place * (linear + place * quadratic) }

    private init?(_ values: [Double], at places: [Double]) {
        guard values.count >= 4 else { return nil }
        // Around the mean and scaled down, so that the sums stay exact enough.
        let count = Double(places.count)
        let mean = places.reduce(0, +) / count
        let scale = max(1e-9, places.map { abs($0 - mean) }.max() ?? 1)
        let x = places.map { ($0 - mean) / scale }
        func sum(_ power: Int, _ factors: [Double]? = nil) -> Double {
            x.indices.reduce(0) { total, index in
                total + (0..<power).reduce(factors?[index] ?? 1) { product, _ in product * x[index] }
            }
        }
        let (s1, s2, s3, s4) = (sum(1), sum(2), sum(3), sum(4))
        let (t0, t1, t2) = (sum(0, values), sum(1, values), sum(2, values))
        // Cramer's rule for the three normal equations.
        func determinant(_ a: [Double], _ b: [Double], _ c: [Double]) -> Double {
            a[0] * (b[1] * c[2] - b[2] * c[1]) - b[0] * (a[1] * c[2] - a[2] * c[1])
                + c[0] * (a[1] * b[2] - a[2] * b[1])
        }
        let (first, second, third, right) = ([count, s1, s2], [s1, s2, s3], [s2, s3, s4], [t0, t1, t2])
        let whole = determinant(first, second, third)
        guard abs(whole) > 1e-9 else { return nil }
        let a = determinant(right, second, third) / whole
        let b = determinant(first, right, third) / whole / scale
        let c = determinant(first, second, right) / whole / (scale * scale)
        constant = a - b * mean + c * mean * mean
        linear = b - 2 * c * mean
        quadratic = c
    }
}
