import Services

extension VeriffIntegration {
    /// Reads the platform's integration row; a row that no call could be made with is refused.
    init(_ integration: Integration, for call: VeriffCall) throws(VeriffError) {
        guard let baseURL = VeriffBaseURL(integration.baseURL) else {
            throw VeriffError(call, .permanent, reason: "base URL unusable")
        }
        let secrets = integration.secrets.compactMap(VeriffSecret.init)
        guard let usable = VeriffIntegration(baseURL: baseURL, apiKey: integration.apiKey, secrets: secrets) else {
            throw VeriffError(call, .wrongCredentials, reason: "no credentials")
        }
        self = usable
    }
}
