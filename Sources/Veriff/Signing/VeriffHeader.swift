/// Header names of the provider's API (veriff.md 1.3), in the lower case both sides compare by.
package enum VeriffHeader {
    /// Carries the API key in requests and its echo in answers and webhooks.
    package static let client = "x-auth-client"
    /// Carries the signature in requests, answers and webhooks.
    package static let signature = "x-hmac-signature"
    /// The API key under its second name.
    package static let secondClient = "vrf-auth-client"
    /// The signature under its second name.
    package static let secondSignature = "vrf-hmac-signature"
    /// The integration's id, where one API key serves several integrations.
    package static let integrationId = "vrf-integration-id"
}
