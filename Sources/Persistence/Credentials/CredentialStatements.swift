import Postgres
import Services
import Verification

/// A key by its id, before its tenant is known.
struct FindAPIKey: PostgresStatement {
    static var sql: String {
        """
        SELECT $1::uuid, vendor_id, environment, digest, last_four, scopes, created_at, expires_at, revoked_at,
            only_location_id
        FROM addressee_find_api_key($1)
        """
    }

    let id: APIKeyID

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(id)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> APIKey {
        let id: APIKeyID = try row.next()
        let tenant = try row.nextTenant()
        return APIKey(
            id: id, tenant: tenant, digest: try row.next(), lastFour: try row.next(),
            // A scope of a newer program means nothing to this one.
            scopes: Set(try row.next([String].self).compactMap(Scope.init)), createdAt: try row.next(),
            expiresAt: try row.nextOptional(), revokedAt: try row.nextOptional(),
            onlyLocationID: try row.nextOptional())
    }
}

/// A link by its code's digest, before its tenant is known.
struct FindLink: PostgresStatement {
    static var sql: String {
        "SELECT vendor_id, environment, verification_id, link_id FROM addressee_find_link($1, $2)"
    }

    let codeDigest: [UInt8]
    let now: Timestamp

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(codeDigest)
        parameters.append(now)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> EndUserPrincipal {
        EndUserPrincipal(
            tenant: try row.nextTenant(), verificationID: try row.next(), linkID: try row.next())
    }
}

/// A live token by its digest, before its tenant is known; puts its idle end forward.
struct UseToken: PostgresStatement {
    static var sql: String {
        "SELECT vendor_id, environment, verification_id, link_id FROM addressee_use_token($1, $2, $3)"
    }

    let digest: [UInt8]
    let now: Timestamp
    let idleEnd: Timestamp

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(digest)
        parameters.append(now)
        parameters.append(idleEnd)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> EndUserPrincipal {
        EndUserPrincipal(
            tenant: try row.nextTenant(), verificationID: try row.next(), linkID: try row.next())
    }
}

/// A token for a link that has not been revoked meanwhile.
struct InsertToken: PostgresStatement {
    static var sql: String {
        """
        WITH added AS (
            INSERT INTO link_tokens (
                vendor_id, environment, verification_id, id, link_id, digest, idle_expires_at, expires_at)
            SELECT $1, $2, $3, $4, id, $6, $7, $8 FROM links
            WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3 AND id = $5 AND revoked_at IS NULL
            FOR SHARE
            RETURNING 1)
        SELECT addressee_require((SELECT count(*) FROM added), 1, 'link_live')
        """
    }

    let token: NewLinkToken

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(token.principal.tenant)
        parameters.append(token.principal.verificationID)
        parameters.append(token.id)
        parameters.append(token.principal.linkID)
        parameters.append(token.digest)
        parameters.append(token.idleExpiresAt)
        parameters.append(token.expiresAt)
    }
}
