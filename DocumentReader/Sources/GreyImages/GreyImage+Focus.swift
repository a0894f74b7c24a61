extension GreyImage {
    /// How sharp the sharpest parts are: the brightness change from pixel to pixel that one in a thousand exceeds.
    package var sharpness: Int {
        var counts = [Int](repeating: 0, count: 256)
        for y in 0..<height {
            for x in 1..<max(1, width) { counts[abs(Int(self[x, y]) - Int(self[x - 1, y]))] += 1 }
        }
        var remaining = pixels.count / 1000
        for change in counts.indices.reversed() {
            remaining -= counts[change]
            if remaining < 0 { return change }
        }
        return 0
    }
}
