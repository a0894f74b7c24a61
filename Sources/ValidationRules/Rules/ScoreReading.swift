/// Reads the scores that sources give: some count from 0 to 1, some from 0 to 100.
enum ScoreReading {
    /// The score from 0 to 100; nil for text that is none.
    static func points(_ text: String) -> Int? {
        guard text.utf8.count <= ComparisonLimits.shortTextInBytes, let number = Double(text), number >= 0,
            number <= 100
        else { return nil }
        return Int((number <= 1 ? number * 100 : number).rounded())
    }
}
