import DocumentLayout
import PrintedDocuments
import Testing

@Suite("Reading printed documents")
struct ReadPrintedTests {
    @Test("no pages cannot be read")
    func noPages() {
        #expect(readPrinted([]) == .unreadable)
    }
}
