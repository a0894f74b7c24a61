package import ValidationRules

/// Looks across a tenant's verifications before the rules are evaluated.
package protocol RepetitionStore: Sendable {
    /// Makes keys those by which a verification is found, in place of an earlier attempt's, and looks for the same ones
    /// in the tenant's other verifications.
    ///
    /// The keys are committed before the look-up reads: of two verifications that are concluded at once, one sees the
    /// other at least.
    /// - Throws: `conflict` when the record's attempt is not the running one any more; nothing is written then.
    func repetitions(
        of keys: RepetitionKeys, in record: VerificationRecord
    ) async throws(StoreError) -> Repetitions
}
