/// Statements that travel together: one round trip, one implicit transaction, all or nothing.
package struct PostgresBatch: Sendable {
    struct Entry: Sendable {
        let key: StatementKey
        let sql: String
        let parameters: Range<Int>
        let decode: @Sendable (borrowing ResultHandle) throws(PostgresError) -> any Sendable
    }

    private(set) var entries: [Entry] = []
    private(set) var parameters = PostgresParameters()

    package init() {}

    /// Whether nothing has been added.
    package var isEmpty: Bool { entries.isEmpty }

    /// Adds a statement; the slot names its result.
    @discardableResult
    package mutating func add<S: PostgresStatement>(_ statement: S) -> PostgresSlot<S.Row> {
        let start = parameters.count
        statement.bind(to: &parameters)
        entries.append(
            Entry(
                key: .statement(ObjectIdentifier(S.self)),
                sql: S.sql,
                parameters: start..<parameters.count,
                decode: { result throws(PostgresError) in try result.decode(S.self) }
            )
        )
        return PostgresSlot(index: entries.count - 1)
    }
}

/// The place of one statement's result in its batch.
package struct PostgresSlot<Row: Sendable>: Sendable {
    let index: Int
}

/// The results of a batch, each under the slot its statement was given.
package struct PostgresBatchResults: Sendable {
    let results: [any Sendable]

    /// The result of the statement that was given this slot by the same batch.
    package subscript<Row: Sendable>(slot: PostgresSlot<Row>) -> PostgresResult<Row> {
        guard results.indices.contains(slot.index), let result = results[slot.index] as? PostgresResult<Row> else {
            preconditionFailure("the slot belongs to another batch")
        }
        return result
    }
}
