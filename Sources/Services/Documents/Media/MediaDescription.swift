package import Verification

/// What a file turned out to be.
package struct MediaDescription: Sendable, Equatable {
    package let type: MediaType
    /// Nil for a PDF, whose pages have no pixels.
    package let size: PixelSize?

    /// Creates a description.
    package init(type: MediaType, size: PixelSize?) {
        self.type = type
        self.size = size
    }
}

/// Width and height of a picture as its header claims them.
package struct PixelSize: Sendable, Equatable {
    package let width: Int
    package let height: Int

    /// Creates a size.
    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// Neither empty nor larger than what is taken.
    var isAcceptable: Bool {
        let sides = 1...MediaInspector.maximumSide
        return sides.contains(width) && sides.contains(height) && width * height <= MediaInspector.maximumPixels
    }
}
