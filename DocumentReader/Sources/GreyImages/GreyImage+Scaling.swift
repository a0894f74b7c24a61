extension GreyImage {
    /// The image in another size; a size below one pixel counts as one.
    ///
    /// Smaller, each pixel is the mean of those it stands for, so that thin strokes fade and do not vanish; larger, the
    /// pixels between are interpolated.
    package func scaled(width newWidth: Int, height newHeight: Int) -> GreyImage {
        let (newWidth, newHeight) = (max(1, newWidth), max(1, newHeight))
        guard newWidth != width || newHeight != height else { return self }
        let columns = Resampling(from: width, to: newWidth)
        let rows = Resampling(from: height, to: newHeight)
        var scaled = [UInt8]()
        scaled.reserveCapacity(newWidth * newHeight)
        var sums = [UInt32](repeating: 0, count: width)
        for row in 0..<newHeight {
            for index in sums.indices { sums[index] = 0 }
            for (source, weight) in rows.sources(of: row) {
                let start = source * width
                for x in 0..<width { sums[x] += UInt32(pixels[start + x]) * weight }
            }
            for column in 0..<newWidth {
                var sum: UInt64 = 0
                for (source, weight) in columns.sources(of: column) { sum += UInt64(sums[source]) * UInt64(weight) }
                scaled.append(UInt8(truncatingIfNeeded: (sum + Resampling.half) >> Resampling.doubledBits))
            }
        }
        return GreyImage(newWidth, newHeight, scaled)
    }

    /// The image with both sides multiplied by a factor.
    package func scaled(by factor: Double) -> GreyImage {
        scaled(width: Int((Double(width) * factor).rounded()), height: Int((Double(height) * factor).rounded()))
    }

    /// The image, made smaller where its longer side is longer than a limit.
    package func scaledDown(toLongSide limit: Int) -> GreyImage {
        longSide <= limit ? self : scaled(by: Double(limit) / Double(longSide))
    }
}

/// Which pixels of a row or column each new pixel is made of, with weights that add up to 1 in fixed point.
private struct Resampling {
    static let bits: UInt64 = 12
    static let doubledBits = 2 * bits
    static let half: UInt64 = 1 << (doubledBits - 1)
    private static let one = Double(1 << bits)

    private var starts: [Int] = [0]
    private var all: [(source: Int, weight: UInt32)] = []

    init(from count: Int, to newCount: Int) {
        let step = Double(count) / Double(newCount)
        for new in 0..<newCount {
            var weights: [(source: Int, weight: Double)] = []
            if step > 1 {
                let (start, end) = (Double(new) * step, Double(new + 1) * step)
                for source in Int(start)..<min(count, Int(end.rounded(.up))) {
                    weights.append((source, (min(end, Double(source + 1)) - max(start, Double(source))) / step))
                }
            } else {
                let middle = min(max((Double(new) + 0.5) * step - 0.5, 0), Double(count - 1))
                let source = min(Int(middle), count - 1)
                let fraction = middle - Double(source)
                weights.append((source, 1 - fraction))
                if fraction > 0, source + 1 < count { weights.append((source + 1, fraction)) }
            }
            append(weights)
        }
    }

    func sources(of new: Int) -> ArraySlice<(source: Int, weight: UInt32)> { all[starts[new]..<starts[new + 1]] }

    /// Rounding must not make a white area darker: what is missing to 1 goes to the heaviest.
    private mutating func append(_ weights: [(source: Int, weight: Double)]) {
        var rounded = weights.map { (source: $0.source, weight: UInt32(max(0, $0.weight) * Self.one)) }
        let missing = UInt32(Self.one) - min(UInt32(Self.one), rounded.reduce(0) { $0 + $1.weight })
        if let heaviest = rounded.indices.max(by: { rounded[$0].weight < rounded[$1].weight }) {
            rounded[heaviest].weight += missing
        }
        all += rounded
        starts.append(all.count)
    }
}
