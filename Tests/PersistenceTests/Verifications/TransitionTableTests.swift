import AddresseeTesting
import Persistence
import Postgres
import PostgresTesting
import Services
import Testing
import Verification

@Suite("The database's own rules of states and history", .migratedDatabase)
struct TransitionTableTests {
    @Test("allow the transitions of the code and no other")
    func equalsCode() async throws {
        let platform = try await TestPlatform.make()
        let stored = try await platform.texts(
            "SELECT concat_ws(' ', action, coalesce(from_status, '-'), to_status) FROM verification_transitions")

        var coded: [String] = []
        for action in VerificationAction.allCases {
            for from in [nil] + VerificationStatus.allCases.map(Optional.some) {
                for to in VerificationStateMachine.destinations(of: action, from: from) {
                    coded.append("\(action.rawValue) \(from?.rawValue ?? "-") \(to.rawValue)")
                }
            }
        }

        #expect(stored.sorted() == coded.sorted())
    }

    @Test(
        "refuse a status that no action leads to",
        arguments: [
            "status = 'approved', last_action = 'approve'",
            "status = 'submitted'",
            "status = 'rejected', last_action = 'lapse', history_sequence = 2, history_hash = sha256('x')",
            "status = 'submitted', last_action = 'submit', history_sequence = 3, history_hash = sha256('x')",
            "status = 'submitted', last_action = 'submit', history_sequence = 2",
            "status = 'hold', last_action = 'hold', history_sequence = 2, history_hash = sha256('x')",
            "attempt_number = 2",
        ])
    func refuses(assignment: String) async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.createVerification()

        let error = await #expect(throws: PostgresError.self) {
            try await platform.runScript("UPDATE verifications SET \(assignment)")
        }

        #expect(["AD006", "23514"].contains(error?.sqlState?.rawValue))
        #expect(try await platform.read(record).status == .started)
    }

    @Test("let nobody change, remove or empty the history", arguments: [nil, "addressee_api", "addressee_operator"])
    func appendOnly(role: String?) async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.createVerification()

        for sql in ["UPDATE history SET actor_id = 'x'", "DELETE FROM history", "TRUNCATE history"] {
            let error = await #expect(throws: PostgresError.self) {
                try await platform.runScript(sql, role: role, tenant: record.tenant)
            }
            #expect(error?.sqlState?.rawValue == (role == nil ? "AD005" : "42501"))
        }
    }

    @Test("refuse a row that does not follow the head of its chain")
    func chain() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.createVerification()

        for (sequence, previous) in [(2, "sha256('x')"), (3, "(SELECT hash FROM history)")] {
            let error = await #expect(throws: PostgresError.self) {
                try await platform.runScript(
                    """
                    INSERT INTO history (vendor_id, environment, verification_id, sequence, id, action, new_status,
                        attempt_number, actor_kind, actor_id, occurred_at, previous_hash, hash)
                    SELECT vendor_id, environment, verification_id, \(sequence), gen_random_uuid(), 'submit',
                        'submitted', 1, 'system', 'x', now(), \(previous), sha256('y') FROM history
                    """, role: "addressee_api", tenant: record.tenant)
            }
            #expect(error?.constraintName == "history_chain")
        }
    }
}
