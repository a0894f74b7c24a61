import Verification

extension LocalizedText: ExpressibleByStringLiteral {
    /// Creates a text that so far exists in English only.
    package init(stringLiteral value: String) {
        self.init(english: value, spanish: value)
    }

    init(english: String) {
        self.init(english: english, spanish: english)
    }
}
