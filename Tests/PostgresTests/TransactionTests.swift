import Postgres
import PostgresTesting
import Testing

@Suite(.emptyDatabase)
struct TransactionTests {
    private struct Refusal: Error {}

    @Test("a transaction commits when its body returns")
    func commits() async throws {
        let pool = TestDatabase.current.pool(maximumConnections: 1)
        try await pool.makeNumbers()

        let count = try await pool.withTransaction { transaction in
            _ = try await transaction.execute(InsertNumber(number: 1))
            return try await transaction.execute(CountNumbers()).only
        }

        #expect(count == 1)
        #expect(try await pool.execute(CountNumbers()).only == 1)
    }

    @Test("a transaction rolls back when its body throws, and the connection is used again")
    func rollsBack() async throws {
        let pool = TestDatabase.current.pool(maximumConnections: 1)
        try await pool.makeNumbers()
        let backend = try await pool.execute(BackendID()).only

        await #expect(throws: Refusal.self) {
            try await pool.withTransaction { transaction in
                _ = try await transaction.execute(InsertNumber(number: 1))
                throw Refusal()
            }
        }

        #expect(try await pool.execute(CountNumbers()).only == 0)
        #expect(try await pool.execute(BackendID()).only == backend)
    }

    @Test("a transaction whose failed statement was ignored says that it was rolled back")
    func ignoredFailure() async throws {
        let pool = TestDatabase.current.pool(maximumConnections: 1)
        try await pool.makeNumbers()

        let error = await #expect(throws: PostgresError.self) {
            try await pool.withTransaction { transaction in
                _ = try await transaction.execute(InsertNumber(number: 1))
                _ = try? await transaction.execute(InsertNumber(number: -1))
            }
        }

        #expect(error?.code == .rolledBack)
        #expect(try await pool.execute(CountNumbers()).only == 0)
    }

    @Test("a batch that commits takes the transaction with it, and nothing comes after")
    func commitWithBatch() async throws {
        let pool = TestDatabase.current.pool(maximumConnections: 1)
        try await pool.makeNumbers()

        try await pool.withTransaction { transaction in
            _ = try await transaction.execute(InsertNumber(number: 1))
            var batch = PostgresBatch()
            batch.add(InsertNumber(number: 2))
            _ = try await transaction.commit(batch)
            let late = await #expect(throws: PostgresError.self) {
                _ = try await transaction.execute(InsertNumber(number: 3))
            }
            #expect(late?.code == .protocolViolation)
        }
        let backend = try await pool.execute(BackendID()).only
        await #expect(throws: PostgresError.self) {
            try await pool.withTransaction { transaction in
                var batch = PostgresBatch()
                batch.add(InsertNumber(number: -2))
                _ = try await transaction.commit(batch)
            }
        }

        #expect(try await pool.execute(CountNumbers()).only == 2)
        #expect(try await pool.execute(BackendID()).only == backend)
    }

    @Test("a connection that dies during COMMIT leaves the outcome unknown")
    func unknownOutcome() async throws {
        let pool = TestDatabase.current.pool(maximumConnections: 1)
        let other = TestDatabase.current.pool(maximumConnections: 1)
        try await pool.makeNumbers()

        let error = await #expect(throws: PostgresError.self) {
            try await pool.withTransaction { transaction in
                _ = try await transaction.execute(InsertNumber(number: 1))
                _ = try await other.execute(Terminate(backend: try await transaction.execute(BackendID()).only))
            }
        }

        #expect(error?.code == .commitOutcomeUnknown)
        #expect(error?.isRetryable == false)
        #expect(try await pool.execute(CountNumbers()).only == 0)
    }

    @Test("a cancelled task's transaction is rolled back")
    func cancelled() async throws {
        let pool = TestDatabase.current.pool(maximumConnections: 1)
        let observer = TestDatabase.current.pool(maximumConnections: 1)
        try await pool.makeNumbers()

        let code = try await cancelWhenBusy(observer) {
            try await pool.withTransaction { transaction in
                _ = try await transaction.execute(InsertNumber(number: 1))
                _ = try await transaction.execute(Sleep(seconds: 600))
            }
        }

        #expect(code == .cancelled)
        #expect(try await pool.execute(CountNumbers()).only == 0)
    }
}
