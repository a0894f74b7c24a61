/// An image in shades of grey.
package struct GreyImage: Sendable, Equatable {
    package let width: Int
    package let height: Int
    /// One byte a pixel, row by row from the top; 0 is black.
    package let pixels: [UInt8]

    /// Creates an image; nil when the number of pixels does not fit the size.
    package init?(width: Int, height: Int, pixels: [UInt8]) {
        guard width > 0, height > 0, pixels.count == width * height else { return nil }
        self.init(width, height, pixels)
    }

    /// Creates an image of one shade; nil for a size below one pixel.
    package init?(width: Int, height: Int, shade: UInt8) {
        guard width > 0, height > 0 else { return nil }
        self.init(width, height, [UInt8](repeating: shade, count: width * height))
    }

    /// For those who have made sure that the number of pixels fits.
    init(_ width: Int, _ height: Int, _ pixels: [UInt8]) {
        assert(width > 0 && height > 0 && pixels.count == width * height)
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    /// The longer of width and height.
    package var longSide: Int { max(width, height) }

    /// The shade at a place that is inside.
    package subscript(x: Int, y: Int) -> UInt8 { pixels[y * width + x] }
}
