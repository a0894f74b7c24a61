import Testing
import Verification

@Suite("Dates without a time zone")
struct LocalDateTests {
    @Test("every day of 1600 to 2400 goes to a day number and back, and to text and back")
    func everyDay() throws {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var expected = try #require(LocalDate(year: 1600, month: 1, day: 1)).daysSinceUnixEpoch
        var mismatches = 0
        for year in 1600...2400 {
            let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            for month in 1...12 {
                let length = lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)
                for day in 1...length {
                    let date = LocalDate(year: year, month: month, day: day)
                    if date?.daysSinceUnixEpoch != expected || LocalDate(daysSinceUnixEpoch: expected) != date {
                        mismatches += 1
                    }
                    if day == length, let date, LocalDate(date.description) != date { mismatches += 1 }
                    expected += 1
                }
                #expect(LocalDate(year: year, month: month, day: length + 1) == nil)
            }
        }
        #expect(mismatches == 0)
    }

    @Test("known days have their known numbers")
    func knownDays() {
        #expect(LocalDate("1970-01-01")?.daysSinceUnixEpoch == 0)
        #expect(LocalDate("2000-03-01")?.daysSinceUnixEpoch == 11_017)
        #expect(LocalDate("0001-01-01")?.daysSinceUnixEpoch == -719_162)
        #expect(LocalDate("9999-12-31")?.daysSinceUnixEpoch == 2_932_896)
    }

    @Test("a day past the calendar's ends stays at its end")
    func ends() {
        #expect(LocalDate(daysSinceUnixEpoch: .max).description == "9999-12-31")
        #expect(LocalDate(daysSinceUnixEpoch: .min).description == "0001-01-01")
        #expect(LocalDate("2026-01-01")?.adding(days: .max).description == "9999-12-31")
        #expect(LocalDate("1969-01-01")?.adding(days: .min).description == "0001-01-01")
    }

    @Test(
        "a day that does not exist, or is written otherwise, is refused",
        arguments: [
            "", "2023-02-29", "2023-02-30", "1900-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-01-00",
            "0000-01-01", "10000-01-01", "2023-1-01", "2023-01-1", "2023/01/01", "20230101", "2023-01-01 ",
            " 2023-01-01", "2023-01-01T00:00:00Z", "-023-01-01", "2023-01-0١", "２０２３-01-01", "2023-01-01\u{0}",
        ]
    )
    func impossible(text: String) {
        #expect(LocalDate(text) == nil)
    }

    @Test("leap days exist in leap years")
    func leapDays() {
        #expect(LocalDate("2024-02-29") != nil)
        #expect(LocalDate("2000-02-29") != nil)
    }

    @Test(
        "an age is counted in completed years",
        arguments: [
            ("2008-11-21", "2026-11-20", 17), ("2008-11-20", "2026-11-20", 18), ("2008-02-29", "2026-02-28", 17),
            ("2008-02-29", "2026-03-01", 18), ("2026-11-20", "2026-11-20", 0), ("2026-11-21", "2026-11-20", -1),
        ]
    )
    func ages(birth: String, day: String, years: Int) throws {
        let birth = try #require(LocalDate(birth))
        #expect(birth.completedYears(on: try #require(LocalDate(day))) == years)
    }
}
