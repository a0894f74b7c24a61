internal import CPNG
internal import GreyImages

/// Decodes a PNG image.
func decodePNG(_ bytes: [UInt8], limits: ImageLimits) throws(ImageError) -> GreyImage {
    var header = unsafe png_image()
    return try unsafe bytes.withUnsafeBufferPointer { source throws(ImageError) -> GreyImage in
        // Freeing what was freed already is allowed.
        defer { unsafe png_image_free(&header) }
        guard unsafe addressee_png_begin(&header, source.baseAddress, source.count) != 0 else { throw .damaged }
        let (width, height) = unsafe (Int(header.width), Int(header.height))
        try limits.check(width: width, height: height)
        var isComplete = false
        let pixels = unsafe [UInt8](unsafeUninitializedCapacity: width * height) { pixels, count in
            unsafe pixels.initialize(repeating: 255)
            isComplete = unsafe addressee_png_finish_grey(&header, pixels.baseAddress) != 0
            count = width * height
        }
        guard isComplete, let image = GreyImage(width: width, height: height, pixels: pixels) else { throw .damaged }
        let wanted = limits.wanted(width: width, height: height)
        return image.scaled(width: wanted.width, height: wanted.height)
    }
}
