import Postgres
import Services
import Verification

/// A page of the verifications in one state.
///
/// The state is written out in the text, and every state is a statement of its own: so the planner knows how many rows
/// the state has. With a parameter it takes all states for equally frequent, and reads the whole table backwards in
/// search of a rare one.
struct ListVerificationsByStatus<Status: ListedStatus>: PostgresStatement {
    static var sql: String {
        """
        SELECT \(VerificationRow.columns) FROM verifications AS v
        WHERE v.vendor_id = $1 AND v.environment = $2 AND v.status = '\(Status.status.rawValue)'
            AND v.id >= $3 AND v.id < $4 AND v.created_at >= $5 AND v.created_at <= $6
        ORDER BY v.id DESC LIMIT $7
        """
    }

    let page: VerificationPage

    func bind(to parameters: inout PostgresParameters) {
        page.bind(to: &parameters)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> VerificationRecord {
        try VerificationRow.decode(&row)
    }
}

/// A state as a type.
protocol ListedStatus: Sendable {
    /// The state.
    static var status: VerificationStatus { get }
}

enum Listed {
    enum Started: ListedStatus { static let status = VerificationStatus.started }
    enum Submitted: ListedStatus { static let status = VerificationStatus.submitted }
    enum Approved: ListedStatus { static let status = VerificationStatus.approved }
    enum Rejected: ListedStatus { static let status = VerificationStatus.rejected }
    enum DoubleCheck: ListedStatus { static let status = VerificationStatus.doubleCheck }
    enum Hold: ListedStatus { static let status = VerificationStatus.hold }
    enum Canceled: ListedStatus { static let status = VerificationStatus.canceled }
    enum Expired: ListedStatus { static let status = VerificationStatus.expired }
}

extension PostgresBatch {
    /// Adds the statement that lists a state.
    mutating func add(
        _ page: VerificationPage, in status: VerificationStatus
    ) -> PostgresSlot<VerificationRecord> {
        switch status {
        case .started: add(ListVerificationsByStatus<Listed.Started>(page: page))
        case .submitted: add(ListVerificationsByStatus<Listed.Submitted>(page: page))
        case .approved: add(ListVerificationsByStatus<Listed.Approved>(page: page))
        case .rejected: add(ListVerificationsByStatus<Listed.Rejected>(page: page))
        case .doubleCheck: add(ListVerificationsByStatus<Listed.DoubleCheck>(page: page))
        case .hold: add(ListVerificationsByStatus<Listed.Hold>(page: page))
        case .canceled: add(ListVerificationsByStatus<Listed.Canceled>(page: page))
        case .expired: add(ListVerificationsByStatus<Listed.Expired>(page: page))
        }
    }
}
