import CLibPQ

/// One row of a result, read column by column; lives only while it is decoded.
///
/// The result it points into outlives it: rows are made by `ResultHandle` for the length of one call.
@safe
package struct PostgresRow: ~Copyable {
    private let result: OpaquePointer
    private let index: CInt
    private let columnCount: CInt
    private var column: CInt = 0

    init(result: OpaquePointer, index: CInt, columnCount: CInt) {
        unsafe self.result = result
        self.index = index
        self.columnCount = columnCount
    }

    /// How many columns have not been read yet.
    package var remainingColumns: Int { Int(columnCount - column) }

    /// Reads the next column, which must not be NULL.
    package mutating func next<V: PostgresDecodable>(_ type: V.Type = V.self) throws(PostgresError) -> V {
        guard let value = try nextOptional(type) else {
            throw PostgresError(.decodingFailed, explanation: "column \(column) is NULL")
        }
        return value
    }

    /// Reads the next column, nil for NULL.
    package mutating func next<V: PostgresDecodable>(_ type: V?.Type = V?.self) throws(PostgresError) -> V? {
        try nextOptional(V.self)
    }

    /// Reads the next column, nil for NULL.
    package mutating func nextOptional<V: PostgresDecodable>(_ type: V.Type = V.self) throws(PostgresError) -> V? {
        guard column < columnCount else {
            throw PostgresError(.decodingFailed, explanation: "the row has only \(columnCount) columns")
        }
        let current = column
        column += 1
        // Row and column are inside the result, which is alive.
        guard unsafe PQgetisnull(result, index, current) == 0 else { return nil }
        let columnType = PostgresType(rawValue: unsafe PQftype(result, current))
        guard V.accepts(columnType) else {
            throw PostgresError(
                .decodingFailed,
                explanation: "column \(current + 1) has type \(columnType.rawValue), which is no \(V.self)"
            )
        }
        let bytes = unsafe UnsafeRawBufferPointer(
            start: PQgetvalue(result, index, current),
            count: Int(PQgetlength(result, index, current))
        )
        return try V(postgres: unsafe RawSpan(_unsafeBytes: bytes), type: columnType)
    }
}
