import Services
import StrictJSON
import Verification

private let maximumURLLength = 2048
private let maximumCredentialLength = 200

extension AddIntegration {
    /// Reads the body of `createIntegration`.
    init(_ body: JSONBody) throws(ServiceError) {
        self = try body.read { reader in
            let purposes = reader.enumerations(
                "purposes", of: SessionPurpose.self, minimumCount: 1, maximumCount: SessionPurpose.allCases.count)
            let baseURL = reader.string("base_url", maximumLength: maximumURLLength)
            let apiKey = reader.string("api_key", maximumLength: maximumCredentialLength)
            let secrets = reader.strings(
                "secrets", minimumCount: 1, maximumCount: Integration.maximumSecrets,
                maximumLength: maximumCredentialLength)
            guard let purposes, let baseURL, let apiKey, let secrets else { return nil }
            return AddIntegration(purposes: Set(purposes), baseURL: baseURL, apiKey: apiKey, secrets: secrets)
        }
    }
}

extension UpdateIntegration {
    /// Reads the body of `updateIntegration`.
    init(_ body: JSONBody) throws(ServiceError) {
        self = try body.read { reader in
            UpdateIntegration(
                purposes: reader.optionalEnumerations(
                    "purposes", of: SessionPurpose.self, maximumCount: SessionPurpose.allCases.count
                ).map(Set.init),
                baseURL: reader.optionalString("base_url", maximumLength: maximumURLLength),
                apiKey: reader.optionalString("api_key", maximumLength: maximumCredentialLength),
                secrets: reader.optionalObjects("secrets", minimumCount: 1, maximumCount: Integration.maximumSecrets) {
                    SecretChoice(&$0)
                })
        }
    }
}

extension SecretChoice {
    /// Reads one secret: a live one by its id, or a new one.
    fileprivate init?(_ reader: inout JSONObjectReader) {
        let name = reader.optionalString("id", maximumLength: maximumCredentialLength)
        let secret = reader.optionalString("secret", maximumLength: maximumCredentialLength)
        reader.rejectUnknownMembers()
        switch (name, secret) {
        case (let name?, nil): self = .kept(name)
        case (nil, let secret?): self = .added(secret)
        default:
            reader.problem(code: .invalid, detail: "must have either id, of a live secret, or secret, for a new one")
            return nil
        }
    }
}
