import FoundationEssentials
import Postgres
import PostgresTesting
import Testing

@Suite(.sharedEmptyDatabase)
struct ValueTests {
    let pool = TestDatabase.current.pool(maximumConnections: 2)

    private func expectRoundTrip<V: PostgresEncodable & PostgresDecodable & PostgresTypeNamed & Sendable & Equatable>(
        _ values: [V],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        var batch = PostgresBatch()
        let slots = values.map { ($0, batch.add(Echo(value: $0))) }
        let null = batch.add(Echo<V>(value: nil))
        let results = try await pool.execute(batch)

        for (value, slot) in slots {
            #expect(try results[slot].only == value, sourceLocation: sourceLocation)
        }
        #expect(try results[null].only == nil, sourceLocation: sourceLocation)
    }

    @Test("numbers and truth values come back as they were, extremes included")
    func numbers() async throws {
        try await expectRoundTrip([true, false])
        try await expectRoundTrip([Int16.min, 0, .max])
        try await expectRoundTrip([Int32.min, -1, 0, .max])
        try await expectRoundTrip([Int64.min, -1, 0, .max])
        try await expectRoundTrip([Int.min, 0, .max])
        try await expectRoundTrip([0, -1.5, Double.greatestFiniteMagnitude, .leastNonzeroMagnitude, .infinity])
    }

