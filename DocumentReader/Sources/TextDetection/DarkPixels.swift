internal import GreyImages

/// Which pixels of an image are darker than their surroundings, so that shadows and colored paper do not matter.
struct DarkPixels {
    let width: Int
    let height: Int
    private let isDark: [Bool]

    /// Compares each pixel with the mean of the square around it (the method of Bradley and Roth).
    init(_ image: GreyImage) {
        (width, height) = (image.width, image.height)
        let reach = max(8, image.longSide / 80)
        let sums = SummedArea(image)
        var isDark = [Bool](repeating: false, count: width * height)
        for y in 0..<height {
            let (top, bottom) = (max(0, y - reach), min(height, y + reach + 1))
            for x in 0..<width {
                let (left, right) = (max(0, x - reach), min(width, x + reach + 1))
                let area = (right - left) * (bottom - top)
                let sum = sums.sum(left: left, top: top, right: right, bottom: bottom)
                // At least 14 % darker.
                isDark[y * width + x] = Int(image.pixels[y * width + x]) * area * 100 < sum * 86
            }
        }
        self.isDark = isDark
    }

    /// The stretches of dark pixels in a row.
    func runs(inRow row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for x in 0..<width {
            if isDark[row * width + x] {
                if start == nil { start = x }
            } else if let first = start {
                runs.append(first..<x)
                start = nil
            }
        }
        if let start { runs.append(start..<width) }
        return runs
    }
}

/// The sums of all rectangles of an image that start in its corner.
private struct SummedArea {
    private let columns: Int
    private let sums: [UInt32]

    init(_ image: GreyImage) {
        let columns = image.width + 1
        var sums = [UInt32](repeating: 0, count: columns * (image.height + 1))
        for y in 0..<image.height {
            var row: UInt32 = 0
            for x in 0..<image.width {
                row &+= UInt32(image.pixels[y * image.width + x])
                sums[(y + 1) * columns + x + 1] = sums[y * columns + x + 1] &+ row
            }
        }
        (self.columns, self.sums) = (columns, sums)
    }

    /// Differences are right even where the sums wrap around.
    func sum(left: Int, top: Int, right: Int, bottom: Int) -> Int {
        let (upper, lower) = (top * columns, bottom * columns)
        return Int(sums[lower + right] &- sums[lower + left] &- sums[upper + right] &+ sums[upper + left])
    }
}
