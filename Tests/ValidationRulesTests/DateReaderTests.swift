import Testing
import Verification

@testable import ValidationRules

@Suite("Reading dates")
struct DateReaderTests {
    @Test(
        "a date is read in the forms that documents write",
        arguments: [
            ("1990-05-17", "1990-05-17"), ("1990-05-17T00:00:00Z", "1990-05-17"), ("1990-05-17 12:30", "1990-05-17"),
            ("1990-05-17Z", "1990-05-17"), ("1990-05-17+02:00", "1990-05-17"), ("1990:05:17 12:30:00", "1990-05-17"),
            ("19900517", "1990-05-17"), ("19900517T000000Z", "1990-05-17"), ("1990/05/17", "1990-05-17"),
            ("05171990", "1990-05-17"), ("05/17/1990", "1990-05-17"), ("5/7/1990", "1990-05-07"),
            ("05-17-1990", "1990-05-17"), ("5 17 1990", "1990-05-17"), ("5 / 17 / 1990", "1990-05-17"),
            ("17.05.1990", "1990-05-17"), ("3.4.1990", "1990-04-03"), ("3/4/1990", "1990-03-04"),
            ("17/05/1990", "1990-05-17"), ("05.17.1990", "1990-05-17"), ("17 MAY 1990", "1990-05-17"),
            ("17-Sep-1990", "1990-09-17"), ("17MAY1990", "1990-05-17"), ("1990 MAY 17", "1990-05-17"),
            ("May 17, 1990", "1990-05-17"), ("September 7 1990", "1990-09-07"), ("Sept. 7th, 1990", "1990-09-07"),
            ("1st of June 1990", "1990-06-01"), ("Thursday, May 17, 1990", "1990-05-17"),
            ("17 de mayo de 1990", "1990-05-17"), ("17 AGO 1990", "1990-08-17"), ("1º de enero de 1990", "1990-01-01"),
            ("le 1er février 1990", "1990-02-01"), ("17 août 1990", "1990-08-17"), ("17 MAY/MAI 1990", "1990-05-17"),
            ("９０-05-17", "1990-05-17"), ("1990–05–17", "1990-05-17"), ("12/25/85", "1985-12-25"),
            ("851225", "1985-12-25"), ("0 5/1 7/1990", "1990-05-17"), ("May 17, '85", "1985-05-17"),
        ]
    )
    func reads(text: String, date: String) {
        #expect(DateReader.read(text)?.description == date)
    }

    @Test(
        "letters that look like digits are taken for them, and digits in a month's name for letters",
        arguments: [
            ("I99O-O5-l7", "1990-05-17"), ("0S/17/199O", "1990-05-17"), ("O5l7199O", "1990-05-17"),
            ("19B6-0b-2Z", "1986-06-22"), ("0CT 4 1990", "1990-10-04"), ("5EP lst, 1990", "1990-09-01"),
            ("4 JUI 1990", "1990-07-04"), ("4 Decernber 1990", "1990-12-04"),
        ]
    )
    func repairs(text: String, date: String) {
        let readings = DateReader.readings(text)

        #expect(readings.map(\.date.description) == [date])
        #expect(readings.first?.isRepaired == true)
    }

    @Test(
        "what is no date is not guessed at",
        arguments: [
            "", "1990", "1990-13-01", "1990-17-05", "2023-02-30", "13/13/1990", "32.01.1990", "17 M 1990", "1990-05",
            "99999999999999999999", "99999999", "١٩٩٠-٠٥-١٧", "1990-05-17x", "05/17/1990 5", "17051990", "May 1990",
            "17 MAY 1990 JUN", "5 JUI", "SO BIG", "OO/OO/OOOO", "Oct Il lggO", "1990-05-17-18", "5-MAY-1990-6",
            "--//..", "T", "MAY", "123", "12345", "1234567", "123456789", "17 MAYFLY 1990", "10/10/100",
        ]
    )
    func refuses(text: String) {
        #expect(DateReader.read(text) == nil)
    }

    @Test(
        "an issue is past or not far ahead", arguments: [("05/17/23", "2023-05-17"), ("05/17/66", "1966-05-17")])
    func issues(text: String, date: String) throws {
        let today = try #require(LocalDate(year: 2026, month: 11, day: 20))

        #expect(DateReader.readIssue(text, on: today)?.description == date)
    }

    @Test("a text may allow several dates")
    func ambiguous() {
        func dates(_ text: String) -> [String] { DateReader.readings(text).map(\.date.description) }

        #expect(dates("05/17/25") == ["1925-05-17", "2025-05-17"])
        #expect(dates("030405") == ["2003-04-05", "2005-03-04"])
        #expect(DateReader.read("05/17/25") == nil)
        #expect(DateReader.readings("05/17/1925").count == 1)
    }

    @Test(
        "a purpose decides the century where it can",
        arguments: [
            ("05/17/25", "2025-05-17", nil), ("11/21/26", "1926-11-21", "2026-11-21"),
            ("05/17/34", "1934-05-17", "2034-05-17"), ("05/17/74", "1974-05-17", nil),
            ("05/17/1874", "1874-05-17", "1874-05-17"), ("nothing", nil, nil),
        ] as [(String, String?, String?)]
    )
    func purposes(text: String, birth: String?, expiry: String?) throws {
        let today = try #require(LocalDate(year: 2026, month: 11, day: 20))

        if text == "05/17/25" {
            // A child or a person of a hundred years.
            #expect(DateReader.readBirthDate(text, on: today) == nil)
            #expect(DateReader.readExpiry(text, on: today)?.description == birth)
        } else {
            #expect(DateReader.readBirthDate(text, on: today)?.description == birth)
            #expect(DateReader.readExpiry(text, on: today)?.description == expiry)
        }
    }
}
