package import Verification

/// A link to be stored: the code itself is only in the answer.
package struct NewLink: Sendable, Equatable {
    package let id: LinkID
    /// SHA-256 of the link code.
    package let codeDigest: [UInt8]
    package let expiresAt: Timestamp

    /// Creates a link.
    package init(id: LinkID, codeDigest: [UInt8], expiresAt: Timestamp) {
        self.id = id
        self.codeDigest = codeDigest
        self.expiresAt = expiresAt
    }
}

/// A token to be stored for a link.
package struct NewLinkToken: Sendable, Equatable {
    package let id: LinkTokenID
    package let principal: EndUserPrincipal
    /// SHA-256 of the token.
    package let digest: [UInt8]
    package let idleExpiresAt: Timestamp
    package let expiresAt: Timestamp

    /// Creates a token.
    package init(
        id: LinkTokenID, principal: EndUserPrincipal, digest: [UInt8], idleExpiresAt: Timestamp, expiresAt: Timestamp
    ) {
        self.id = id
        self.principal = principal
        self.digest = digest
        self.idleExpiresAt = idleExpiresAt
        self.expiresAt = expiresAt
    }
}
