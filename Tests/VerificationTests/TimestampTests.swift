import Testing
import Verification

@Suite("Moments")
struct TimestampTests {
    @Test(
        "a moment is written in UTC with six digits of fraction",
        arguments: [
            (0, "1970-01-01T00:00:00.000000Z"), (-1, "1969-12-31T23:59:59.999999Z"),
            (1_700_000_000_123_456, "2023-11-14T22:13:20.123456Z"),
            (951_782_400_000_000, "2000-02-29T00:00:00.000000Z"),
        ] as [(Int64, String)]
    )
    func written(microseconds: Int64, text: String) {
        let moment = Timestamp(microsecondsSinceUnixEpoch: microseconds)
        #expect(moment.rfc3339 == text)
        #expect(Timestamp(rfc3339: text) == moment)
    }

    @Test(
        "a moment is read with any fraction and offset",
        arguments: [
            ("2023-11-14T22:13:20Z", "2023-11-14T22:13:20.000000Z"),
            ("2023-11-14t22:13:20z", "2023-11-14T22:13:20.000000Z"),
            ("2023-11-14 22:13:20.5Z", "2023-11-14T22:13:20.500000Z"),
            ("2023-11-14T22:13:20.1234567899Z", "2023-11-14T22:13:20.123456Z"),
            ("2024-01-01T01:00:00+02:00", "2023-12-31T23:00:00.000000Z"),
            ("2023-12-31T20:30:00-05:30", "2024-01-01T02:00:00.000000Z"),
            ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59.000000Z"),
        ]
    )
    func read(text: String, utc: String) {
        #expect(Timestamp(rfc3339: text)?.rfc3339 == utc)
    }

    @Test(
        "what is not RFC 3339 is refused",
        arguments: [
            "", "2023-11-14", "2023-11-14T22:13:20", "2023-11-14T22:13Z", "2023-11-14T24:00:00Z",
            "2023-11-14T22:60:00Z",
            "2023-11-14T22:13:61Z", "2023-02-30T22:13:20Z", "2023-11-14T22:13:20.Z", "2023-11-14T22:13:20+0200",
            "2023-11-14T22:13:20+24:00", "2023-11-14T22:13:20Z ", "2023-11-14T22:13:20ZZ", "２023-11-14T22:13:20Z",
        ]
    )
    func refused(text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }

    @Test("the ends of time neither trap nor wrap")
    func ends() {
        let first = Timestamp(microsecondsSinceUnixEpoch: .min)
        let last = Timestamp(microsecondsSinceUnixEpoch: .max)
        #expect(last + .seconds(1) == last)
        #expect(first - .seconds(1) == first)
        #expect(last.duration(since: first) > .zero)
        #expect(first.duration(since: last) < .zero)
        #expect(!first.rfc3339.isEmpty && !last.rfc3339.isEmpty)
        #expect(Timestamp(microsecondsSinceUnixEpoch: -1).secondsSinceUnixEpoch == -1)
    }
}
