internal import CLeptonica
package import GreyImages

/// How far the lines of text lean clockwise, in degrees; nil when the image does not tell.
package func skew(of image: GreyImage) -> Double? {
    let overview = image.scaledDown(toLongSide: 1200)
    guard var picture = unsafe pixCreate(CInt(overview.width), CInt(overview.height), 1) else { return nil }
    defer {
        var owned: UnsafeMutablePointer<PIX>? = unsafe picture
        unsafe pixDestroy(&owned)
    }
    unsafe fill(&picture, with: overview)
    var (degrees, confidence): (Float, Float) = (0, 0)
    guard unsafe pixFindSkew(picture, &degrees, &confidence) == 0, confidence > 2 else { return nil }
    // Leptonica gives the angle by which to turn clockwise.
    return -Double(degrees)
}

/// Sets the pixels of a black and white picture where the image is dark.
private func fill(_ picture: inout UnsafeMutablePointer<PIX>, with image: GreyImage) {
    let threshold = image.threshold
    let wordsPerRow = unsafe Int(pixGetWpl(picture))
    let data = unsafe pixGetData(picture)
    for y in 0..<image.height {
        for x in 0..<image.width where image[x, y] <= threshold {
            // The leftmost pixel is the highest bit of a word.
            unsafe data?[y * wordsPerRow + x / 32] |= 0x8000_0000 >> UInt32(x % 32)
        }
    }
}
