/// What an API key may do.
package enum Scope: String, Sendable, CaseIterable {
    case verificationsRead = "verifications:read"
    case verificationsWrite = "verifications:write"
    case verificationsDecide = "verifications:decide"
    /// Expected and extracted data, rule inputs: personal data.
    case personalDataRead = "personal_data:read"
    case documentsWrite = "documents:write"
    case documentsContent = "documents:content"
    case integrationsRead = "integrations:read"
    /// Accounts at the provider: credentials, purposes, and checks of them.
    case integrationsWrite = "integrations:write"
    case webhookEndpointsRead = "webhook_endpoints:read"
    case webhookEndpointsWrite = "webhook_endpoints:write"
    case eventsRead = "events:read"
    case rulesRead = "rules:read"
    /// Severities and numbers of the rules.
    case rulesWrite = "rules:write"
}
