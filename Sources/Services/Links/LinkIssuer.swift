package import Verification

/// Makes links: a random code for the address bar, its digest for the database.
package struct LinkIssuer: Sendable {
    /// Where the end user's page lies, such as `https://verify.example.com`.
    private let publicBaseURL: String
    private let lifetime: Duration
    private let identifiers: IdentifierSource

    /// Creates an issuer.
    package init(publicBaseURL: String, lifetime: Duration, identifiers: IdentifierSource) {
        self.publicBaseURL = publicBaseURL.hasSuffix("/") ? String(publicBaseURL.dropLast()) : publicBaseURL
        self.lifetime = lifetime
        self.identifiers = identifiers
    }

    /// A new link and the address that carries its code in the fragment, which browsers never send.
    package func issue(at now: Timestamp) -> (link: NewLink, url: String) {
        let code = SecretToken.generate(prefix: "lc")
        let link = NewLink(id: identifiers.next(), codeDigest: code.digest, expiresAt: now + lifetime)
        return (link, publicBaseURL + "/verify#" + code.text)
    }
}
