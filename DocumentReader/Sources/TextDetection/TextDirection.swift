package import DocumentLayout

/// Whether the lines of a page run across it, or up or down because it lies on its side.
package enum TextDirection: Sendable {
    case across
    case alongside

    /// Tells by where more spots form lines.
    ///
    /// - Parameters:
    ///   - glyphs: From left to right.
    ///   - height: Of the image.
    package init(of glyphs: [Box], inHeight height: Int) {
        let turned = glyphs.map { $0.turnedRight(inHeight: height) }.sorted { ($0.left, $0.top) < ($1.left, $1.top) }
        self = Self.evidence(turned) > Self.evidence(glyphs) ? .alongside : .across
    }

    /// The number of spots in lines of at least five whose spots stand close together.
    ///
    /// Letters are nearer to each other than lines are.
    private static func evidence(_ glyphs: [Box]) -> Int {
        GlyphLine.lines(of: glyphs, atLeast: 5).reduce(0) { sum, line in
            let gaps = zip(line.glyphs, line.glyphs.dropFirst()).map { $1.left - $0.right }.sorted()
            let isClose = gaps.isEmpty ? false : 10 * gaps[gaps.count / 2] < 6 * line.height
            return isClose ? sum + line.glyphs.count : sum
        }
    }
}
