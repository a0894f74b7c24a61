/// What a prepared statement is remembered by on its connection.
enum StatementKey: Hashable, Sendable {
    case statement(ObjectIdentifier)
    case control(TransactionControl)
}

/// The statements that begin and end transactions.
enum TransactionControl: Hashable, Sendable {
    case begin(PostgresIsolation, isReadOnly: Bool)
    case commit
    case rollback

    var sql: String {
        switch self {
        case .begin(let isolation, let isReadOnly):
            "BEGIN ISOLATION LEVEL \(isolation.sql) \(isReadOnly ? "READ ONLY" : "READ WRITE")"
        case .commit: "COMMIT"
        case .rollback: "ROLLBACK"
        }
    }
}

/// How far a transaction sees the work of others.
package enum PostgresIsolation: Hashable, Sendable {
    case readCommitted
    case repeatableRead
    case serializable

    fileprivate var sql: String {
        switch self {
        case .readCommitted: "READ COMMITTED"
        case .repeatableRead: "REPEATABLE READ"
        case .serializable: "SERIALIZABLE"
        }
    }
}
