/// How large an image may be; checked against its header before anything is allocated for its pixels.
package struct ImageLimits: Sendable {
    package let maximumPixels: Int
    package let maximumSide: Int
    package let minimumSide: Int
    /// Where decoders can make an image smaller while they decode it, they do above this.
    package let wantedPixels: Int

    package init(maximumPixels: Int, maximumSide: Int, minimumSide: Int, wantedPixels: Int) {
        self.maximumPixels = maximumPixels
        self.maximumSide = maximumSide
        self.minimumSide = minimumSide
        self.wantedPixels = wantedPixels
    }

    /// What phones and scanners make, with room to spare.
    package static let usual = ImageLimits(
        maximumPixels: 50_000_000, maximumSide: 16_000, minimumSide: 64, wantedPixels: 16_000_000)

    /// Refuses a size.
    func check(width: Int, height: Int) throws(ImageError) {
        guard width > 0, height > 0 else { throw .damaged }
        guard width <= maximumSide, height <= maximumSide, width * height <= maximumPixels else { throw .tooLarge }
        guard min(width, height) >= minimumSide else { throw .tooSmall }
    }

    /// The size in which an image of this size is wanted: the same, or half of it as often as needed.
    func wanted(width: Int, height: Int) -> (width: Int, height: Int) {
        var (width, height) = (width, height)
        while width * height > wantedPixels { (width, height) = ((width + 1) / 2, (height + 1) / 2) }
        return (width, height)
    }
}
