import Postgres
import Verification

/// A statement about one verification of a tenant, whose parameters are just these.
protocol VerificationStatement: PostgresStatement {
    var tenant: Tenant { get }
    var verificationID: VerificationID { get }
}

extension VerificationStatement {
    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
    }
}

/// Destroys the data key, and with it the comments that the history keeps sealed; ends the transaction under a legal
/// hold. The version goes up, so that a change under way with the old key is refused.
struct DestroyDataKey: PostgresStatement {
    static var sql: String {
        """
        WITH erased AS (
            UPDATE verifications
            SET key_id = '', wrapped_key = '', erased_at = coalesce(erased_at, $4),
                version = CASE WHEN erased_at IS NULL THEN version + 1 ELSE version END,
                updated_at = CASE WHEN erased_at IS NULL THEN greatest(updated_at, $4) ELSE updated_at END
            WHERE vendor_id = $1 AND environment = $2 AND id = $3 AND NOT legal_hold
            RETURNING id
        )
        SELECT addressee_require((SELECT count(*) FROM erased), 1, 'verification')
        """
    }

    let tenant: Tenant
    let verificationID: VerificationID
    let moment: Timestamp

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(moment)
    }
}

struct EraseExpectedData: VerificationStatement {
    static var sql: String {
        "UPDATE expected_data SET sealed = '' WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3"
    }

    let tenant: Tenant
    let verificationID: VerificationID
}

struct EraseExtractedFields: VerificationStatement {
    static var sql: String {
        "UPDATE extracted_fields SET sealed = '' WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3"
    }

    let tenant: Tenant
    let verificationID: VerificationID
}

struct EraseDecisions: VerificationStatement {
    static var sql: String {
        """
        UPDATE decisions SET sealed_reasons = '', sealed_context = NULL
        WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3
        """
    }

    let tenant: Tenant
    let verificationID: VerificationID
}

struct EraseRuleResults: VerificationStatement {
    static var sql: String {
        "UPDATE rule_results SET sealed = '' WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3"
    }

    let tenant: Tenant
    let verificationID: VerificationID
}

struct EraseProviderSessions: VerificationStatement {
    static var sql: String {
        """
        UPDATE provider_sessions SET sealed_reason = NULL, sealed_body = NULL
        WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3
        """
    }

    let tenant: Tenant
    let verificationID: VerificationID
}

struct EraseProviderReceipts: VerificationStatement {
    static var sql: String {
        """
        UPDATE provider_receipts SET sealed_body = ''
        WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3
        """
    }

    let tenant: Tenant
    let verificationID: VerificationID
}

struct DeleteBlindIndexes: VerificationStatement {
    static var sql: String {
        "DELETE FROM blind_indexes WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3"
    }

    let tenant: Tenant
    let verificationID: VerificationID
}

struct DeleteAnswers: VerificationStatement {
    static var sql: String {
        "DELETE FROM idempotency_keys WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3"
    }

    let tenant: Tenant
    let verificationID: VerificationID
}

/// Every file a verification ever had, replaced ones too.
struct SelectFileIDs: VerificationStatement {
    static var sql: String {
        """
        SELECT id FROM document_files
        WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3 ORDER BY id
        """
    }

    let tenant: Tenant
    let verificationID: VerificationID

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> DocumentFileID {
        try row.next()
    }
}
