package import Verification

/// What vendors and end users do with verifications. Every use case reads, decides in pure code, and commits one change.
package struct VerificationService: Sendable {
    let store: any VerificationStore
    let idempotency: any IdempotencyStore
    let links: LinkIssuer
    let clock: any WallClock
    let identifiers: IdentifierSource

    /// Creates the service.
    package init(
        store: any VerificationStore, idempotency: any IdempotencyStore, links: LinkIssuer, clock: any WallClock,
        identifiers: IdentifierSource
    ) {
        self.store = store
        self.idempotency = idempotency
        self.links = links
        self.clock = clock
        self.identifiers = identifiers
    }
}
