/// An upright rectangle of an image, in its pixels; the origin is the upper left corner.
package struct Box: Sendable, Hashable {
    package let left: Int
    package let top: Int
    package let width: Int
    package let height: Int

    /// Creates a rectangle; a size below nothing counts as nothing.
    package init(left: Int, top: Int, width: Int, height: Int) {
        self.left = left
        self.top = top
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// The first column behind the rectangle.
    package var right: Int { left + width }

    /// The first row below the rectangle.
    package var bottom: Int { top + height }

    /// Twice the middle from the left, so that it is a whole number.
    package var doubledMiddleX: Int { left + right }

    /// Twice the middle from the top, so that it is a whole number.
    package var doubledMiddleY: Int { top + bottom }

    /// The smallest rectangle around both.
    package func union(_ other: Box) -> Box {
        let (left, top) = (min(left, other.left), min(top, other.top))
        return Box(
            left: left, top: top, width: max(right, other.right) - left, height: max(bottom, other.bottom) - top)
    }

    /// The rectangle in an image whose sides are longer by a factor.
    package func scaled(by factor: Double) -> Box {
        func scaled(_ length: Int) -> Int { Int((Double(length) * factor).rounded()) }
        let (left, top) = (scaled(left), scaled(top))
        return Box(left: left, top: top, width: scaled(right) - left, height: scaled(bottom) - top)
    }

    /// The rectangle with a margin on all sides.
    package func outset(by margin: Int) -> Box {
        Box(left: left - margin, top: top - margin, width: width + 2 * margin, height: height + 2 * margin)
    }

    /// The rectangle that many pixels further to the right and down.
    package func moved(right: Int, down: Int) -> Box {
        Box(left: left + right, top: top + down, width: width, height: height)
    }

    /// What both cover; nil when they do not overlap.
    package func intersection(_ other: Box) -> Box? {
        let (left, top) = (max(left, other.left), max(top, other.top))
        let (right, bottom) = (min(right, other.right), min(bottom, other.bottom))
        guard left < right, top < bottom else { return nil }
        return Box(left: left, top: top, width: right - left, height: bottom - top)
    }
}

extension Collection<Box> {
    /// The smallest rectangle around all; nil when there are none.
    package var union: Box? {
        guard let first else { return nil }
        return dropFirst().reduce(first) { $0.union($1) }
    }
}
