internal import DocumentLayout
internal import GreyImages
internal import Recognition
internal import TextDetection

extension WordReader {
    /// Whether a page whose lines run across stands on its head, by its longest lines read both ways.
    borrowing func isUpsideDown(_ page: PreparedPage) -> Bool {
        var (upright, inverse) = (0.0, 0.0)
        let lines = page.lines.filter { $0.glyphs.count >= 6 }.sorted { $0.glyphs.count > $1.glyphs.count }
        for line in lines.prefix(10) {
            let margin = max(4, line.height / 2)
            // The start of a long line tells as much as all of it.
            let box = line.box.outset(by: margin)
            let start = Box(left: box.left, top: box.top, width: min(box.width, 24 * line.height), height: box.height)
            guard let strip = page.image.cut(to: start)?.scaled(by: 32 / Double(max(8, line.height))) else { continue }
            upright += evidence(strip)
            inverse += evidence(strip.turned(.half))
            if max(upright, inverse) > 40, max(upright, inverse) > 2 * min(upright, inverse) { break }
        }
        return inverse > upright
    }

    /// How many characters of plausible words the engine is sure of.
    private borrowing func evidence(_ strip: GreyImage) -> Double {
        words(in: strip, .line).reduce(0) { sum, word in
            // Digits look like others on their head.
            let letters = word.text.unicodeScalars.count { $0.properties.isAlphabetic }
            return letters < 3 ? sum : sum + Double(letters) * max(0, word.confidence - 0.5)
        }
    }
}
