import Postgres
import PostgresTesting
import Testing

@Suite(.emptyDatabase)
struct BatchTests {
    @Test("a batch gives each statement's result under its slot")
    func slots() async throws {
        let pool = TestDatabase.current.pool()
        try await pool.makeNumbers()

        var batch = PostgresBatch()
        let inserted = batch.add(InsertNumber(number: 7))
        batch.add(InsertNumber(number: 8))
        let count = batch.add(CountNumbers())
        let results = try await pool.execute(batch)

        #expect(results[inserted].affectedRows == 1)
        #expect(try results[count].only == 2)
    }

    @Test("an error in the third statement undoes the first two")
    func atomicity() async throws {
        let pool = TestDatabase.current.pool()
        try await pool.makeNumbers()
        var batch = PostgresBatch()
        batch.add(InsertNumber(number: 1))
        batch.add(InsertNumber(number: 2))
        batch.add(InsertNumber(number: -1))
        batch.add(InsertNumber(number: 3))

        let error = await #expect(throws: PostgresError.self) { _ = try await pool.execute(batch) }

        #expect(error?.sqlState == .checkViolation)
        #expect(error?.constraintName == "numbers_positive")
        #expect(try await pool.execute(CountNumbers()).only == 0)
    }

    @Test("an error at the implicit commit is reported and leaves the connection usable")
    func deferredConstraint() async throws {
        let pool = TestDatabase.current.pool(maximumConnections: 1)
        try await pool.makeNumbers()
        try await pool.withConnection {
            try await $0.executeScript(
                rawSQL: """
                    ALTER TABLE numbers DROP CONSTRAINT numbers_unique;
                    ALTER TABLE numbers ADD CONSTRAINT later UNIQUE (number) DEFERRABLE INITIALLY DEFERRED
                    """
            )
        }
        var batch = PostgresBatch()
        batch.add(InsertNumber(number: 1))
        batch.add(InsertNumber(number: 1))

        let error = await #expect(throws: PostgresError.self) { _ = try await pool.execute(batch) }

        #expect(error?.constraintName == "later")
        #expect(try await pool.execute(CountNumbers()).only == 0)
    }

    @Test("a batch larger than every buffer goes through")
    func large() async throws {
        let pool = TestDatabase.current.pool(maximumConnections: 1)
        let text = String(repeating: "x", count: 1_000_000)
        var batch = PostgresBatch()
        let slots = (0..<16).map { _ in batch.add(Echo(value: text)) }

        let results = try await pool.execute(batch)

        for slot in slots { #expect(try results[slot].only == text) }
    }
}
