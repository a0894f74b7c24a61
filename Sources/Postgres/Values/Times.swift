/// A `timestamptz`, which the server keeps in microseconds.
package struct PostgresTimestamp: Hashable, Comparable, Sendable {
    /// Microseconds since 1970-01-01T00:00:00Z.
    package var microsecondsSinceUnixEpoch: Int64

    package init(microsecondsSinceUnixEpoch: Int64) {
        self.microsecondsSinceUnixEpoch = microsecondsSinceUnixEpoch
    }

    package static func < (left: PostgresTimestamp, right: PostgresTimestamp) -> Bool {
        left.microsecondsSinceUnixEpoch < right.microsecondsSinceUnixEpoch
    }

    /// The server counts from 2000-01-01T00:00:00Z.
    private static let serverEpoch: Int64 = 946_684_800_000_000
}

extension PostgresTimestamp: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .timestamptz }

    package func encode(into buffer: inout PostgresBuffer) {
        let (value, overflow) = microsecondsSinceUnixEpoch.subtractingReportingOverflow(Self.serverEpoch)
        // The least integer is the server's minus infinity.
        buffer.append(integer: overflow ? Int64.min : value)
    }

    package init(postgres bytes: RawSpan, type: PostgresType) throws(PostgresError) {
        try bytes.requireByteCount(8)
        let stored: Int64 = try bytes.integer()
        let (value, overflow) = stored.addingReportingOverflow(Self.serverEpoch)
        guard !overflow, stored != .min else {
            throw PostgresError(.decodingFailed, explanation: "the time is infinite")
        }
        microsecondsSinceUnixEpoch = value
    }
}

/// A calendar `date` without a time zone.
package struct PostgresDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01 in the Gregorian calendar.
    package var daysSinceUnixEpoch: Int32

    package init(daysSinceUnixEpoch: Int32) {
        self.daysSinceUnixEpoch = daysSinceUnixEpoch
    }

    package static func < (left: PostgresDate, right: PostgresDate) -> Bool {
        left.daysSinceUnixEpoch < right.daysSinceUnixEpoch
    }

    /// The server counts from 2000-01-01.
    private static let serverEpoch: Int32 = 10_957
}

extension PostgresDate: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .date }

    package func encode(into buffer: inout PostgresBuffer) {
        let (value, overflow) = daysSinceUnixEpoch.subtractingReportingOverflow(Self.serverEpoch)
        buffer.append(integer: overflow ? Int32.min : value)
    }

    package init(postgres bytes: RawSpan, type: PostgresType) throws(PostgresError) {
        try bytes.requireByteCount(4)
        let stored: Int32 = try bytes.integer()
        let (value, overflow) = stored.addingReportingOverflow(Self.serverEpoch)
        guard !overflow, stored != .min else {
            throw PostgresError(.decodingFailed, explanation: "the date is infinite")
        }
        daysSinceUnixEpoch = value
    }
}
