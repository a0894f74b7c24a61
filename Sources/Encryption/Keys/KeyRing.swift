package import FoundationEssentials

/// The key-encryption keys an operator keeps outside the database; one of them is current and wraps new data keys.
package struct KeyRing: Redacted, Sendable {
    /// The id of the key that wraps new data keys.
    package let currentKeyID: String

    let keys: [String: KeyEncryptionKey]
    let current: KeyEncryptionKey

    init(keys: [String: KeyEncryptionKey], current: KeyEncryptionKey) {
        self.keys = keys
        self.current = current
        currentKeyID = current.id
    }

    /// Makes a ring of one new key.
    package static func generate(created: Date, random: RandomSource = .system) throws(EncryptionError) -> KeyRing {
        let key = try KeyEncryptionKey.generate(created: created, random: random)
        return KeyRing(keys: [key.id: key], current: key)
    }

    /// A ring with one more key, which is now the current one.
    package func addingCurrentKey(created: Date, random: RandomSource = .system) throws(EncryptionError) -> KeyRing {
        let key = try KeyEncryptionKey.generate(created: created, random: random)
        guard keys[key.id] == nil else {
            throw EncryptionError(.randomness, "The new key got the id of an older one.")
        }
        var keys = keys
        keys[key.id] = key
        return KeyRing(keys: keys, current: key)
    }

    /// A ring without a key that nothing is wrapped by any more; the current key stays.
    package func removingKey(id: String) throws(EncryptionError) -> KeyRing {
        guard id != currentKeyID else {
            throw EncryptionError(.keyInUse, "The current key cannot be removed from its ring.")
        }
        var keys = keys
        guard keys.removeValue(forKey: id) != nil else {
            throw EncryptionError(.unknownKey, "The key ring has no key of this id.")
        }
        return KeyRing(keys: keys, current: current)
    }

    /// Looks a key up by its id.
    package func key(id: String) -> KeyEncryptionKey? { keys[id] }

    /// The ids of all keys, oldest first.
    package var keyIDs: [String] { keysInOrder.map(\.id) }

    /// Which of the ids in use have no key here, sorted; the program must not start unless this is empty.
    package func missing(ids: some Sequence<String>) -> [String] {
        Set(ids).subtracting(keys.keys).sorted()
    }

    var keysInOrder: [KeyEncryptionKey] {
        keys.values.sorted { ($0.created, $0.id) < ($1.created, $1.id) }
    }
}
