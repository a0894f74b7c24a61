import DocumentLayout
import PDFText
import Testing

@Suite("The layout that pdftotext prints")
struct ParseTextPagesTests {
    private let layout = """
        <doc>
          <page width="612.000000" height="792.000000">
            <line xMin="72.0" yMin="72.5" xMax="190.0" yMax="84.0">
              <word xMin="72.000000" yMin="72.500000" xMax="110.250000" yMax="84.000000">R&amp;D</word>
              <word xMin="115.0" yMin="72.5" xMax="190.0" yMax="84.0">O&apos;Brien</word>
            </line>
            <line xMin="72.0" yMin="90.0" xMax="100.0" yMax="100.0">
              <word xMin="72.0" yMin="90.0" xMax="100.0" yMax="100.0">&lt;b&gt;</word>
            </line>
          </page>
          <page width="100" height="50">
          </page>
        </doc>
        """

    @Test("words have their text, their place in quarters of points, and their line")
    func words() throws {
        let pages = parseTextPages(Array(layout.utf8))

        #expect(pages.map(\.width) == [2448, 400])
        let words = try #require(pages.first?.words)
        #expect(words.map(\.text) == ["R&D", "O'Brien", "<b>"])
        #expect(words.map(\.line) == [0, 0, 1])
        #expect(words.first?.box == Box(left: 288, top: 290, width: 153, height: 46))
    }

    @Test(
        "numbers that are none, and elements without an end, are passed over",
        arguments: [
            #"<word xMin="nan" yMin="1" xMax="2" yMax="2">a</word>"#, #"<word xMin="1" yMin="1" xMax="2">a</word>"#,
            #"<word xMin="1e999" yMin="1" xMax="2" yMax="2">a</word>"#, "<word", #"<page width="x" height="1">"#,
        ])
    func broken(line: String) {
        let text = "<page width=\"10\" height=\"10\">\n" + line + "\n</page>"

        #expect(parseTextPages(Array(text.utf8)).allSatisfy { $0.words.isEmpty })
    }
}
