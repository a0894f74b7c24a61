package import Veriff

/// An integration that the sandbox serves: the credentials of one customer's product.
package struct SandboxIntegration: Sendable {
    /// The product behind an integration.
    package enum Kind: String, Sendable {
        /// Identity verification: a document, with or without a face.
        case idv
        /// Proof of address.
        case poa
        /// A look-up in databases, with or without a document.
        case database = "db"
    }

    /// The integration's id, a UUID.
    package let id: String
    /// The API key, a UUID.
    package let apiKey: String
    /// The live secrets; the first signs what the sandbox sends.
    package let secrets: [VeriffSecret]
    package let kind: Kind
    /// Where its webhooks go; without one none are sent.
    package let webhookURL: String?
    /// Whether an identity decision carries a look-up in databases too.
    package let checksRegistry: Bool
    /// An inactive integration is refused every call.
    package let isActive: Bool

    /// Describes an integration; nothing without a secret or with an API key that is no UUID.
    package init?(
        id: String? = nil, apiKey: String, secrets: [VeriffSecret], kind: Kind, webhookURL: String? = nil,
        checksRegistry: Bool = false, isActive: Bool = true
    ) {
        guard !secrets.isEmpty, SandboxIdentifier.isUUID(apiKey) else { return nil }
        self.id = id ?? apiKey
        self.apiKey = apiKey.lowercased()
        self.secrets = secrets
        self.kind = kind
        self.webhookURL = webhookURL
        self.checksRegistry = checksRegistry || kind == .database
        self.isActive = isActive
    }
}
