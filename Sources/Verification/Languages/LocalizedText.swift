/// A text in every language.
package struct LocalizedText: Sendable, Hashable {
    package let english: String
    package let spanish: String

    /// Creates a text from its versions; another language is another argument here.
    package init(english: String, spanish: String) {
        self.english = english
        self.spanish = spanish
    }

    /// The version for a language.
    package func text(in language: Language) -> String {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }
}
