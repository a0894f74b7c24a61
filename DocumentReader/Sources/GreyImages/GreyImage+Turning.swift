extension GreyImage {
    /// The image after a turn.
    package func turned(_ turn: QuarterTurn) -> GreyImage {
        switch turn {
        case .none: return self
        case .half: return GreyImage(width, height, pixels.reversed())
        case .right, .left:
            // Columns become rows: the first pixel of a row stands at the foot of its column, or at its head.
            var turned = [UInt8]()
            turned.reserveCapacity(pixels.count)
            for column in 0..<width {
                let x = turn == .right ? column : width - 1 - column
                for row in 0..<height {
                    turned.append(pixels[(turn == .right ? height - 1 - row : row) * width + x])
                }
            }
            return GreyImage(height, width, turned)
        }
    }

    /// The image with left and right in each other's place.
    package func mirrored() -> GreyImage {
        var mirrored = [UInt8]()
        mirrored.reserveCapacity(pixels.count)
        for row in 0..<height { mirrored += pixels[row * width..<(row + 1) * width].reversed() }
        return GreyImage(width, height, mirrored)
    }
}
