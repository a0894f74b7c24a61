import Encryption
import Persistence
import PostgresTesting
import Services
import Testing
import Verification

@Suite("Erasing a verification", .migratedDatabase)
struct ErasureTests {
    @Test("destroys the key and what it sealed, and leaves the chain verifiable")
    func erases() async throws {
        let fixture = try await StoreFixture.make()
        let record = try await fixture.addHeldVerification()
        let other = try await fixture.addVerification()
        try await fixture.addFile(to: record)

        let files = try await fixture.administration.erase(record.id, at: fixture.clock.now())
        let check = try await fixture.administration.verifyHistory(of: nil)
        let after = try await fixture.service.get(record.id, tenant: fixture.tenant)
        let left = try await fixture.texts(
            "SELECT octet_length(wrapped_key) + octet_length(e.sealed) FROM verifications AS v JOIN expected_data AS e "
                + "ON e.verification_id = v.id ORDER BY v.id")

        #expect(files?.count == 1)
        #expect(check.faults.isEmpty)
        #expect(check.checkedEntries == 4)
        #expect(after.status == .started)
        #expect(after.dataKey.wrapped.isEmpty)
        #expect(after.version > record.version)
        #expect(left.first == "0")
        #expect(left.last != "0")
        #expect(try await fixture.service.get(other.id, tenant: fixture.tenant).dataKey == other.dataKey)
    }

    @Test("removes blind indexes and answers, revokes links, ends jobs and is noted")
    func leavesNothing() async throws {
        let fixture = try await StoreFixture.make()
        let record = try await fixture.addVerification()
        try await fixture.addTraces(of: record)

        _ = try await fixture.administration.erase(record.id, at: fixture.clock.now())

        #expect(
            try await fixture.texts(
                """
                SELECT (SELECT count(*) FROM blind_indexes), (SELECT count(*) FROM idempotency_keys),
                    (SELECT count(*) FROM links WHERE revoked_at IS NULL), (SELECT count(*) FROM jobs)
                """) == ["0", "0", "0", "0"])
        #expect(
            try await fixture.texts("SELECT subject FROM audit WHERE action = 'verification.erase'")
                == [record.id.description])
    }

    @Test("is refused under a legal hold and changes nothing")
    func honoursLegalHold() async throws {
        let fixture = try await StoreFixture.make()
        let record = try await fixture.addVerification()
        try await fixture.runScript("UPDATE verifications SET legal_hold = true")

        await #expect(throws: StoreError.conflict) {
            try await fixture.administration.erase(record.id, at: fixture.clock.now())
        }

        #expect(try await fixture.service.get(record.id, tenant: fixture.tenant).dataKey == record.dataKey)
    }

    @Test("answers the files again when it is repeated, and nothing for an unknown id")
    func isRepeatable() async throws {
        let fixture = try await StoreFixture.make()
        let record = try await fixture.addVerification()
        try await fixture.addFile(to: record)

        let first = try await fixture.administration.erase(record.id, at: fixture.clock.now())
        let version = try await fixture.service.get(record.id, tenant: fixture.tenant).version
        let second = try await fixture.administration.erase(record.id, at: fixture.clock.now())

        #expect(first == second)
        #expect(try await fixture.service.get(record.id, tenant: fixture.tenant).version == version)
        #expect(try await fixture.administration.erase(fixture.identifiers.next(), at: fixture.clock.now()) == nil)
        #expect(try await fixture.administration.keyIDsInUse() == [fixture.keyRing.currentKeyID])
    }

    @Test("refuses a change that was under way with the old key")
    func refusesLateChange() async throws {
        let fixture = try await StoreFixture.make()
        let record = try await fixture.addVerification()

        _ = try await fixture.administration.erase(record.id, at: fixture.clock.now())

        await #expect(throws: ServiceError.self) {
            try await fixture.service.hold(
                record.id, tenant: fixture.tenant, by: .pipeline,
                details: ActionDetails(comment: "too late", expectedVersion: record.version))
        }
    }
}

extension StoreFixture {
    /// A document with one file, as a row.
    fileprivate func addFile(to record: VerificationRecord) async throws {
        try await runScript(
            """
            INSERT INTO documents (vendor_id, environment, verification_id, id, kind, type, status, created_at)
            SELECT vendor_id, environment, id, gen_random_uuid(), 'photo_id', 'us_driver_license', 'uploaded', now()
            FROM verifications WHERE id = \(record.id.sqlText);
            INSERT INTO document_files (
                vendor_id, environment, verification_id, document_id, side, id, media_type, size_in_bytes, digest,
                uploaded_at)
            SELECT vendor_id, environment, verification_id, id, 'front', gen_random_uuid(), 'image/jpeg', 10,
                decode(repeat('00', 32), 'hex'), now() FROM documents;
            """)
    }

    /// One row of each kind that erasing takes away.
    fileprivate func addTraces(of record: VerificationRecord) async throws {
        try await runScript(
            """
            INSERT INTO blind_indexes (vendor_id, environment, column_name, digest, verification_id)
            SELECT vendor_id, environment, 'last_name', 'digest', id FROM verifications;
            INSERT INTO idempotency_keys (
                vendor_id, environment, operation, key, fingerprint, sealed_answer, expires_at, verification_id)
            SELECT vendor_id, environment, 'createVerification', 'k', 'f', 'a', now() + interval '1 day', id
            FROM verifications;
            INSERT INTO jobs (id, queue, kind, vendor_id, environment, verification_id, subject, run_at)
            SELECT gen_random_uuid(), 'pipeline', 'plan_sessions', vendor_id, environment, id, id, now()
            FROM verifications;
            """)
    }
}
