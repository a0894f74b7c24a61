import Postgres
import PostgresTesting
import Testing

@Suite(.emptyDatabase)
struct ListenerTests {
    private struct Notify: PostgresStatement {
        static var sql: String { "SELECT pg_notify($1, $2)" }

        let channel: String
        let payload: String

        func bind(to parameters: inout PostgresParameters) {
            parameters.append(channel)
            parameters.append(payload)
        }
    }

    /// Ends every other connection to the database.
    private struct TerminateOthers: PostgresStatement {
        static var sql: String {
            """
            SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """
        }
    }

    @Test("a listener hears its channels and begins again after its connection was killed", .timeLimit(.minutes(1)))
    func survives() async throws {
        let pool = TestDatabase.current.pool(maximumConnections: 1)
        let listener = PostgresListener(TestDatabase.current.configuration(), logger: .tests)
        var heard = listener.notifications(channels: ["jobs", "odd \"name"]).makeAsyncIterator()

        #expect(await heard.next() == .reconnected)
        _ = try await pool.execute(Notify(channel: "elsewhere", payload: ""))
        _ = try await pool.execute(Notify(channel: "odd \"name", payload: "1"))
        #expect(await heard.next() == .notification(PostgresNotification(channel: "odd \"name", payload: "1")))

        _ = try await pool.execute(TerminateOthers())
        #expect(await heard.next() == .reconnected)
        _ = try await pool.execute(Notify(channel: "jobs", payload: "2"))
        #expect(await heard.next() == .notification(PostgresNotification(channel: "jobs", payload: "2")))
    }

    @Test("the sequence ends when its task is cancelled", .timeLimit(.minutes(1)))
    func cancellation() async throws {
        let listener = PostgresListener(TestDatabase.current.configuration(), logger: .tests)
        await withTaskGroup { group in
            group.addTask {
                for await _ in listener.notifications(channels: ["jobs"]) {}
            }
            group.cancelAll()
        }
    }
}
