package import Verification

/// What a rule needs to be evaluated; shown with the pack.
package enum RuleInputName: Sendable, Hashable {
    case document(DocumentKind)
    case expected(ExpectedDataPart)
    case read(ExtractedFieldName, DocumentKind)
    /// What a registry says of one thing.
    case registry(RegistryMatch.Subject)
    /// The check against registries that was asked for.
    case databaseCheck
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
        case .registry(let subject): "registry." + subject.rawValue
        case .databaseCheck: "expected.database_check"
        case .evaluationDate: "evaluation_date"
        case .signingDate: "signing_date"
        case .location: "location"
        case .repetitions: "repetitions"
        }
    }
}
