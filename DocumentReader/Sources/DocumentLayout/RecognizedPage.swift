/// A page and the words that were read from it, upright and in reading order.
package struct RecognizedPage: Sendable, Hashable {
    /// The width in the unit of the words' boxes.
    package let width: Int
    /// The height in the unit of the words' boxes.
    package let height: Int
    package let words: [RecognizedWord]

    package init(width: Int, height: Int, words: [RecognizedWord]) {
        self.width = width
        self.height = height
        self.words = words
    }
}
