internal import GreyImages

/// Copies a plane of brightness whose rows may be longer than the image is wide.
///
/// - Parameter fullRange: Whether black is 0 and white 255, not 16 and 235.
@unsafe
func greyImage(
    _ width: Int, _ height: Int, rows: UnsafeRawBufferPointer, bytesPerRow: Int, fullRange: Bool
) throws(ImageError) -> GreyImage {
    guard width > 0, height > 0, bytesPerRow >= width, rows.count >= bytesPerRow * (height - 1) + width
    else { throw .damaged }
    var pixels = [UInt8]()
    pixels.reserveCapacity(width * height)
    for row in 0..<height { unsafe pixels += rows[row * bytesPerRow..<row * bytesPerRow + width] }
    if !fullRange {
        let table = (0...255).map { UInt8(clamping: ($0 - 16) * 255 / 219) }
        pixels = pixels.map { table[Int($0)] }
    }
    guard let image = GreyImage(width: width, height: height, pixels: pixels) else { throw .damaged }
    return image
}
