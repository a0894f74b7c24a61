/// What a document is to prove.
package enum DocumentKind: String, Sendable, CaseIterable {
    case photoID = "photo_id"
    case proofOfAddress = "proof_of_address"
    case selfie
}
