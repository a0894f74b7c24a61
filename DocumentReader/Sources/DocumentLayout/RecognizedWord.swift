/// A word that was read from a page.
package struct RecognizedWord: Sendable, Hashable {
    /// What was read, without blanks.
    package let text: String
    /// How sure the engine is, 0 to 1; 1 for text that a file carries as text.
    package let confidence: Double
    /// Where it stands on the page.
    package let box: Box
    /// The number of its line as the engine sees lines: words of one line share it, and none other has it.
    ///
    /// Lines count from the top, and columns beside each other may have lines of their own or share them.
    package let line: Int

    package init(text: String, confidence: Double, box: Box, line: Int) {
        self.text = text
        self.confidence = confidence
        self.box = box
        self.line = line
    }
}
