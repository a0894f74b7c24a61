import Encryption
import PostgresTesting
import Services
import Testing
import Verification

@testable import Persistence

@Suite("Checking the history chains", .migratedDatabase)
struct HistoryVerificationTests {
    @Test("chains as they were written have no fault, comments included")
    func findsNothing() async throws {
        let fixture = try await StoreFixture.make()
        _ = try await fixture.addHeldVerification()
        _ = try await fixture.addVerification()

        let result = try await fixture.administration.verifyHistory(of: nil)

        #expect(result == HistoryVerification(checkedVerifications: 2, checkedEntries: 4, faults: []))
    }

    @Test(
        "a change of any column is found",
        arguments: [
            "id = gen_random_uuid()", "action = 'cancel'", "action = 'nonsense'", "previous_status = NULL",
            "previous_status = 'submitted'", "new_status = 'approved'", "new_status = 'nonsense'",
            "attempt_number = 2", "actor_kind = 'system'", "actor_kind = 'nonsense'", "actor_id = 'somebody'",
            "reason_code = NULL", "reason_code = 'other'", "reason_code = 'Not A Code'", "sealed_comment = NULL",
            "sealed_comment = sealed_comment || '\\x00'::bytea", "occurred_at = occurred_at + interval '1 microsecond'",
            "occurred_at = 'infinity'", "previous_hash = decode(repeat('11', 32), 'hex')",
            "hash = decode(repeat('11', 32), 'hex')", "sequence = 7",
        ])
    func findsEdit(assignment: String) async throws {
        let fixture = try await StoreFixture.make()
        let record = try await fixture.addHeldVerification()

        try await fixture.runScript("UPDATE history SET \(assignment) WHERE sequence = 2", unguarded: true)
        let all = try await fixture.administration.verifyHistory(of: nil)
        let one = try await fixture.administration.verifyHistory(of: record.id)

        #expect(all.checkedEntries == 3)
        #expect(!all.faults.isEmpty)
        #expect(all == one)
        #expect(all.faults.allSatisfy { $0.contains(record.id.description) })
    }

    @Test(
        "a verification that was moved without its history is found",
        arguments: [
            "status = 'approved'", "last_action = 'approve'", "attempt_number = 2", "history_sequence = 4",
            "history_hash = decode(repeat('11', 32), 'hex')",
        ])
    func findsMovedHead(assignment: String) async throws {
        let fixture = try await StoreFixture.make()
        _ = try await fixture.addHeldVerification()

        try await fixture.runScript("UPDATE verifications SET \(assignment)", unguarded: true)

        #expect(try await fixture.administration.verifyHistory(of: nil).faults.count == 1)
    }

    @Test("a lost first, middle or last entry is found", arguments: [1, 2, 3])
    func findsLoss(sequence: Int) async throws {
        let fixture = try await StoreFixture.make()
        let record = try await fixture.addHeldVerification()

        try await fixture.runScript("DELETE FROM history WHERE sequence = \(sequence)", unguarded: true)
        let result = try await fixture.administration.verifyHistory(of: record.id)

        #expect(result.checkedEntries == 2)
        #expect(!result.faults.isEmpty)
    }

    @Test("a history that lost all its entries, or its verification, is found")
    func findsStrays() async throws {
        let fixture = try await StoreFixture.make()
        let bare = try await fixture.addVerification()
        let gone = try await fixture.addVerification()
        let whole = try await fixture.addVerification()

        try await fixture.runScript(
            """
            DELETE FROM history WHERE verification_id = \(bare.id.sqlText);
            DELETE FROM verifications WHERE id = \(gone.id.sqlText);
            """, unguarded: true)
        let result = try await fixture.administration.verifyHistory(of: nil)

        #expect(result.checkedVerifications == 2)
        #expect(result.faults.count == 2)
        #expect(result.faults.contains("\(bare.id) has no history."))
        #expect(result.faults.contains { $0.contains(gone.id.description) })
        #expect(!result.faults.contains { $0.contains(whole.id.description) })
    }

    @Test("more chains than a batch and longer ones than a page are read to their end")
    func readsInPages() async throws {
        let fixture = try await StoreFixture.make()
        let long = try await fixture.addHeldVerification()
        for _ in 0..<3 { _ = try await fixture.addVerification() }

        let result = try await fixture.administration.verifyHistory(
            of: nil, in: HistoryPages(verifications: 2, rows: 2))
        try await fixture.runScript("DELETE FROM history WHERE sequence = 3", unguarded: true)
        let cut = try await fixture.administration.verifyHistory(of: nil, in: HistoryPages(verifications: 1, rows: 1))

        #expect(result == HistoryVerification(checkedVerifications: 4, checkedEntries: 6, faults: []))
        #expect(cut.checkedEntries == 5)
        #expect(cut.faults.count == 2)
        #expect(cut.faults.allSatisfy { $0.contains(long.id.description) })
    }

    @Test("an unknown verification has nothing to check")
    func findsNoVerification() async throws {
        let fixture = try await StoreFixture.make()

        let result = try await fixture.administration.verifyHistory(of: fixture.identifiers.next())

        #expect(result == HistoryVerification(checkedVerifications: 0, checkedEntries: 0, faults: []))
    }
}
