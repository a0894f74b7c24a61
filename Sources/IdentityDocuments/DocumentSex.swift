/// The sex that a document states.
public enum DocumentSex: String, Sendable, CaseIterable {
    case male
    case female
    /// The document says that it does not say.
    case unspecified
}
