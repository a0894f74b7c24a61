import Postgres
import PostgresTesting
import Testing

@Suite(.emptyDatabase)
struct ConnectionTests {
    @Test("a statement is prepared once on a connection, also when its first use failed")
    func preparedOnce() async throws {
        let pool = TestDatabase.current.pool(maximumConnections: 1)
        try await pool.makeNumbers()

        // Prepared, then refused; never prepared, because an earlier statement aborted the pipeline; then used.
        await #expect(throws: PostgresError.self) { _ = try await pool.execute(InsertNumber(number: -1)) }
        var batch = PostgresBatch()
        batch.add(InsertNumber(number: -1))
        batch.add(CountNumbers())
        await #expect(throws: PostgresError.self) { _ = try await pool.execute(batch) }
        for number in 1...3 { _ = try await pool.execute(InsertNumber(number: number)) }

        #expect(try await pool.execute(CountNumbers()).only == 3)
        #expect(try await pool.execute(NumberPrepared()).only == 1)
    }

    @Test("a statement that the server cannot prepare leaves the connection as it was")
    func failedPreparation() async throws {
        let pool = TestDatabase.current.pool(maximumConnections: 1)
        let backend = try await pool.execute(BackendID()).only
        let first = await #expect(throws: PostgresError.self) { _ = try await pool.execute(Nonsense()) }
        let second = await #expect(throws: PostgresError.self) { _ = try await pool.execute(Nonsense()) }

        #expect(first?.sqlState == .undefinedTable)
        #expect(second?.sqlState == .undefinedTable)
        #expect(try await pool.execute(BackendID()).only == backend)
    }

    @Test("cancelling the task cancels the statement on the server and keeps the connection")
    func cancellation() async throws {
        let pool = TestDatabase.current.pool(maximumConnections: 1)
        let observer = TestDatabase.current.pool(maximumConnections: 1)
        let backend = try await pool.execute(BackendID()).only

        let code = try await cancelWhenBusy(observer) {
            _ = try await pool.execute(Sleep(seconds: 600))
        }

        #expect(code == .cancelled)
        #expect(try await observer.execute(CountBusy()).only == 0)
        #expect(try await pool.execute(BackendID()).only == backend)
    }

    @Test("a call that takes longer than its time-out is stopped on the server")
    func callTimeout() async throws {
        let pool = TestDatabase.current.pool(maximumConnections: 1)
        let backend = try await pool.execute(BackendID()).only

        let error = await #expect(throws: PostgresError.self) {
            _ = try await pool.execute(Sleep(seconds: 600), timeout: .milliseconds(50))
        }

        #expect(error?.code == .timedOut)
        #expect(try await pool.execute(BackendID()).only == backend)
    }

    @Test("the server stops a statement at the statement time-out of the configuration")
    func statementTimeout() async throws {
        var configuration = TestDatabase.current.configuration()
        configuration.statementTimeout = .milliseconds(50)
        let pool = PostgresPool(configuration, logger: .tests)

        let error = await #expect(throws: PostgresError.self) { _ = try await pool.execute(Sleep(seconds: 600)) }

        #expect(error?.code == .timedOut)
        #expect(error?.sqlState == .queryCanceled)
        pool.close()
    }

    @Test("a session works in the role of its configuration")
    func role() async throws {
        struct CurrentUser: PostgresStatement {
            static var sql: String { "SELECT current_user::text" }

            static func decode(_ row: inout PostgresRow) throws(PostgresError) -> String { try row.next() }
        }
        let pool = TestDatabase.current.pool(role: "pg_monitor")

        #expect(try await pool.execute(CurrentUser()).only == "pg_monitor")
    }
}
