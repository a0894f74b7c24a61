/// What a call needs to know about one integration with the provider: where it is and how to authenticate.
package struct VeriffIntegration: Sendable, Equatable {
    /// Where the provider's API answers for this integration.
    package let baseURL: VeriffBaseURL
    /// The API key, sent with every call and echoed in every answer.
    package let apiKey: String
    /// The secret that signs our requests.
    package let signingSecret: VeriffSecret
    /// All live secrets; any of them may have signed what the provider sends.
    package let secrets: [VeriffSecret]
    /// The integration's id, needed only with an API key that serves several integrations.
    package let integrationId: String?

    /// Describes an integration; the first secret signs.
    package init?(baseURL: VeriffBaseURL, apiKey: String, secrets: [VeriffSecret], integrationId: String? = nil) {
        guard let first = secrets.first, !apiKey.isEmpty else { return nil }
        self.baseURL = baseURL
        self.apiKey = apiKey
        self.signingSecret = first
        self.secrets = secrets
        self.integrationId = integrationId
    }
}
