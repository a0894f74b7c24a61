import Postgres

/// One value there and back.
struct Echo<Value: PostgresEncodable & PostgresDecodable & PostgresTypeNamed & Sendable>: PostgresStatement {
    static var sql: String { "SELECT $1::\(Value.sqlTypeName)" }

    let value: Value?

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(value)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Value? {
        try row.next()
    }
}

/// A value whose type the tests name in SQL.
protocol PostgresTypeNamed {
    static var sqlTypeName: String { get }
}

/// Inserts a number; numbers are unique and positive.
struct InsertNumber: PostgresStatement {
    static var sql: String { "INSERT INTO numbers (number) VALUES ($1)" }

    let number: Int

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(number)
    }
}

struct CountNumbers: PostgresStatement {
    static var sql: String { "SELECT count(*) FROM numbers" }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Int {
        try row.next()
    }
}

struct NumberPrepared: PostgresStatement {
    static var sql: String { "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE 'INSERT INTO numbers%'" }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Int {
        try row.next()
    }
}

/// Occupies its connection.
struct Sleep: PostgresStatement {
    static var sql: String { "SELECT pg_sleep($1)" }

    let seconds: Double

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(seconds)
    }
}

struct BackendID: PostgresStatement {
    static var sql: String { "SELECT pg_backend_pid()" }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Int32 {
        try row.next()
    }
}

struct Terminate: PostgresStatement {
    static var sql: String { "SELECT pg_terminate_backend($1, 5000)" }

    let backend: Int32

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(backend)
    }
}

/// How many other connections to this database run something.
struct CountBusy: PostgresStatement {
    static var sql: String {
        """
        SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()
        """
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Int {
        try row.next()
    }
}

/// Not SQL.
struct Nonsense: PostgresStatement {
    static var sql: String { "SELECT secret_of_the_house FROM nowhere WHERE x = $1" }

    func bind(to parameters: inout PostgresParameters) {
        parameters.append("personal data")
    }
}

extension PostgresPool {
    func makeNumbers() async throws {
        try await withConnection {
            try await $0.executeScript(
                rawSQL: """
                    CREATE TABLE numbers (
                        number bigint CONSTRAINT numbers_unique UNIQUE CONSTRAINT numbers_positive CHECK (number > 0)
                    )
                    """
            )
        }
    }
}

/// Waits for a condition that only the database can tell, asking again at once.
func eventually(within limit: Duration = .seconds(20), _ condition: () async throws -> Bool) async throws -> Bool {
    let clock = ContinuousClock()
    let deadline = clock.now + limit
    while clock.now < deadline {
        if try await condition() { return true }
        await Task.yield()
    }
    return false
}

/// Cancels `body` once the database is busy with it; returns how it ended.
func cancelWhenBusy(
    _ observer: PostgresPool,
    _ body: @escaping @Sendable () async throws -> Void
) async throws -> PostgresError.Code? {
    try await withThrowingTaskGroup(of: PostgresError.Code?.self) { group in
        group.addTask {
            do {
                try await body()
                return nil
            } catch {
                return (error as? PostgresError)?.code
            }
        }
        let isBusy = try await eventually { try await observer.execute(CountBusy()).only == 1 }
        group.cancelAll()
        let code = try await group.next() ?? nil
        return isBusy ? code : nil
    }
}
