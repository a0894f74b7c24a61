import Postgres
import Services
import Verification

/// Every tenant there is.
struct SelectTenants: PostgresStatement {
    static var sql: String { "SELECT vendor_id, environment FROM vendor_keys ORDER BY vendor_id, environment" }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Tenant {
        try row.nextTenant()
    }
}

/// An automated decision as stored, with what hangs on it.
struct JudgedDecisionRow: Sendable {
    let id: DecisionID
    let verificationID: VerificationID
    let outcome: Outcome
    let expectedDataVersion: Int
    let evaluationDate: LocalDate?
    let decidedAt: Timestamp
    let sealedContext: [UInt8]?
    let flow: Flow
    let dataKey: DataKeyReference
    let sealedExpectedData: [UInt8]
    let findings: [RuleFinding]

    /// For decisions of a tenant in a table expression named `page`. What hangs on each is looked up by its key:
    /// `OFFSET 0` keeps the planner from reading a vendor's whole tables instead.
    static let select = """
        SELECT p.id, p.verification_id, p.outcome, p.expected_data_version, p.evaluation_date, p.decided_at,
            p.sealed_context, v.flow, v.wants_proof_of_address, v.key_id, v.wrapped_key, e.sealed,
            r.rules, r.kinds, r.outcomes, r.severities
        FROM page AS p
        CROSS JOIN LATERAL (
            SELECT flow, wants_proof_of_address, key_id, wrapped_key FROM verifications
            WHERE vendor_id = $1 AND environment = $2 AND id = p.verification_id OFFSET 0) AS v
        CROSS JOIN LATERAL (
            SELECT sealed FROM expected_data
            WHERE vendor_id = $1 AND environment = $2 AND verification_id = p.verification_id
                AND version = p.expected_data_version OFFSET 0) AS e
        CROSS JOIN LATERAL (
            SELECT coalesce(array_agg(rule ORDER BY ordinal), '{}') AS rules,
                coalesce(array_agg(document_kind ORDER BY ordinal), '{}') AS kinds,
                coalesce(array_agg(outcome ORDER BY ordinal), '{}') AS outcomes,
                coalesce(array_agg(severity ORDER BY ordinal), '{}') AS severities
            FROM rule_results
            WHERE vendor_id = $1 AND environment = $2 AND verification_id = p.verification_id
                AND decision_id = p.id) AS r
        ORDER BY p.decided_at DESC, p.id DESC
        """

    init(_ row: inout PostgresRow) throws(PostgresError) {
        id = try row.next()
        verificationID = try row.next()
        outcome = try row.next()
        expectedDataVersion = try row.next()
        evaluationDate = try row.nextOptional()
        decidedAt = try row.next()
        sealedContext = try row.nextOptional()
        flow = Flow(try row.next(FlowName.self), wantsProofOfAddress: try row.next())
        dataKey = DataKeyReference(keyID: try row.next(), wrapped: try row.next())
        sealedExpectedData = try row.next()
        let rules: [String] = try row.next()
        let kinds: [DocumentKind?] = try row.next()
        let outcomes: [RuleOutcome] = try row.next()
        let severities: [RuleSeverity] = try row.next()
        findings = zip(zip(rules, kinds), zip(outcomes, severities)).map {
            RuleFinding(rule: $0.0, documentKind: $0.1, outcome: $1.0, severity: $1.1)
        }
    }
}

/// A page of a tenant's automated decisions by rules, newest first.
struct SelectJudgedDecisions: PostgresStatement {
    static let sql = """
        WITH page AS MATERIALIZED (
            SELECT id, verification_id, outcome, expected_data_version, evaluation_date, decided_at, sealed_context
            FROM decisions
            WHERE vendor_id = $1 AND environment = $2 AND is_automated AND rule_pack IS NOT NULL
                AND (decided_at, id) < ($3, $4) AND decided_at >= $5
            ORDER BY decided_at DESC, id DESC LIMIT $6
        )
        \(JudgedDecisionRow.select)
        """

    let query: ReplayQuery
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(query)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> JudgedDecisionRow {
        try JudgedDecisionRow(&row)
    }
}

/// The automated decisions by rules of one verification, newest first.
struct SelectJudgedDecisionsOfOne: PostgresStatement {
    static let sql = """
        WITH page AS MATERIALIZED (
            SELECT id, verification_id, outcome, expected_data_version, evaluation_date, decided_at, sealed_context
            FROM decisions
            WHERE vendor_id = $1 AND environment = $2 AND verification_id = $7 AND is_automated
                AND rule_pack IS NOT NULL AND (decided_at, id) < ($3, $4) AND decided_at >= $5
            ORDER BY decided_at DESC, id DESC LIMIT $6
        )
        \(JudgedDecisionRow.select)
        """

    let query: ReplayQuery
    let verificationID: VerificationID
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(query)
        parameters.append(verificationID)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> JudgedDecisionRow {
        try JudgedDecisionRow(&row)
    }
}

/// What sessions read, sealed.
struct SelectSessionFields: PostgresStatement {
    static var sql: String {
        """
        SELECT session_id, sealed FROM extracted_fields
        WHERE vendor_id = $1 AND environment = $2 AND session_id = ANY ($3)
        """
    }

    let sessionIDs: [ProviderSessionID]
    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(sessionIDs)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> (ProviderSessionID, [UInt8]) {
        (try row.next(), try row.next())
    }
}

extension PostgresParameters {
    /// Binds place, start and size of a page.
    fileprivate mutating func append(_ query: ReplayQuery) {
        append(query.after?.decidedAt ?? .farFuture)
        append(query.after?.decision ?? DecisionID(value: .max))
        append(query.since ?? .unixEpoch)
        append(query.limit)
    }
}

extension Timestamp {
    /// The end of the year 9999: later than any decision.
    fileprivate static let farFuture = Timestamp(microsecondsSinceUnixEpoch: 253_402_300_799_000_000)
    fileprivate static let unixEpoch = Timestamp(microsecondsSinceUnixEpoch: 0)
}
