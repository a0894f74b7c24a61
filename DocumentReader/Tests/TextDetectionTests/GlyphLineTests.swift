import DocumentLayout
import GreyImages
import Testing
import TextDetection

@Suite("Lines of characters")
struct GlyphLineTests {
    /// Spots of 10 by 16 pixels, 14 apart, falling a pixel with each.
    private func row(of count: Int, top: Int = 50, fall: Int = 1) -> [Box] {
        (0..<count).map { Box(left: 20 + 14 * $0, top: top + fall * $0, width: 10, height: 16) }
    }

    @Test("spots side by side are one line, and a second row is another")
    func rows() {
        let spots = (row(of: 12) + row(of: 8, top: 120)).sorted { ($0.left, $0.top) < ($1.left, $1.top) }

        #expect(GlyphLine.lines(of: spots).map(\.glyphs.count) == [12, 8])
    }

    @Test("the slope of a line is how much it falls per pixel")
    func slope() throws {
        let line = try #require(GlyphLine.lines(of: row(of: 15)).first)

        #expect(abs(line.slope - 1.0 / 14) < 1e-9)
    }

    @Test("spots of all sizes do not look like print")
    func noise() throws {
        let noise = (0..<10).map { Box(left: 20 + 14 * $0, top: 50, width: 8, height: 8 + 7 * ($0 % 3)) }

        #expect(try #require(GlyphLine(glyphs: row(of: 10))).isRegular)
        #expect(try #require(GlyphLine(glyphs: noise)).isRegular == false)
    }

    @Test("text on its side is told from text that runs across")
    func direction() {
        let across = (row(of: 20, fall: 0) + row(of: 20, top: 90, fall: 0)).sorted {
            ($0.left, $0.top) < ($1.left, $1.top)
        }
        let alongside = across.map { $0.turnedRight(inHeight: 400) }.sorted { ($0.left, $0.top) < ($1.left, $1.top) }

        #expect(TextDirection(of: across, inHeight: 400) == .across)
        #expect(TextDirection(of: alongside, inHeight: 400) == .alongside)
    }

    @Test("dark spots on uneven paper are found, and paper is not")
    func spots() throws {
        let row = (0..<200).map { (x: Int) -> UInt8 in UInt8(255 - x / 2) }
        var pixels = [[UInt8]](repeating: row, count: 100).flatMap(\.self)
        for y in 40..<56 { for x in 90..<100 { pixels[y * 200 + x] = 40 } }
        let image = try #require(GreyImage(width: 200, height: 100, pixels: pixels))

        #expect(glyphs(in: image) == [Box(left: 90, top: 40, width: 10, height: 16)])
    }
}
