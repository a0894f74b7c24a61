import Postgres
import Services
import Verification

/// A decision with its rule results.
struct InsertDecision: PostgresStatement {
    static var sql: String {
        """
        WITH decision AS (
            INSERT INTO decisions (
                vendor_id, environment, verification_id, id, attempt_number, is_automated, outcome, is_resubmittable,
                reason_code, verdict_purposes, verdict_statuses, verdict_codes, verdict_reason_codes, sealed_reasons,
                expected_data_version, rule_pack, rule_pack_version, settings_version, evaluation_date, decided_at,
                sealed_context)
            VALUES (
                $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $27)
        )
        INSERT INTO rule_results (
            vendor_id, environment, verification_id, decision_id, rule, outcome, severity, document_kind, score,
            sealed, ordinal)
        SELECT $1, $2, $3, $4, r.* FROM unnest(
            $21::text[], $22::text[], $23::text[], $24::text[], $25::bigint[], $26::bytea[]) WITH ORDINALITY AS r
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant
    let decision: NewDecision
    let sealedReasons: [UInt8]
    let sealedContext: [UInt8]?
    /// One a rule result, in their order.
    let sealedResults: [[UInt8]]

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(decision.id)
        parameters.append(decision.attemptNumber)
        parameters.append(decision.isAutomated)
        parameters.append(decision.outcome)
        parameters.append(decision.isResubmittable)
        parameters.append(decision.reasonCode)
        parameters.append(decision.providerVerdicts.map(\.purpose))
        parameters.append(decision.providerVerdicts.map(\.verdict.status))
        parameters.append(decision.providerVerdicts.map(\.verdict.code))
        parameters.append(decision.providerVerdicts.map(\.verdict.reasonCode))
        parameters.append(sealedReasons)
        parameters.append(decision.expectedDataVersion)
        parameters.append(decision.rulePack)
        parameters.append(decision.rulePackVersion)
        parameters.append(decision.settingsVersion)
        parameters.append(decision.evaluationDate)
        parameters.append(decision.decidedAt)
        parameters.append(decision.results.map(\.rule))
        parameters.append(decision.results.map(\.outcome))
        parameters.append(decision.results.map(\.severity))
        parameters.append(decision.results.map(\.documentKind))
        parameters.append(decision.results.map(\.score))
        parameters.append(sealedResults)
        parameters.append(sealedContext)
    }
}

/// The decisions of a verification, newest first, as stored.
struct SelectDecisions: PostgresStatement {
    /// A row whose texts are still sealed.
    struct Sealed: Sendable {
        let id: DecisionID
        let attemptNumber: Int
        let isAutomated: Bool
        let outcome: Outcome
        let isResubmittable: Bool
        let reasonCode: ReasonCode?
        let purposes: [SessionPurpose]
        let statuses: [String]
        let codes: [Int?]
        let reasonCodes: [Int?]
        let sealedReasons: [UInt8]
        let expectedDataVersion: Int
        let rulePack: String?
        let rulePackVersion: String?
        let settingsVersion: Int?
        let evaluationDate: LocalDate?
        let decidedAt: Timestamp
    }

    static var sql: String {
        """
        SELECT id, attempt_number, is_automated, outcome, is_resubmittable, reason_code, verdict_purposes,
            verdict_statuses, verdict_codes, verdict_reason_codes, sealed_reasons, expected_data_version, rule_pack,
            rule_pack_version, settings_version, evaluation_date, decided_at
        FROM decisions WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3
        ORDER BY id DESC
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Sealed {
        Sealed(
            id: try row.next(), attemptNumber: try row.next(), isAutomated: try row.next(), outcome: try row.next(),
            isResubmittable: try row.next(), reasonCode: try row.nextOptional(), purposes: try row.next(),
            statuses: try row.next(), codes: try row.next([Int?].self), reasonCodes: try row.next([Int?].self),
            sealedReasons: try row.next(), expectedDataVersion: try row.next(), rulePack: try row.nextOptional(),
            rulePackVersion: try row.nextOptional(), settingsVersion: try row.nextOptional(),
            evaluationDate: try row.nextOptional(), decidedAt: try row.next())
    }
}

/// The rule results of all decisions of a verification, in their order.
struct SelectRuleResults: PostgresStatement {
    /// A row whose texts are still sealed.
    struct Sealed: Sendable {
        let decisionID: DecisionID
        let ordinal: Int
        let rule: String
        let outcome: RuleOutcome
        let severity: RuleSeverity
        let documentKind: DocumentKind?
        let score: Int?
        let sealed: [UInt8]
    }

    static var sql: String {
        """
        SELECT decision_id, ordinal, rule, outcome, severity, document_kind, score, sealed
        FROM rule_results WHERE vendor_id = $1 AND environment = $2 AND verification_id = $3
        ORDER BY decision_id, ordinal
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Sealed {
        Sealed(
            decisionID: try row.next(), ordinal: try row.next(), rule: try row.next(), outcome: try row.next(),
            severity: try row.next(), documentKind: try row.nextOptional(), score: try row.nextOptional(),
            sealed: try row.next())
    }
}
