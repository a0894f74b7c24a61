import GreyImages
import ZoneRecognition

/// A picture of a zone, drawn with the shapes that the reader knows.
enum DrawnZone {
    /// Draws lines of characters on paper, each as large as a factor makes it.
    static func image(_ lines: [String], scale: Double = 1.2, paper: UInt8 = 230, ink: UInt8 = 30) -> GreyImage? {
        let (cellWidth, cellHeight, margin, spacing) = (20, 28, 60, 44)
        let width = (lines.map(\.utf8.count).max() ?? 0) * cellWidth + 2 * margin
        let height = lines.count * spacing + 2 * margin
        guard width > 0, height > 0 else { return nil }
        var pixels = [UInt8](repeating: paper, count: width * height)
        for (row, line) in lines.enumerated() {
            for (column, character) in line.utf8.enumerated() {
                guard let shape = shapeOfZoneCharacter(character) else { return nil }
                for y in 0..<cellHeight {
                    for x in 0..<cellWidth {
                        let place = (margin + row * spacing + y) * width + margin + column * cellWidth + x
                        let share = Double(shape[y * cellWidth + x])
                        pixels[place] = UInt8(Double(paper) + (Double(ink) - Double(paper)) * share)
                    }
                }
            }
        }
        return GreyImage(width: width, height: height, pixels: pixels)?.scaled(by: scale)
    }
}
