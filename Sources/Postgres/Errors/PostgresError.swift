/// What went wrong between this program and PostgreSQL.
///
/// `description` is safe to show anyone; server text appears only in `debugDescription`.
package struct PostgresError: Error {
    private let storage: Storage

    init(
        _ code: Code,
        sqlState: SQLState? = nil,
        constraintName: String? = nil,
        explanation: String? = nil,
        details: String? = nil
    ) {
        storage = Storage(
            code: code,
            sqlState: sqlState,
            constraintName: constraintName,
            explanation: explanation,
            details: details
        )
    }

    /// The kind of failure.
    package var code: Code { storage.code }

    /// The server's condition code, for failures the server reported.
    package var sqlState: SQLState? { storage.sqlState }

    /// The violated constraint, when there is one.
    package var constraintName: String? { storage.constraintName }

    /// Whether work that is idempotent by construction may simply be run again.
    package var isRetryable: Bool {
        switch sqlState {
        case .serializationFailure, .deadlockDetected, .adminShutdown, .crashShutdown, .cannotConnectNow:
            code != .commitOutcomeUnknown
        default:
            code == .connectionLost || code == .cannotConnect
        }
    }

    // One reference, so that a typed throw moves a single word.
    private final class Storage: Sendable {
        let code: Code
        let sqlState: SQLState?
        let constraintName: String?
        let explanation: String?
        let details: String?

        init(code: Code, sqlState: SQLState?, constraintName: String?, explanation: String?, details: String?) {
            self.code = code
            self.sqlState = sqlState
            self.constraintName = constraintName
            self.explanation = explanation
            self.details = details
        }
    }
}

extension PostgresError {
    /// The kind of a failure; new kinds never break a caller.
    package struct Code: Hashable, Sendable {
        private enum Value: String {
            case serverError = "the database refused the statement"
            case connectionLost = "the connection to the database was lost"
            case cannotConnect = "the database cannot be reached"
            case poolExhausted = "no database connection became free in time"
            case timedOut = "the database did not answer in time"
            case cancelled = "the database call was cancelled"
            case commitOutcomeUnknown = "it is unknown whether the transaction was committed"
            case rolledBack = "the transaction was rolled back"
            case decodingFailed = "a database value could not be decoded"
            case protocolViolation = "the database connection was used or answered out of turn"
            case poolClosed = "the database pool is closed"
            case invalidConfiguration = "the database configuration is not valid"
            case migrationRefused = "the migrations do not match the database"
        }

        private let value: Value

        private init(_ value: Value) {
            self.value = value
        }

        var summary: String { value.rawValue }

        /// The server answered with an error; see `sqlState`.
        package static let serverError = Code(.serverError)
        /// The connection broke while it was in use; the effect of what was sent is unknown.
        package static let connectionLost = Code(.connectionLost)
        /// No connection could be made within the bounded wait.
        package static let cannotConnect = Code(.cannotConnect)
        /// Every connection was busy for the whole bounded wait, or the queue of waiters was full.
        package static let poolExhausted = Code(.poolExhausted)
        /// The call's deadline passed; the statement was cancelled on the server.
        package static let timedOut = Code(.timedOut)
        /// The task was cancelled; so was the statement.
        package static let cancelled = Code(.cancelled)
        /// The connection broke during COMMIT: look before doing anything again.
        package static let commitOutcomeUnknown = Code(.commitOutcomeUnknown)
        /// COMMIT was answered with a rollback because an earlier statement had failed.
        package static let rolledBack = Code(.rolledBack)
        /// A column had another type, NULL or bytes that its Swift type does not take.
        package static let decodingFailed = Code(.decodingFailed)
        /// A statement or the server broke the rules of the exchange.
        package static let protocolViolation = Code(.protocolViolation)
        /// The pool has been shut down.
        package static let poolClosed = Code(.poolClosed)
        /// A connection URL or setting is not usable.
        package static let invalidConfiguration = Code(.invalidConfiguration)
        /// An applied migration is unknown, changed or out of order; `description` names it.
        package static let migrationRefused = Code(.migrationRefused)
    }
}

extension PostgresError: CustomStringConvertible, CustomDebugStringConvertible {
    package var description: String {
        var text = storage.code.summary
        if let sqlState { text += " (SQLSTATE \(sqlState.rawValue))" }
        if let explanation = storage.explanation { text += ": \(explanation)" }
        return text
    }

    package var debugDescription: String {
        var text = description
        if let constraintName { text += " [constraint \(constraintName)]" }
        if let details = storage.details { text += " [\(details)]" }
        return text
    }
}
