package import DocumentLayout

extension GreyImage {
    /// The whole image as a rectangle.
    package var bounds: Box { Box(left: 0, top: 0, width: width, height: height) }

    /// The part inside a rectangle; nil when nothing of the image is.
    package func cut(to box: Box) -> GreyImage? {
        guard let box = box.intersection(bounds) else { return nil }
        var cut = [UInt8]()
        cut.reserveCapacity(box.width * box.height)
        for row in box.top..<box.bottom { cut += pixels[row * width + box.left..<row * width + box.right] }
        return GreyImage(box.width, box.height, cut)
    }

    /// The image with a margin on all sides.
    package func framed(by margin: Int, shade: UInt8) -> GreyImage {
        guard margin > 0 else { return self }
        let side = [UInt8](repeating: shade, count: margin)
        let band = [UInt8](repeating: shade, count: (width + 2 * margin) * margin)
        var framed = band
        framed.reserveCapacity((width + 2 * margin) * (height + 2 * margin))
        for row in 0..<height { framed += side + pixels[row * width..<(row + 1) * width] + side }
        return GreyImage(width + 2 * margin, height + 2 * margin, framed + band)
    }

    /// The image with parts of it in one shade.
    package func painted(over boxes: [Box], shade: UInt8) -> GreyImage {
        var painted = pixels
        for box in boxes.compactMap({ $0.intersection(bounds) }) {
            for row in box.top..<box.bottom {
                for column in box.left..<box.right { painted[row * width + column] = shade }
            }
        }
        return GreyImage(width, height, painted)
    }
}
