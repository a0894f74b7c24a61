internal import DocumentLayout
internal import GreyImages
internal import TextDetection

/// The part of a page that has text, at the size at which the engine reads it best.
struct TextImage {
    let image: GreyImage
    /// Where it was cut from the page.
    private let box: Box
    private let scale: Double

    /// The height of the usual spot, small letters and capitals together, that the engine reads fastest without loss.
    private static let wantedHeight = 24.0
    private static let longSideLimit = 3600.0

    /// - Parameter hidden: Parts of the page that are read by other means; they are painted over.
    ///
    /// Nil where the page has no lines of text.
    init?(_ page: PreparedPage, hiding hidden: [Box]) {
        let lines = page.lines.filter { line in
            line.isRegular && !hidden.contains { $0.intersection(line.box) != nil }
        }
        let heights = lines.flatMap { $0.glyphs.map(\.height) }.sorted()
        guard let lineBox = lines.map(\.box).union, !heights.isEmpty else { return nil }
        let height = heights[heights.count / 2]
        // Short words at the edges are no lines.
        let box = lineBox.outset(by: 10 * height)
        let painted = page.image.painted(over: hidden, shade: page.image.shade(atShare: 0.7))
        guard let cut = painted.cut(to: box), let visible = box.intersection(page.image.bounds) else { return nil }
        let scale = min(
            max(Self.wantedHeight / Double(height), 0.6), 2.5, Self.longSideLimit / Double(cut.longSide))
        image = cut.scaled(by: scale)
        self.box = visible
        self.scale = scale
    }

    /// The words with their places on the page.
    func onPage(_ words: [RecognizedWord]) -> [RecognizedWord] {
        words.map { word in
            RecognizedWord(
                text: word.text, confidence: word.confidence,
                box: word.box.scaled(by: 1 / scale).moved(right: box.left, down: box.top), line: word.line)
        }
    }
}
