package import Verification

/// An applicant, known by a token that a link code was exchanged for; sees one verification only.
package struct EndUserPrincipal: Sendable, Equatable {
    package let tenant: Tenant
    package let verificationID: VerificationID
    package let linkID: LinkID

    /// Creates a principal.
    package init(tenant: Tenant, verificationID: VerificationID, linkID: LinkID) {
        self.tenant = tenant
        self.verificationID = verificationID
        self.linkID = linkID
    }

    /// Who the history names.
    package var actor: Actor { Actor(kind: .endUser, id: linkID.description) }
}
