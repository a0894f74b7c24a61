/// The languages in which people are told what a rule found.
package enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case spanish = "es"
}
