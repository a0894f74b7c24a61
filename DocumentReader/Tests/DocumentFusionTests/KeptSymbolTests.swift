import DocumentFusion
import Testing

@Suite("What of a barcode is kept")
struct KeptSymbolTests {
    @Test("is all of it, without a number of social security and the holder's descent")
    func elements() {
        let symbol =
            "@\n\u{1E}\rANSI 636000090002DL00410278DLDAQT64235789\nDCSSAMPLE\nDBK123456789\nDBM123456789\nDCLW\nDACANN\r"

        let kept = keptText(ofSymbol: Array(symbol.utf8))

        #expect(kept == "@\n\u{1E}\rANSI 636000090002DL00410278DLDAQT64235789\nDCSSAMPLE\nDACANN\r")
    }

    @Test("lacks such an element where it opens a part, too", arguments: ["DLDBK123456789", "IDDCLW"])
    func firstElement(part: String) {
        let kept = keptText(ofSymbol: Array("@\nANSI 636000090001DL00310278\(part)\nDCSSAMPLE".utf8))

        #expect(kept == "@\nANSI 636000090001DL00310278\(part.prefix(2))\nDCSSAMPLE")
    }

    @Test("is nothing of nothing")
    func empty() {
        #expect(keptText(ofSymbol: []).isEmpty)
    }
}
