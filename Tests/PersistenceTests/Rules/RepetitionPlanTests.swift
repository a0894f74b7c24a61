import AddresseeTesting
import PostgresTesting
import Services
import Testing
import ValidationRules
import Verification

@testable import Persistence

@Suite("How look-ups across verifications are answered", .migratedDatabase)
struct RepetitionPlanTests {
    @Test(
        "every look-up probes an index and neither reads the table nor sorts it",
        arguments: [
            (SelectSamePerson.sql, "blind_indexes_pkey"), (SelectOtherHolders.sql, "blind_indexes_holder"),
        ])
    func plans(sql: String, index: String) async throws {
        let platform = try await TestPlatform.make()
        let tenant = platform.vendor.tenant
        let record = try await platform.submitVerification()
        try await platform.fill(record)

        let lines = try await platform.texts(
            "SELECT * FROM plan_of($query$\(Self.written(sql, for: record))$query$)", role: "addressee_worker",
            tenant: tenant)

        let text = lines.joined(separator: "\n")
        #expect(text.contains(index), "\(text)")
        #expect(!text.contains("Seq Scan on blind_indexes"), "\(text)")
        #expect(!text.contains("Sort"), "\(text)")
    }

    @Test("one holder's many verifications and one value's many holders cost a bounded number of probes")
    func bounded() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.submitVerification()
        let person = try await platform.look(as: record, number: "D1234567").record
        try await platform.fill(record, copying: "repetition.document_number")

        let (_, found) = try await platform.look(as: person, number: "D1234567")

        #expect(found.sameNumberOtherName.count == PostgresRepetitionStore.maximumFound)
        #expect(found.sameNumberOtherName == found.sameNumberOtherName.sorted(by: >))
    }

    /// The highest number first, so that $1 is not found in $10.
    private static func written(_ sql: String, for record: VerificationRecord) -> String {
        let values =
            sql == SelectSamePerson.sql
            ? ["'repetition.file'", "'\\x07'::bytea", record.id.sql, "10"]
            : ["ARRAY['repetition.file']", "ARRAY['\\x07'::bytea]", "ARRAY['\\x01'::bytea]", "ARRAY[10]"]
        let all = [record.tenant.vendorID.sql, "'sandbox'"] + values
        return all.indices.reversed().reduce(sql) { $0.replacing("$\($1 + 1)", with: all[$1]) }
    }
}

extension TestPlatform {
    /// Twenty thousand tokens of a verification's tenant: a quarter of one value with many holders, a quarter of one
    /// value and one holder, the rest as different as they are.
    fileprivate func fill(_ record: VerificationRecord, copying column: String = "repetition.file") async throws {
        try await runScript(
            """
            INSERT INTO blind_indexes (vendor_id, environment, column_name, digest, verification_id, holder)
            SELECT \(record.tenant.vendorID.sql), 'sandbox', '\(column)',
                CASE WHEN n % 4 < 2 THEN coalesce(
                    (SELECT digest FROM blind_indexes WHERE column_name = '\(column)' LIMIT 1), '\\x07'::bytea)
                ELSE decode(md5(n::text), 'hex') END,
                addressee_new_id(),
                decode(md5(CASE WHEN n % 4 = 0 THEN 'one' ELSE n::text END), 'hex')
            FROM generate_series(1, 20000) AS n;
            ANALYZE blind_indexes;
            CREATE FUNCTION plan_of(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$
            BEGIN RETURN QUERY EXECUTE 'EXPLAIN (COSTS OFF) ' || query; END $$
            """, unguarded: true)
    }
}
