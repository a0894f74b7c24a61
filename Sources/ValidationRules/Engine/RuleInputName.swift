package import Verification

/// What a rule needs to be evaluated; shown with the pack.
package enum RuleInputName: Sendable, Hashable {
    case document(DocumentKind)
    case expected(ExpectedDataPart)
    case read(ExtractedFieldName, DocumentKind)
    case evaluationDate
    case signingDate
    case location
    /// What look-ups across the vendor's verifications found.
    case repetitions
}

extension RuleInputName: CustomStringConvertible {
    /// One word such as `photo_id.valid_until` or `expected.address`.
    package var description: String {
        switch self {
        case .document(let kind): "documents." + kind.rawValue
        case .expected(let part): "expected." + part.rawValue
        case .read(let name, let kind): kind.rawValue + "." + name.rawValue
        case .evaluationDate: "evaluation_date"
        case .signingDate: "signing_date"
        case .location: "location"
        case .repetitions: "repetitions"
        }
    }
}
