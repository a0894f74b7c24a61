import Glibc

extension GreyImage {
    /// The image turned clockwise around its middle in a frame of the same size; what was outside has the shade.
    package func rotated(byDegrees degrees: Double, shade: UInt8) -> GreyImage {
        guard degrees != 0 else { return self }
        let radians = degrees * .pi / 180
        // 16 bits of fraction; a coordinate stays below 2^15, as no image is wider.
        let (cosine, sine) = (Int((cos(radians) * 65536).rounded()), Int((sin(radians) * 65536).rounded()))
        let (middleX, middleY) = ((width - 1) * 32768, (height - 1) * 32768)
        var rotated = [UInt8](repeating: shade, count: pixels.count)
        for y in 0..<height {
            let down = y * 65536 - middleY
            var sourceX = middleX + ((sine * down) >> 16) - ((cosine * middleX) >> 16)
            var sourceY = middleY + ((cosine * down) >> 16) + ((sine * middleX) >> 16)
            for x in 0..<width {
                let (column, row) = (sourceX >> 16, sourceY >> 16)
                if column >= 0, row >= 0, column + 1 < width, row + 1 < height {
                    let (right, below) = ((sourceX >> 8) & 0xFF, (sourceY >> 8) & 0xFF)
                    let place = row * width + column
                    let upper = Int(pixels[place]) * (256 - right) + Int(pixels[place + 1]) * right
                    let lower = Int(pixels[place + width]) * (256 - right) + Int(pixels[place + width + 1]) * right
                    rotated[y * width + x] = UInt8(
                        truncatingIfNeeded: (upper * (256 - below) + lower * below + 32768) >> 16)
                }
                sourceX += cosine
                sourceY -= sine
            }
        }
        return GreyImage(width, height, rotated)
    }
}
