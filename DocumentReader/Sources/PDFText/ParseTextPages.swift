package import DocumentLayout

/// Reads what `pdftotext -bbox-layout` prints: the words of each page with their places.
///
/// - Parameter unitsPerPoint: What a point becomes in boxes, as these count in whole numbers.
package func parseTextPages(_ bytes: [UInt8], unitsPerPoint: Double = 4) -> [RecognizedPage] {
    var pages: [RecognizedPage] = []
    var size: (width: Int, height: Int)?
    var words: [RecognizedWord] = []
    var line = -1
    func units(_ points: Double) -> Int { Int((min(max(points, -20_000), 20_000) * unitsPerPoint).rounded()) }

    for element in bytes.split(separator: UInt8(ascii: "\n")) {
        let element = LayoutElement(element)
        switch element.name {
        case "page":
            guard let width = element.number("width"), let height = element.number("height") else { continue }
            size = (units(width), units(height))
            (words, line) = ([], -1)
        case "/page":
            if let size { pages.append(RecognizedPage(width: size.width, height: size.height, words: words)) }
            size = nil
        case "line": line += 1
        case "word":
            guard let left = element.number("xMin"), let top = element.number("yMin"),
                let right = element.number("xMax"), let bottom = element.number("yMax"), !element.text.isEmpty
            else { continue }
            let box = Box(
                left: units(left), top: units(top), width: units(right) - units(left),
                height: units(bottom) - units(top))
            words.append(RecognizedWord(text: element.text, confidence: 1, box: box, line: max(0, line)))
        default: continue
        }
    }
    return pages
}
