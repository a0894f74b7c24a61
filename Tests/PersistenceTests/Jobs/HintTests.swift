import AddresseeTesting
import Logging
import Persistence
import Postgres
import PostgresTesting
import Services
import Testing
import Verification

@Suite("Hints", .migratedDatabase, .timeLimit(.minutes(5)))
struct HintTests {
    @Test("a submitted verification is heard of by workers of every process")
    func heard() async throws {
        let platform = try await TestPlatform.make()
        let other = PostgresHints(
            platform.testDatabase.pool(role: "addressee_worker"), logger: Logger(label: "tests"))
        let hints = PostgresJobQueue(platform.worker, hints: other).hints()
        let listener = PostgresListener(
            platform.testDatabase.configuration(role: "addressee_worker"), logger: Logger(label: "tests"))

        try await withThrowingTaskGroup(of: Void.self) { group in
            let (listening, isListening) = AsyncStream.makeStream(of: Void.self)
            group.addTask { await platform.hints.run() }
            group.addTask {
                for await element in listener.notifications(channels: PostgresHints.channels) {
                    switch element {
                    case .reconnected: isListening.yield()
                    case .notification(let notification): other.received(notification)
                    }
                }
            }
            for await _ in listening { break }
            _ = try await platform.submitVerification()
            var heard: JobQueueName?
            for await hint in hints {
                heard = hint
                break
            }
            #expect(heard == .pipeline)
            group.cancelAll()
        }
    }

    @Test("after a silence everything may be due")
    func silence() async throws {
        let platform = try await TestPlatform.make()
        let hints = platform.jobs.hints()

        platform.hints.receivedNothingForAWhile()

        var heard: Set<JobQueueName> = []
        for await hint in hints {
            heard.insert(hint)
            if heard.count == JobQueueName.allCases.count { break }
        }
        #expect(heard == Set(JobQueueName.allCases))
    }

    @Test("months have their partitions before they begin, however often that is seen to")
    func partitions() async throws {
        let platform = try await TestPlatform.make()
        let maintenance = PostgresMaintenance(platform.worker)
        try await platform.runScript(
            """
            DO $$ BEGIN
                EXECUTE 'DROP TABLE ' || (SELECT max(relname) FROM pg_class WHERE relname LIKE 'audit_2%');
            END $$
            """
        )

        try await maintenance.ensurePartitions()
        try await maintenance.ensurePartitions()

        let made = try await platform.texts(
            """
            SELECT count(*) FROM pg_class WHERE relispartition AND relkind = 'r' AND relrowsecurity
                AND relforcerowsecurity AND relname ~ '_20[0-9]+$'
            """
        )
        #expect(made == ["9"])
    }
}
