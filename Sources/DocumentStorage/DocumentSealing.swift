internal import Encryption
internal import Services
internal import Verification

/// Turns a file's name and wrapped key into what seals and opens its bytes; every store does it this way.
struct DocumentSealing: Sendable {
    let keyRing: KeyRing
    let random: RandomSource

    func sealer(for key: DocumentContentKey) throws(DocumentContentError) -> SegmentSealer {
        do {
            return try SegmentSealer(dataKey: dataKey(for: key), context: context(for: key), random: random)
        } catch {
            throw DocumentContentError(error)
        }
    }

    func opener(for key: DocumentContentKey) throws(DocumentContentError) -> SegmentOpener {
        do {
            return SegmentOpener(dataKey: try dataKey(for: key), context: context(for: key))
        } catch {
            throw DocumentContentError(error)
        }
    }

    private func dataKey(for key: DocumentContentKey) throws(EncryptionError) -> DataKey {
        try keyRing.unwrap(
            WrappedDataKey(keyID: key.dataKey.keyID, bytes: key.dataKey.wrapped),
            for: owner(of: key)
        )
    }

    private func context(for key: DocumentContentKey) -> AuthenticatedContext {
        AuthenticatedContext(owner: owner(of: key), kind: .document, objectID: key.fileID.description)
    }

    private func owner(of key: DocumentContentKey) -> DataKeyOwner {
        DataKeyOwner(parts: DataKeyReference.binding(tenant: key.tenant, verificationID: key.verificationID))
    }
}

extension DocumentContentError {
    /// Only bytes that fail their proof count as tampered with: a missing key can be put back.
    init(_ error: EncryptionError) {
        switch error.code {
        case .authenticationFailed, .unsupportedFormat: self = .tampered
        default: self = .unavailable
        }
    }
}
