import Testing
import Verification

@testable import Pipeline

@Suite("The day on which rules judge")
struct EvaluationDateTests {
    @Test(
        "is the location's local day",
        arguments: [
            ("2026-11-21T04:30:00Z", "America/Chicago", "2026-11-20"),
            ("2026-11-21T06:30:00Z", "America/Chicago", "2026-11-21"),
            ("2026-07-01T04:59:59Z", "America/Chicago", "2026-06-30"),
            ("2026-11-21T23:30:00Z", "Pacific/Auckland", "2026-11-22"),
            ("2026-11-21T23:30:00Z", "No/Such_Zone", "2026-11-21"),
            ("1969-12-31T23:59:59Z", "UTC", "1969-12-31"),
        ])
    func isLocal(moment: String, zone: String, day: String) throws {
        let moment = try #require(Timestamp(rfc3339: moment))

        #expect(EvaluationDate.localDate(at: moment, timeZone: zone).description == day)
    }
}
