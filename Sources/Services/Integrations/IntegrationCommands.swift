package import Verification

/// What an integration is made from.
package struct AddIntegration: Sendable, Equatable {
    package let purposes: Set<SessionPurpose>
    package let baseURL: String
    package let apiKey: String
    /// The first signs.
    package let secrets: [String]

    /// Creates the command.
    package init(purposes: Set<SessionPurpose>, baseURL: String, apiKey: String, secrets: [String]) {
        self.purposes = purposes
        self.baseURL = baseURL
        self.apiKey = apiKey
        self.secrets = secrets
    }
}

/// What changes on an integration; what is nil stays.
package struct UpdateIntegration: Sendable, Equatable {
    package var purposes: Set<SessionPurpose>?
    package var baseURL: String?
    package var apiKey: String?
    /// All secrets that are live afterwards, in their order: the first signs.
    package var secrets: [SecretChoice]?

    /// Creates the command.
    package init(
        purposes: Set<SessionPurpose>? = nil, baseURL: String? = nil, apiKey: String? = nil,
        secrets: [SecretChoice]? = nil
    ) {
        self.purposes = purposes
        self.baseURL = baseURL
        self.apiKey = apiKey
        self.secrets = secrets
    }
}

/// One secret that is to be live.
package enum SecretChoice: Sendable, Equatable {
    /// One that is live already, by its name.
    case kept(String)
    case added(String)
}
