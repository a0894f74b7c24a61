/// Where the data comes from that a registry is asked about (veriff.md 14).
package enum DatabaseSource: String, Sendable, CaseIterable {
    /// What the vendor expects, sent along.
    case initData = "init_data"
    /// What the provider reads from the photo ID.
    case documentData = "document_data"
}
