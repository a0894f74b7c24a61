import Logging
import Postgres
import PostgresTesting
import Testing

extension Logger {
    static var tests: Logger { Logger(label: "tests") }
}

@Suite(.sharedEmptyDatabase)
struct PoolTests {
    private func pool(_ change: (inout PostgresPoolConfiguration) -> Void) -> PostgresPool {
        var limits = PostgresPoolConfiguration(maximumConnections: 1)
        change(&limits)
        return PostgresPool(TestDatabase.current.configuration(), pool: limits, logger: .tests)
    }

    @Test("the wait for a connection is bounded")
    func boundedWait() async throws {
        let pool = pool { $0.acquireTimeout = .seconds(1) }
        defer { pool.close() }

        try await pool.withConnection { connection in
            _ = try await connection.execute(BackendID())
            let error = await #expect(throws: PostgresError.self) { _ = try await pool.execute(BackendID()) }
            #expect(error?.code == .poolExhausted)
        }

        _ = try await pool.execute(BackendID())
    }

    @Test("the queue for a connection is bounded")
    func boundedQueue() async throws {
        let pool = pool {
            $0.acquireTimeout = .seconds(60)
            $0.maximumWaiters = 0
        }
        defer { pool.close() }

        try await pool.withConnection { connection in
            let error = await #expect(throws: PostgresError.self) { _ = try await pool.execute(BackendID()) }
            #expect(error?.code == .poolExhausted)
        }
    }

    @Test("many tasks share few connections")
    func sharing() async throws {
        let pool = pool {
            $0.maximumConnections = 3
            $0.acquireTimeout = .seconds(60)
        }
        defer { pool.close() }

        let backends = try await withThrowingTaskGroup(of: Int32.self) { group in
            for _ in 0..<200 { group.addTask { try await pool.execute(BackendID()).only } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }

        #expect(backends.count <= 3)
    }

    @Test("a waiting task that is cancelled leaves the queue")
    func cancelledWaiter() async throws {
        let pool = pool { $0.acquireTimeout = .seconds(60) }
        defer { pool.close() }

        try await pool.withConnection { connection in
            await withTaskGroup(of: PostgresError.Code?.self) { group in
                group.addTask {
                    do throws(PostgresError) {
                        _ = try await pool.execute(BackendID())
                        return nil
                    } catch {
                        return error.code
                    }
                }
                group.cancelAll()
                #expect(await group.next() == .cancelled)
            }
        }
    }

    @Test("a killed connection costs one error at most, and the next call has a new one")
    func killedConnection() async throws {
        let pool = pool { _ in }
        defer { pool.close() }
        let other = TestDatabase.current.pool(maximumConnections: 1)
        let backend = try await pool.execute(BackendID()).only

        let error = await #expect(throws: PostgresError.self) {
            try await pool.withConnection { connection in
                _ = try await other.execute(Terminate(backend: backend))
                _ = try await connection.execute(BackendID())
            }
        }

        #expect(error?.isRetryable == true)
        #expect(try await pool.execute(BackendID()).only != backend)
    }

    @Test("connections that a server ended while they were idle cost one error at most, all together")
    func killedIdleConnections() async throws {
        let pool = pool { $0.maximumConnections = 3 }
        defer { pool.close() }
        let other = TestDatabase.current.pool(maximumConnections: 1)
        let backends = try await pool.withConnection { first in
            try await pool.withConnection { second in
                try await pool.withConnection { third in
                    [
                        try await first.execute(BackendID()).only, try await second.execute(BackendID()).only,
                        try await third.execute(BackendID()).only,
                    ]
                }
            }
        }
        for backend in backends { _ = try await other.execute(Terminate(backend: backend)) }

        var errors = 0
        for _ in 0..<4 {
            do { _ = try await pool.execute(BackendID()) } catch { errors += 1 }
        }

        #expect(errors <= 1)
    }

    @Test("a closed pool refuses")
    func closed() async throws {
        let pool = pool { _ in }
        pool.close()

        let error = await #expect(throws: PostgresError.self) { _ = try await pool.execute(BackendID()) }

        #expect(error?.code == .poolClosed)
    }

    @Test("the pool outlives its server: callers fail within their wait, and later ones succeed")
    func serverRestart() async throws {
        let server = try await TestServer.start()
        var limits = PostgresPoolConfiguration(maximumConnections: 4)
        limits.acquireTimeout = .seconds(1)
        let pool = PostgresPool(server.configuration, pool: limits, logger: .tests)
        defer { pool.close() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { _ = try await pool.execute(Sleep(seconds: 0.01)) } }
            try await group.waitForAll()
        }

        try await server.kill()
        let codes = await withTaskGroup(of: PostgresError.Code?.self) { group in
            for _ in 0..<12 {
                group.addTask {
                    do throws(PostgresError) {
                        _ = try await pool.execute(BackendID())
                        return nil
                    } catch {
                        return error.code
                    }
                }
            }
            return await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(codes.isSubset(of: [.cannotConnect, .connectionLost, .serverError, .poolExhausted]))
        #expect(codes.contains(.cannotConnect))

        try await server.resume()
        _ = try await pool.execute(BackendID())
        try await server.kill()
    }
}
