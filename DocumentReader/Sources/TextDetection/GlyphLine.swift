package import DocumentLayout

/// Spots of like size beside each other: a line of text, or a part of one.
package struct GlyphLine: Sendable, Hashable {
    /// From left to right; never empty.
    package let glyphs: [Box]

    /// Creates a line; nil without spots.
    package init?(glyphs: [Box]) {
        guard !glyphs.isEmpty else { return nil }
        self.glyphs = glyphs
    }

    /// The rectangle around all.
    package var box: Box { glyphs.union ?? Box(left: 0, top: 0, width: 0, height: 0) }

    /// The height of the middle one in order of height.
    package var height: Int { glyphs.map(\.height).sorted()[glyphs.count / 2] }

    /// Whether it has the look of print: at least five spots, most of about one height.
    ///
    /// Noise, leaves and cloth have chains of spots too, of all sizes.
    package var isRegular: Bool {
        let height = height
        let alike = glyphs.count { 10 * abs($0.height - height) <= 4 * height }
        return glyphs.count >= 5 && 10 * alike >= 7 * glyphs.count
    }

    /// How much the line falls per pixel to the right, by the middles of its spots.
    package var slope: Double {
        let count = Double(glyphs.count)
        let x = glyphs.map { Double($0.doubledMiddleX) / 2 }
        let y = glyphs.map { Double($0.doubledMiddleY) / 2 }
        let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
        let spread = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
        guard spread > 0 else { return 0 }
        return zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) } / spread
    }
}

extension GlyphLine {
    /// Chains spots to lines, the longest first.
    ///
    /// - Parameter glyphs: From left to right.
    package static func lines(of glyphs: [Box], atLeast minimum: Int = 3) -> [GlyphLine] {
        // Each spot follows the one to its left that is nearest.
        var next = [Int?](repeating: nil, count: glyphs.count)
        var isFollower = [Bool](repeating: false, count: glyphs.count)
        for (index, glyph) in glyphs.enumerated() {
            let reach = glyph.right + glyph.height * 2
            var nearest: (index: Int, gap: Int)?
            for candidate in (index + 1)..<max(index + 1, glyphs.count) {
                let other = glyphs[candidate]
                if other.left > reach { break }
                let gap = other.left - glyph.right
                guard !isFollower[candidate], gap >= -glyph.width / 2, gap < nearest?.gap ?? .max,
                    glyph.standsBeside(other)
                else { continue }
                nearest = (candidate, gap)
            }
            if let nearest {
                next[index] = nearest.index
                isFollower[nearest.index] = true
            }
        }
        var lines: [GlyphLine] = []
        for start in glyphs.indices where !isFollower[start] {
            var line: [Box] = []
            var place: Int? = start
            while let index = place {
                line.append(glyphs[index])
                place = next[index]
            }
            if line.count >= minimum, let line = GlyphLine(glyphs: line) { lines.append(line) }
        }
        return lines.sorted { $0.glyphs.count > $1.glyphs.count }
    }
}

extension Box {
    /// Whether two characters of one line could stand like this.
    fileprivate func standsBeside(_ other: Box) -> Bool {
        let overlap = min(bottom, other.bottom) - max(top, other.top)
        let (lower, taller) = (min(height, other.height), max(height, other.height))
        return 2 * overlap >= lower && taller <= 3 * lower
    }
}
