import Services
import Verification

/// What of an integration is stored sealed.
struct IntegrationCredentials: Sendable {
    let apiKey: String
    let secrets: [String]

    init(apiKey: String, secrets: [String]) {
        self.apiKey = apiKey
        self.secrets = secrets
    }

    /// Opens the credentials of an integration with its vendor's key.
    init(opening sealed: [UInt8], of id: IntegrationID, in vault: Vault) throws(StoreError) {
        var reader = try FieldReader(
            try vault.open(sealed, as: .integrationCredentials, id: id.description), version: 1)
        apiKey = try reader.text()
        secrets = try reader.list { reader throws(StoreError) in try reader.text() }
    }

    /// Seals the credentials for an integration under its vendor's key.
    func sealed(for id: IntegrationID, in vault: Vault) throws(StoreError) -> [UInt8] {
        var writer = FieldWriter(version: 1)
        writer.append(apiKey)
        writer.append(list: secrets) { $0.append($1) }
        return try vault.seal(writer.bytes, as: .integrationCredentials, id: id.description)
    }
}
