/// Why bytes from the provider could not be read.
package enum VeriffDecodingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The bytes are no JSON within the limits.
    case notJSON
    /// The JSON is no decision answer.
    case notADecision
    /// The JSON is not the answer that the call gives.
    case unexpectedShape
    /// The JSON looks like no body of the provider.
    case notOfTheProvider

    package var description: String {
        switch self {
        case .notJSON: "not a JSON document within limits"
        case .notADecision: "not a decision answer"
        case .unexpectedShape: "not the answer this call gives"
        case .notOfTheProvider: "not a body of Veriff"
        }
    }
}
