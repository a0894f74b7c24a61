import Encryption
import Services
import Verification

/// Seals and opens the values under one data key.
struct Vault: Sendable {
    let owner: DataKeyOwner
    let dataKey: DataKey
    private let cipher: ObjectCipher

    init(owner: DataKeyOwner, dataKey: DataKey) {
        self.owner = owner
        self.dataKey = dataKey
        cipher = ObjectCipher(dataKey: dataKey)
    }

    func seal(_ plaintext: [UInt8], as kind: ObjectKind, id: String, version: Int = 1) throws(StoreError) -> [UInt8] {
        do throws(EncryptionError) {
            return try cipher.seal(plaintext, context: context(kind, id, version))
        } catch {
            throw StoreError(error)
        }
    }

    func open(_ sealed: [UInt8], as kind: ObjectKind, id: String, version: Int = 1) throws(StoreError) -> [UInt8] {
        do throws(EncryptionError) {
            return try cipher.open(sealed, context: context(kind, id, version))
        } catch {
            throw StoreError(error)
        }
    }

    private func context(_ kind: ObjectKind, _ id: String, _ version: Int) -> AuthenticatedContext {
        AuthenticatedContext(owner: owner, kind: kind, objectID: id, version: version)
    }
}

extension ObjectKind {
    /// API key and secrets of an integration.
    static let integrationCredentials = ObjectKind("integration_credentials")
    /// A webhook endpoint's secret.
    static let webhookSecret = ObjectKind("webhook_secret")
    /// The provider's words for its verdict.
    static let verdictReason = ObjectKind("verdict_reason")
    /// The provider's words as a decision keeps them.
    static let decisionReasons = ObjectKind("decision_reasons")
    /// What the rules were given besides expected data and what was read.
    static let decisionContext = ObjectKind("decision_context")
}

extension StoreError {
    /// Every failure to seal or open means that keys and data do not fit together.
    init(_ error: EncryptionError) {
        self = .corrupted(error.description)
    }
}
