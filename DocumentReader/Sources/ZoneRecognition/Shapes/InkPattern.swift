/// The ink of a cell in a form that can be compared: less its mean, and scaled so that the squares add up to 1.
///
/// How dark and how rich in contrast the cell is plays no part then.
struct InkPattern: Sendable {
    /// Eight pixels each, so that they are compared at once.
    private let lanes: [SIMD8<Float>]

    /// Nil where all is of one shade; pixels behind the last eight do not count.
    init?(_ ink: [Float]) {
        var lanes: [SIMD8<Float>] = []
        lanes.reserveCapacity(ink.count / 8)
        var sum = SIMD8<Float>.zero
        for start in stride(from: 0, through: ink.count - 8, by: 8) {
            let lane = SIMD8<Float>(ink[start..<start + 8])
            sum += lane
            lanes.append(lane)
        }
        let mean = sum.sum() / Float(max(1, lanes.count * 8))
        var squares = SIMD8<Float>.zero
        for index in lanes.indices {
            lanes[index] -= mean
            squares += lanes[index] * lanes[index]
        }
        let length = squares.sum().squareRoot()
        // A hundredth of the contrast of print is noise.
        guard length > 1 else { return nil }
        for index in lanes.indices { lanes[index] /= length }
        self.lanes = lanes
    }

    /// How alike two patterns are: 1 for the same, 0 for nothing in common, -1 for opposites.
    func likeness(to other: InkPattern) -> Float {
        var products = SIMD8<Float>.zero
        for (left, right) in zip(lanes, other.lanes) { products += left * right }
        return products.sum()
    }
}
