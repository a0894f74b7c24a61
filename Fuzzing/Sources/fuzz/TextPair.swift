import ValidationRules

/// Two texts from one input: what stands before its first line feed, and what stands behind it.
struct TextPair {
    let left: String
    let right: String

    init(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
        left = String(decoding: parts.first ?? [], as: UTF8.self)
        right = String(decoding: parts.dropFirst().first ?? [], as: UTF8.self)
    }

    /// Expects that both orders compare alike, and that a text matches itself where it can be compared at all.
    func expectSoundness(of compare: (String, String) -> Comparison) {
        let comparison = compare(left, right)
        let reversed = compare(right, left)
        expect(
            comparison.level == reversed.level && comparison.score == reversed.score,
            "\(comparison), and the other way round \(reversed), of \(self)")
        expect(comparison.level != .match || comparison.score >= 80, "a match below the threshold, of \(self)")
        for text in [left, right] {
            let itself = compare(text, text)
            expect(itself.level == .notEvaluable || itself.level == .match, "\(itself) of a text with itself: \(self)")
        }
    }
}
