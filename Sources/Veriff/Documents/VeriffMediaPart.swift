import Verification

/// What a media context says of an image.
struct VeriffMediaPart: Sendable, Equatable {
    let isFace: Bool
    let side: DocumentSide

    /// The kinds of document it can belong to in a session of an integration with these purposes.
    ///
    /// The provider has one word for the front of any document, and a session carries one document: where the purposes
    /// leave open which, all that are possible are named.
    func kinds(within purposes: Set<SessionPurpose>) -> [DocumentKind] {
        if isFace { return [.selfie] }
        let isAddress = purposes.contains(.proofOfAddress) || purposes.contains(.addressDocument)
        let isIdentity = purposes.contains(.photoID)
        return (isIdentity || !isAddress ? [.photoID] : []) + (isAddress ? [.proofOfAddress] : [])
    }
}
