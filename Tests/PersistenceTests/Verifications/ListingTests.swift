import AddresseeTesting
import Postgres
import PostgresTesting
import Services
import Testing
import Verification

@testable import Persistence

@Suite("Listing verifications", .migratedDatabase)
struct ListingTests {
    @Test("every filter finds what it names, newest first, page by page")
    func filters() async throws {
        let platform = try await TestPlatform.make()
        var records: [VerificationRecord] = []
        for index in 0..<12 {
            platform.clock.advance(by: .seconds(600))
            let record = try await platform.createVerification(.fixture(vendorReference: "customer-\(index % 3)"))
            records.append(
                index % 4 == 0
                    ? try await platform.change(record) { change in
                        try change.take(
                            index % 8 == 0 ? .hold : .cancel, by: .pipeline, at: platform.clock.now(),
                            identifiers: platform.identifiers)
                    } : record)
        }
        _ = try await platform.createVerification(by: try await platform.addVendor())

        func list(_ query: VerificationQuery) async throws -> [VerificationID] {
            try await platform.verificationStore.list(query, tenant: platform.vendor.tenant).map(\.id)
        }
        func expected(_ isMeant: (VerificationRecord) -> Bool) -> [VerificationID] {
            records.reversed().filter(isMeant).map(\.id)
        }

        #expect(try await list(VerificationQuery(limit: 101)) == expected { _ in true })
        #expect(
            try await list(VerificationQuery(statuses: [.started], limit: 101)) == expected { $0.status == .started })
        #expect(
            try await list(VerificationQuery(statuses: [.hold, .canceled], limit: 2))
                == Array(expected { $0.status != .started }.prefix(2)))
        #expect(
            try await list(VerificationQuery(statuses: [.started], vendorReference: "customer-1", limit: 101))
                == expected { $0.status == .started && $0.vendorReference == "customer-1" })
        #expect(
            try await list(
                VerificationQuery(createdFrom: records[3].createdAt, createdUntil: records[6].createdAt, limit: 101))
                == expected { $0.createdAt >= records[3].createdAt && $0.createdAt <= records[6].createdAt })
        let firstPage = try await list(VerificationQuery(limit: 5))
        let rest = try await list(VerificationQuery(after: firstPage.last, limit: 101))
        #expect(firstPage + rest == expected { _ in true })
    }

    @Test("no page of a large table is found by reading or sorting it", arguments: ListPlan.all)
    func plans(plan: ListPlan) async throws {
        let platform = try await TestPlatform.make()
        let tenant = platform.vendor.tenant
        try await platform.runScript(Self.manyVerifications(of: tenant))

        let lines = try await platform.texts(
            "SELECT * FROM plan_of($query$\(plan.sql(for: tenant))$query$)", role: "addressee_api", tenant: tenant)

        let text = lines.joined(separator: "\n")
        #expect(text.contains(plan.index), "\(text)")
        #expect(!text.contains("Seq Scan"), "\(text)")
        #expect(!text.contains("Sort"), "\(text)")
    }

    private static func manyVerifications(of tenant: Tenant) -> String {
        """
        INSERT INTO verifications (
            vendor_id, environment, id, flow, wants_proof_of_address, vendor_reference, status, last_action,
            attempt_id, attempt_number, version, history_sequence, history_hash, event_sequence,
            expected_data_version, created_at, updated_at, link_expires_at, key_id, wrapped_key)
        SELECT \(tenant.vendorID.sql), 'sandbox', addressee_new_id(), 'identity', false, 'r' || n % 1000, 'started',
            'create', gen_random_uuid(), 1, 1, 1, decode(repeat('00', 32), 'hex'), 1, 1, now(), now(),
            now() + interval '30 days', 'k', 'x' FROM generate_series(1, 20000) AS n;
        ANALYZE verifications;
        CREATE FUNCTION plan_of(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
        BEGIN RETURN QUERY EXECUTE 'EXPLAIN (COSTS OFF) ' || query; END $$
        """
    }
}

/// A list statement with its parameters written out.
struct ListPlan: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let statement: String
    let rest: [String]
    let index: String

    static let all = [
        ListPlan(
            testDescription: "all", statement: ListVerifications.sql, rest: [], index: "verifications_pkey"),
        ListPlan(
            testDescription: "by status", statement: ListVerificationsByStatus<Listed.Rejected>.sql, rest: [],
            index: "verifications_status"),
        ListPlan(
            testDescription: "by reference", statement: ListVerificationsByReference.sql,
            rest: ["'r7'", "ARRAY[]::text[]"], index: "verifications_reference"),
    ]

    func sql(for tenant: Tenant) -> String {
        let values =
            [
                tenant.vendorID.sql, "'sandbox'", "'00000000-0000-0000-0000-000000000000'::uuid",
                "'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid", "'2000-01-01'::timestamptz",
                "'2100-01-01'::timestamptz", "26",
            ] + rest
        // The highest first, so that $1 is not found in $10.
        return values.indices.reversed().reduce(statement) { sql, index in
            sql.replacing("$\(index + 1)", with: values[index])
        }
    }
}
