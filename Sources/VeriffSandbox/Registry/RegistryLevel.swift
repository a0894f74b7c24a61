/// How far a value agrees with a registry's (veriff.md 14).
enum RegistryLevel: String, Sendable {
    case match = "MATCH"
    case partialMatch = "PARTIAL_MATCH"
    case noMatch = "NO_MATCH"
    /// The value was badly formed.
    case invalid = "INVALID"
    /// There was no value.
    case noInput = "NO_INPUT"
    /// There was a source, and nothing could be read in it.
    case noData = "NO_DATA"
}