    @Test("texts, bytes and identifiers come back as they were")
    func texts() async throws {
        try await expectRoundTrip(["", "héllo wörld 👋🏽", "a'b\"c\\d", String(repeating: "ab", count: 40_000)])
        try await expectRoundTrip([[UInt8](), [0], [UInt8](0...255)])
        try await expectRoundTrip([UUID(), UUID(uuid: (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15))])
        try await expectRoundTrip([PostgresJSON(bytes: Array(#"{"a": [1, 2]}"#.utf8))])
    }

    @Test("times and dates come back as they were")
    func times() async throws {
        try await expectRoundTrip([
            PostgresTimestamp(microsecondsSinceUnixEpoch: 0),
            PostgresTimestamp(microsecondsSinceUnixEpoch: 1_234_567_890_123_456),
            PostgresTimestamp(microsecondsSinceUnixEpoch: -62_135_596_800_000_000),
        ])
        try await expectRoundTrip([PostgresDate(daysSinceUnixEpoch: 0), PostgresDate(daysSinceUnixEpoch: -25_000)])
    }

    @Test("arrays come back as they were")
    func arrays() async throws {
        try await expectRoundTrip([[], ["a"], ["", "b,c", "\"{}"]])
        try await expectRoundTrip([[], [UUID(), UUID()]])
        try await expectRoundTrip([[], [Int64.min, 5, .max]])
        try await expectRoundTrip([[], [true, false]])
        try await expectRoundTrip([[], [[UInt8](), [1, 2, 3]]])
        try await expectRoundTrip([[nil, "x", nil], [], [nil]] as [[String?]])
    }

    private struct Literal<Value: PostgresDecodable & Sendable, Text: LiteralText>: PostgresStatement {
        static var sql: String { "SELECT \(Text.sql)" }

        static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Value {
            try row.next()
        }
    }

    @Test("the server and this program mean the same values")
    func meaning() async throws {
        enum Moment: LiteralText { static let sql = "timestamptz '2000-01-01 00:00:01Z'" }
        enum Day: LiteralText { static let sql = "date '1970-01-02'" }
        enum Varying: LiteralText { static let sql = "'ab'::varchar" }
        enum Name: LiteralText { static let sql = "current_database()" }
        enum Small: LiteralText { static let sql = "7::int2" }

        let moment = try await pool.execute(Literal<PostgresTimestamp, Moment>()).only
        #expect(moment.microsecondsSinceUnixEpoch == 946_684_801_000_000)
        #expect(try await pool.execute(Literal<PostgresDate, Day>()).only.daysSinceUnixEpoch == 1)
        #expect(try await pool.execute(Literal<String, Varying>()).only == "ab")
        #expect(try await pool.execute(Literal<String, Name>()).only == TestDatabase.current.name)
        #expect(try await pool.execute(Literal<Int, Small>()).only == 7)
    }

    @Test("a value that does not fit its Swift type is an error, and the connection goes on")
    func refusals() async throws {
        enum Null: LiteralText { static let sql = "NULL::text" }
        enum Number: LiteralText { static let sql = "1::int8" }
        enum Infinity: LiteralText { static let sql = "timestamptz 'infinity'" }
        enum Square: LiteralText { static let sql = "ARRAY[[1, 2], [3, 4]]::int8[]" }
        enum Two: LiteralText { static let sql = "'a', 'b'" }
        let pool = TestDatabase.current.pool(maximumConnections: 1)
        let backend = try await pool.execute(BackendID()).only

        await expectDecodingFailure { try await pool.execute(Literal<String, Null>()).only }
        await expectDecodingFailure { try await pool.execute(Literal<String, Number>()).only }
        await expectDecodingFailure { try await pool.execute(Literal<PostgresTimestamp, Infinity>()).only }
        await expectDecodingFailure { try await pool.execute(Literal<[Int64], Square>()).only }
        await expectDecodingFailure { try await pool.execute(Literal<String, Two>()).only }

        #expect(try await pool.execute(BackendID()).only == backend)
    }

    private func expectDecodingFailure<R>(
        sourceLocation: SourceLocation = #_sourceLocation,
        _ body: () async throws -> R
    ) async {
        let error = await #expect(throws: PostgresError.self, sourceLocation: sourceLocation) { _ = try await body() }
        #expect(error?.code == .decodingFailed, sourceLocation: sourceLocation)
    }

    enum Colour: String, CaseIterable { case red, green }

    @Test("a type of the program is stored by what it names as its stored value")
    func representable() async throws {
        try await expectRoundTrip(Colour.allCases)
        try await expectRoundTrip([Colour.allCases])

        enum Blue: LiteralText { static let sql = "'blue'" }
        await expectDecodingFailure { try await pool.execute(Literal<Colour, Blue>()).only }
    }
}

protocol LiteralText { static var sql: String { get } }

extension ValueTests.Colour: PostgresRepresentable, PostgresTypeNamed { static let sqlTypeName = "text" }
extension Bool: PostgresTypeNamed { static var sqlTypeName: String { "bool" } }
extension Int16: PostgresTypeNamed { static var sqlTypeName: String { "int2" } }
extension Int32: PostgresTypeNamed { static var sqlTypeName: String { "int4" } }
extension Int64: PostgresTypeNamed { static var sqlTypeName: String { "int8" } }
extension Int: PostgresTypeNamed { static var sqlTypeName: String { "int8" } }
extension Double: PostgresTypeNamed { static var sqlTypeName: String { "float8" } }
extension String: PostgresTypeNamed { static var sqlTypeName: String { "text" } }
extension UUID: PostgresTypeNamed { static var sqlTypeName: String { "uuid" } }
extension PostgresTimestamp: PostgresTypeNamed { static var sqlTypeName: String { "timestamptz" } }
extension PostgresDate: PostgresTypeNamed { static var sqlTypeName: String { "date" } }
extension PostgresJSON: PostgresTypeNamed { static var sqlTypeName: String { "jsonb" } }
extension UInt8: PostgresTypeNamed { static var sqlTypeName: String { "" } }
extension Optional: PostgresTypeNamed where Wrapped: PostgresTypeNamed {
    static var sqlTypeName: String { Wrapped.sqlTypeName }
}
extension Array: PostgresTypeNamed where Element: PostgresTypeNamed {
    static var sqlTypeName: String { Element.sqlTypeName.isEmpty ? "bytea" : "\(Element.sqlTypeName)[]" }
}
