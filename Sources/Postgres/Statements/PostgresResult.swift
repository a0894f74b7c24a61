/// What a statement gave back.
package struct PostgresResult<Row: Sendable>: Sendable {
    /// The decoded rows.
    package let rows: [Row]

    /// How many rows the statement returned, inserted, updated or deleted.
    package let affectedRows: Int

    /// The first row, if there is one.
    package var first: Row? { rows.first }

    /// The only row; anything else than one is an error.
    package var only: Row {
        get throws(PostgresError) {
            guard let row = rows.first, rows.count == 1 else {
                throw PostgresError(.decodingFailed, explanation: "\(rows.count) rows where one was expected")
            }
            return row
        }
    }
}
