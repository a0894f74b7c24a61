package import Verification

/// One session at the provider, from intent to end.
package struct ProviderSessionRecord: Sendable, Equatable {
    package let id: ProviderSessionID
    package let attemptID: AttemptID
    package let purpose: SessionPurpose
    package let tryNumber: Int
    package let integrationID: IntegrationID
    package let state: ProviderSessionState
    /// The provider's id, once opened.
    package let externalID: String?
    /// The documents it carries.
    package let documentIDs: [DocumentID]
    /// SHA-256 over documents and init data: an equal one in a later attempt reuses the result.
    package let fingerprint: [UInt8]
    package let verdict: ProviderVerdict?
    package let submittedAt: Timestamp?
    package let endedAt: Timestamp?

    /// Creates a record.
    package init(
        id: ProviderSessionID, attemptID: AttemptID, purpose: SessionPurpose, tryNumber: Int,
        integrationID: IntegrationID, state: ProviderSessionState, externalID: String?, documentIDs: [DocumentID],
        fingerprint: [UInt8], verdict: ProviderVerdict?, submittedAt: Timestamp?, endedAt: Timestamp?
    ) {
        self.id = id
        self.attemptID = attemptID
        self.purpose = purpose
        self.tryNumber = tryNumber
        self.integrationID = integrationID
        self.state = state
        self.externalID = externalID
        self.documentIDs = documentIDs
        self.fingerprint = fingerprint
        self.verdict = verdict
        self.submittedAt = submittedAt
        self.endedAt = endedAt
    }
}
