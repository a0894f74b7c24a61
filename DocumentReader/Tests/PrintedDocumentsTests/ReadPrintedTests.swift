import DocumentLayout
import PrintedDocuments
import Testing

@Suite("Reading printed documents")
struct ReadPrintedTests {
    @Test("no pages are no document")
    func noPages() {
        #expect(readPrinted([]) == .nothing)
    }
}
