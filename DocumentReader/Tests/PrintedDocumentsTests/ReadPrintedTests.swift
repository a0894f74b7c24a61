import DocumentLayout
import PrintedDocuments
import Testing

@Suite("Reading printed documents")
struct ReadPrintedTests {
    @Test("no pages cannot be read")
    func noPages() {
        #expect(readPrinted([]) == .unreadable)
    }

    @Test("a receipt is no document, though it speaks of water and energy")
    func receipt() {
        let reading = readPrinted([
            page(
                """
                     COPPER KETTLE GROCERY
                     12 Oak Street
                     Nashville, TN 37203
                  MINERAL WATER        2.50
                  ENERGY DRINK         3.10
                  GAS LIGHTER          1.99
                  SUBTOTAL             7.59
                  TOTAL                8.10
                  CASH                10.00
                  Date 10/07/2026
                     THANK YOU FOR SHOPPING
                """)
        ])

        #expect(reading.status == .notADocument)
        #expect(reading.fields.isEmpty)
    }

    @Test("five sure words are too few to tell anything")
    func fewWords() {
        #expect(readPrinted([page("DRIVER LICENSE TEXAS DL EXP")]).status == .unreadable)
        #expect(readPrinted([page("DRIVER LICENSE TEXAS DL EXP DOB ISS SEX", confidence: 0.4)]).status == .unreadable)
    }
}
