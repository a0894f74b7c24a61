/// Who did something.
package struct Actor: Hashable, Sendable {
    /// The kind of principal.
    package enum Kind: String, Sendable, CaseIterable {
        case apiKey = "api_key"
        case endUser = "end_user"
        case reviewer
        case system
        case operatorCLI = "operator"
    }

    package let kind: Kind
    /// The principal's own id, such as a key id or a link id; `pipeline` for the system.
    package let id: String

    /// Creates an actor.
    package init(kind: Kind, id: String) {
        self.kind = kind
        self.id = id
    }

    /// The processing pipeline.
    package static let pipeline = Actor(kind: .system, id: "pipeline")
}
