import CLibPQ
import Glibc

/// The owner of one `PGresult`.
@safe
struct ResultHandle: ~Copyable {
    private let pointer: OpaquePointer

    /// Takes over a result that libpq has given away.
    init(owning pointer: OpaquePointer) {
        unsafe self.pointer = pointer
    }

    deinit {
        unsafe PQclear(pointer)
    }

    var status: ExecStatusType { unsafe PQresultStatus(pointer) }

    /// Whether the command completed and its result may be decoded.
    var isSuccess: Bool { status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK }

    /// The command tag, such as `COMMIT`.
    var commandTag: String { unsafe String(cString: PQcmdStatus(pointer)) }

    /// Decodes all rows.
    borrowing func decode<S: PostgresStatement>(_ statement: S.Type) throws(PostgresError) -> PostgresResult<S.Row> {
        let rowCount = unsafe PQntuples(pointer)
        let columnCount = unsafe PQnfields(pointer)
        var rows: [S.Row] = []
        rows.reserveCapacity(Int(rowCount))
        for index in 0..<rowCount {
            // The row lives inside this iteration, the result until this handle's end.
            var row = unsafe PostgresRow(result: pointer, index: index, columnCount: columnCount)
            rows.append(try S.decode(&row))
            guard row.remainingColumns == 0 || S.Row.self == Void.self else {
                throw PostgresError(.decodingFailed, explanation: "\(row.remainingColumns) columns were not read")
            }
        }
        return PostgresResult(rows: rows, affectedRows: affectedRows)
    }

    /// The count in the command tag; zero for commands without one.
    private var affectedRows: Int { unsafe Int(strtol(PQcmdTuples(pointer), nil, 10)) }

    /// The server's error, or the loss of the connection if libpq made this result itself.
    borrowing func error() -> PostgresError {
        let message = unsafe String(cString: PQresultErrorMessage(pointer))
        guard let sqlState = errorField("C") else {
            return PostgresError(.connectionLost, details: message)
        }
        let state = SQLState(rawValue: sqlState)
        // Only the statement time-out cancels what this program does not cancel itself.
        return PostgresError(
            state == .queryCanceled ? .timedOut : .serverError,
            sqlState: state,
            constraintName: errorField("n"),
            details: message
        )
    }

    borrowing func errorField(_ field: Unicode.Scalar) -> String? {
        guard let text = unsafe PQresultErrorField(pointer, CInt(field.value)) else { return nil }
        return unsafe String(cString: text)
    }
}
