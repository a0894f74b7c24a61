extension GreyImage {
    /// How many pixels have each shade.
    package var histogram: [Int] {
        var counts = [Int](repeating: 0, count: 256)
        for pixel in pixels { counts[Int(pixel)] += 1 }
        return counts
    }

    /// The shade that a share of the pixels, 0 to 1, does not exceed.
    package func shade(atShare share: Double) -> UInt8 {
        let wanted = Int(Double(pixels.count) * min(max(share, 0), 1))
        var sum = 0
        for (shade, count) in histogram.enumerated() {
            sum += count
            if sum >= wanted, sum > 0 { return UInt8(truncatingIfNeeded: shade) }
        }
        return 255
    }

    /// The shade that best parts the image into dark and light (the method of Otsu).
    package var threshold: UInt8 {
        let counts = histogram
        let total = Double(pixels.count)
        let sum = counts.enumerated().reduce(0.0) { $0 + Double($1.offset * $1.element) }
        var (darkCount, darkSum) = (0.0, 0.0)
        var best: (variance: Double, shade: Int) = (-1, 127)
        for (shade, count) in counts.enumerated() {
            darkCount += Double(count)
            darkSum += Double(shade * count)
            guard darkCount > 0, darkCount < total else { continue }
            let difference = darkSum / darkCount - (sum - darkSum) / (total - darkCount)
            let variance = darkCount * (total - darkCount) * difference * difference
            if variance > best.variance { best = (variance, shade) }
        }
        return UInt8(truncatingIfNeeded: best.shade)
    }

    /// The image with its darkest and lightest hundredth stretched to black and white.
    package func stretched() -> GreyImage {
        let (dark, light) = (Int(shade(atShare: 0.01)), Int(shade(atShare: 0.99)))
        guard light - dark >= 16 else { return self }
        let table = (0...255).map { shade in UInt8(clamping: (shade - dark) * 255 / (light - dark)) }
        return GreyImage(width, height, pixels.map { table[Int($0)] })
    }
}
