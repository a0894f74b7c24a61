import Postgres
import Services
import Verification

/// Ends all links of a verification; the tokens they were exchanged for lapse by themselves.
struct RevokeLinks: PostgresStatement {
    static var sql: String {
        """
        UPDATE links SET revoked_at = $4
        WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3 AND revoked_at IS NULL
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant
    let moment: Timestamp

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(moment)
    }
}

/// Ends all tokens that a verification's links were exchanged for.
struct RevokeLinkTokens: PostgresStatement {
    static var sql: String {
        """
        UPDATE link_tokens SET revoked_at = $4
        WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3 AND revoked_at IS NULL
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant
    let moment: Timestamp

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(moment)
    }
}

/// A new link.
struct InsertLink: PostgresStatement {
    static var sql: String {
        """
        INSERT INTO links (vendor_id, environment, verification_id, id, code_digest, created_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant
    let link: NewLink
    let moment: Timestamp

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(link.id)
        parameters.append(link.codeDigest)
        parameters.append(moment)
    }
}
