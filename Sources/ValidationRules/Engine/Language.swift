/// The languages in which people are told what a rule found.
package enum Language: String, Sendable, CaseIterable {
    case english = "en"
}

/// A text in every language.
package struct LocalizedText: Sendable, Equatable {
    private let english: String

    /// Creates a text from its versions; another language is another argument here.
    package init(english: String) {
        self.english = english
    }

    /// The version for a language.
    package func text(in language: Language) -> String {
        switch language {
        case .english: english
        }
    }
}

extension LocalizedText: ExpressibleByStringLiteral {
    /// Creates a text that so far exists in English only.
    package init(stringLiteral value: String) {
        self.init(english: value)
    }
}
