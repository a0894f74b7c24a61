package import DocumentLayout

/// Reads what the words on the pages of one document say.
package func readPrinted(_ pages: [RecognizedPage]) -> PrintedReading {
    .nothing
}
