import AddresseeTesting
import PostgresTesting
import Services
import Testing
import Verification

@testable import Persistence

@Suite("How decisions are read for a replay", .migratedDatabase)
struct ReplayPlanTests {
    @Test("a page is read off an index, and what hangs on it by keys")
    func plan() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.submitVerification()
        try await platform.runScript(Self.manyDecisions(of: record), unguarded: true)
        let values = [
            record.tenant.vendorID.sql, "'sandbox'", "'2100-01-01'::timestamptz",
            "'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid", "'2000-01-01'::timestamptz", "100", record.id.sql,
        ]

        for (sql, index) in [
            (SelectJudgedDecisions.sql, "decisions_replay"), (SelectJudgedDecisionsOfOne.sql, "decisions_pkey"),
        ] {
            let written = values.indices.reversed().reduce(sql) { $0.replacing("$\($1 + 1)", with: values[$1]) }
            let lines = try await platform.texts(
                "SELECT * FROM plan_of($query$\(written)$query$)", role: "addressee_operator")

            let text = lines.joined(separator: "\n")
            #expect(text.contains(index), "\(text)")
            #expect(!text.contains("Seq Scan"), "\(text)")
        }
    }

    private static func manyDecisions(of record: VerificationRecord) -> String {
        """
        INSERT INTO verifications (
            vendor_id, environment, id, flow, wants_proof_of_address, status, last_action, attempt_id,
            attempt_number, version, history_sequence, history_hash, event_sequence, expected_data_version,
            created_at, updated_at, link_expires_at, key_id, wrapped_key)
        SELECT vendor_id, environment, addressee_new_id(), flow, false, status, last_action, attempt_id,
            1, 1, 1, history_hash, 1, 1, now(), now(), now(), 'k', 'x'
        FROM verifications, generate_series(1, 10000);
        INSERT INTO expected_data (vendor_id, environment, verification_id, version, sealed, created_at)
        SELECT vendor_id, environment, id, 1, 'x', now() FROM verifications ON CONFLICT DO NOTHING;
        INSERT INTO decisions (
            vendor_id, environment, verification_id, id, attempt_number, is_automated, outcome, is_resubmittable,
            verdict_purposes, verdict_statuses, verdict_codes, verdict_reason_codes, sealed_reasons,
            expected_data_version, rule_pack, decided_at)
        SELECT vendor_id, environment, id, addressee_new_id(), 1, true, 'approved', false, '{}', '{}', '{}', '{}',
            'x', 1, 'usps1583', now() - random() * interval '30 days'
        FROM verifications;
        INSERT INTO rule_results (
            vendor_id, environment, verification_id, decision_id, ordinal, rule, outcome, severity, sealed)
        SELECT vendor_id, environment, verification_id, id, n, 'R' || n, 'pass', 'reject', 'x'
        FROM decisions, generate_series(1, 5) AS n;
        ANALYZE verifications, expected_data, decisions, rule_results;
        CREATE FUNCTION plan_of(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
        BEGIN RETURN QUERY EXECUTE 'EXPLAIN (COSTS OFF) ' || query; END $$
        """
    }
}
