/// What a session at the provider is for; each purpose has an integration of its own.
package enum SessionPurpose: String, Sendable, CaseIterable {
    case photoID = "photo_id"
    case proofOfAddress = "proof_of_address"
    /// A photo ID offered as proof of address is read by an identity session of its own.
    case addressDocument = "address_document"
    /// Asks registries about the applicant, with or without a document.
    case database
}
