import Verification

/// What R44 to R48 share: what look-ups across verifications found, stored as inputs.
enum RepetitionFinding {
    /// Why there is nothing to judge: nobody looked.
    static func noLookUp(of kind: DocumentKind? = nil) -> Finding {
        .notApplicable("No look-ups across verifications were made.", of: kind)
    }

    /// The found verifications with their number, for the record.
    static func values(_ verifications: [VerificationID]) -> [RuleValue] {
        [RuleValue("count", String(verifications.count))]
            + verifications.map { RuleValue("verification", $0.description) }
    }
}
