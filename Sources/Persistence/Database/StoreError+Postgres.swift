import Postgres
import Services

extension StoreError {
    /// Translates conditions and constraint names; nobody outside this module sees them.
    init(_ error: PostgresError, whileWriting: Bool) {
        switch error.code {
        case .serverError, .rolledBack: self.init(condition: error)
        case .cannotConnect, .poolExhausted, .poolClosed: self = .unavailable
        case .connectionLost, .timedOut, .cancelled, .commitOutcomeUnknown:
            self = whileWriting ? .outcomeUnknown : .unavailable
        default: self = .corrupted(error.description)
        }
    }

    private init(condition error: PostgresError) {
        let name = error.constraintName ?? ""
        switch error.sqlState {
        case "AD001" where name == "location": self = .unknownReference(name)
        case "AD001": self = .conflict
        case "AD002": self = .idempotencyKeyBusy
        case "AD003": self = .idempotencyKeyUsed
        case "AD004": self = .staleLease
        case .uniqueViolation: self = .alreadyExists(name)
        case .foreignKeyViolation: self = .unknownReference(name)
        case .lockNotAvailable, .queryCanceled, .tooManyConnections: self = .unavailable
        default: self = error.isRetryable ? .unavailable : .corrupted(error.description)
        }
    }
}
