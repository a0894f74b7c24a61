/// One SQL statement as a type: static text, typed parameters, typed rows.
///
/// Each connection prepares it once, at its first use, in the same round trip.
package protocol PostgresStatement: Sendable {
    /// What one row of the result becomes; `Void` for statements whose rows do not matter.
    associatedtype Row: Sendable = Void

    /// The text, with `$1`, `$2`, ... for the parameters.
    static var sql: String { get }

    /// Appends the parameters in the order of their numbers; always the same types.
    func bind(to parameters: inout PostgresParameters)

    /// Reads the columns in order, all of them.
    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Row
}

extension PostgresStatement {
    /// A statement without parameters binds nothing.
    package func bind(to parameters: inout PostgresParameters) {}
}

extension PostgresStatement where Row == Void {
    package static func decode(_ row: inout PostgresRow) throws(PostgresError) {}
}
