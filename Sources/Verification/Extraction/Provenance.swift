/// Where an extracted value comes from.
package enum Provenance: String, Sendable, CaseIterable {
    case photoID = "photo_id"
    case proofOfAddress = "proof_of_address"
    case registry
    case reader
    case ingestion
    /// What we sent and the provider gave back: never evidence.
    case initData = "init_data"
}
