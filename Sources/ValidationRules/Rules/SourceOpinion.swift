/// Reads what sources think of a document or a face: scores and single words.
enum SourceOpinion {
    /// The score from 0 to 100, whether the source counts up to 1 or up to 100; nil for text that is none.
    static func points(_ text: String) -> Int? {
        guard text.utf8.count <= ComparisonLimits.shortTextInBytes, let number = Double(text), number >= 0,
            number <= 100
        else { return nil }
        return Int((number <= 1 ? number * 100 : number).rounded())
    }

    /// The word in lower case; empty for text that is too long to be one.
    static func word(_ text: String) -> String {
        text.utf8.count <= ComparisonLimits.shortTextInBytes ? text.lowercased() : ""
    }
}
