import Testing
import ValidationRules
import Verification

@Suite("Rules on the barcode")
struct BarcodeRuleTests {
    private static let rules = ["R37", "R38", "R39"]

    private func applicant(_ change: (inout BarcodeFixture) -> Void = { _ in }) -> Applicant {
        var barcode = BarcodeFixture()
        change(&barcode)
        var applicant = Applicant()
        applicant[.photoID, .address] = "742 Evergreen Ter Apt 4, Clarksville, TN 37040"
        applicant[.photoID, .issuingState] = "TN"
        applicant[.reader, .barcode] = barcode.text
        applicant[.reader, .legibility] = "95"
        return applicant
    }

    @Test(
        "R37 to R39: a barcode that agrees with its card passes, whoever read it",
        arguments: [Provenance.photoID, .reader])
    func agreement(provenance: Provenance) {
        var applicant = applicant()
        let text = applicant[.reader, .barcode]
        applicant[.reader, .barcode] = nil
        applicant[provenance, .barcode] = text
        #expect(applicant.verdict(of: "R37") == "pass")
        #expect(applicant.verdicts(of: "R38") == ["pass", "pass"])
        #expect(applicant.verdict(of: "R39") == "pass")
        #expect(applicant.verdict(of: "R42") == "pass")
        #expect(DecisionPolicy.outcome(of: applicant.results) == .approved)
    }

    @Test(
        "R37 to R39: without a reader they do not apply; a reader that finds none leaves the question open",
        arguments: rules)
    func missing(rule: String) {
        var applicant = applicant()
        applicant.read[.reader] = nil
        #expect(applicant.verdict(of: rule) == "not_applicable")
        applicant[.initData, .barcode] = BarcodeFixture().text
        #expect(applicant.verdict(of: rule) == "not_applicable")
        applicant[.reader, .legibility] = "90"
        #expect(applicant.verdict(of: rule) == "not_evaluable double_check")
        applicant.documents[0] = Applicant.document(.photoID, .usPassport, sides: [.front])
        #expect(applicant.verdict(of: rule) == "not_applicable")
        applicant.documents = []
        #expect(applicant.verdict(of: rule) == "not_applicable")
    }

    @Test(
        "R37 to R39: what is no barcode is not evaluable, however long it is",
        arguments: [
            " ", "x", "@", "ANSI ", "@\n\u{1E}\rANSI 63605310", String(repeating: "@ANSI 636053", count: 100_000),
            String(repeating: "DCS\n", count: 900), "\u{0}\u{0}\u{0}", "ANSI 636053100101DL00310200",
        ]
    )
    func garbage(text: String) {
        var applicant = applicant()
        applicant[.reader, .barcode] = text
        for rule in Self.rules { #expect(applicant.verdict(of: rule) == "not_evaluable double_check", "\(rule)") }
        #expect(applicant.verdict(of: "R42") == "not_evaluable info")
        applicant.documents[0] = Applicant.document(.photoID, .uniformedServiceID, sides: [.front, .back])
        for rule in Self.rules { #expect(applicant.verdict(of: rule) == "not_applicable", "\(rule)") }
    }

    @Test(
        "R37: what a card must say is said, in a known edition and for this kind of card",
        arguments: [
            ("DCS", nil, "fail double_check"), ("DAQ", "", "fail double_check"),
            ("DBB", "99999999", "fail double_check"),
            ("DAH", nil, "pass"), ("DBA", "99999999", "pass"), ("DAK", nil, "fail double_check"),
        ] as [(String, String?, String)]
    )
    func completeness(element: String, value: String?, verdict: String) {
        #expect(applicant { $0[element] = value }.verdict(of: "R37") == verdict)
    }

    @Test("R37: an ID card's barcode on a license, or an unknown edition, wants a look")
    func kinds() {
        #expect(applicant { $0.type = "ID" }.verdict(of: "R37") == "fail double_check")
        #expect(applicant { $0.type = "EN" }.verdict(of: "R37") == "pass")
        #expect(applicant { $0.version = "00" }.verdict(of: "R37") == "fail double_check")
        #expect(applicant { $0.version = "44" }.verdict(of: "R37") == "fail double_check")
        var card = applicant { $0.type = "ID" }
        card.documents[0] = Applicant.document(.photoID, .usNondriverID, sides: [.front, .back])
        #expect(card.verdict(of: "R37") == "pass")
    }

    @Test(
        "R38: a clearly different birth date or number rejects, everything else is for a person",
        arguments: [
            ("DBB", "11021974", "fail reject"), ("DBB", "05171991", "fail double_check"), ("DBB", nil, "pass"),
            ("DAQ", "X9988776", "fail reject"), ("DAQ", "DI234567", "pass"), ("DAQ", "D123-4567", "pass"),
            ("DCS", "GRUBER", "fail double_check"), ("DAC", "OLGA", "fail double_check"),
            ("DAD", "RUTH", "fail double_check"),
            ("DAD", nil, "pass"), ("DBA", "05172031", "fail double_check"), ("DAG", "9 OTHER RD", "fail double_check"),
            ("DAH", nil, "fail double_check"), ("DCU", "JR", "pass"),
        ] as [(String, String?, String)]
    )
    func differences(element: String, value: String?, verdict: String) {
        let verdicts = applicant { $0[element] = value }.verdicts(of: "R38")
        #expect(verdicts.first == verdict)
        #expect(verdicts.last == "pass")
    }

    @Test("R38: a barcode beside a card on which nothing was read cannot be compared")
    func nothingPrinted() {
        var applicant = applicant()
        applicant.read[.photoID] = [:]
        #expect(applicant.verdicts(of: "R38") == ["not_evaluable double_check", "pass"])
    }

    @Test(
        "R38: the dates in the barcode fit together",
        arguments: [
            ("DBA", "05172025", "fail reject"), ("DBA", "11202026", "pass"), ("DBD", "01012027", "fail double_check"),
            ("DBD", "06012029", "fail double_check"), ("DBD", "05162004", "fail double_check"),
            ("DBD", "05172004", "pass"),
            ("DDB", "05182021", "fail double_check"), ("DDJ", "05172011", "pass"),
            ("DDJ", "05172012", "fail double_check"),
            ("DDH", "05172008", "pass"), ("DDI", "05172010", "fail double_check"), ("DBD", nil, "pass"),
        ] as [(String, String?, String)]
    )
    func dates(element: String, value: String?, verdict: String) {
        var applicant = applicant {
            $0["DDB"] = nil
            if element == "DDB" || element == "DDJ" { $0["DBD"] = "05172021" }
            $0[element] = value
        }
        applicant[.photoID, .validUntil] = nil
        #expect(applicant.verdicts(of: "R38").last == verdict)
    }

    @Test("R38: a leap day's birthday comes on the first of March or the day before")
    func leapDays() {
        for day in ["02282013", "03012013"] {
            let applicant = applicant {
                $0["DBB"] = "02291992"
                $0["DDJ"] = day
            }
            #expect(applicant.verdicts(of: "R38").last == "pass")
        }
    }

    @Test(
        "R39: issuer number, address and card name one state",
        arguments: [
            ("636053", "TN", "TN", "US", "pass"), ("636053", "TN", "Tennessee", "US", "pass"),
            ("636053", "TN", nil, nil, "pass"), ("636000", "TN", "TN", "US", "fail double_check"),
            ("636053", "NY", "TN", "US", "fail double_check"), ("636053", "TN", "NY", "US", "fail double_check"),
            ("636053", "TN", "TN", "CA", "fail double_check"), ("636012", "ON", "ON", "CA", "pass"),
            ("636012", "ON", "ON", "US", "fail double_check"), ("636027", "TN", "TN", "US", "pass"),
            ("999999", "TN", "TN", "US", "not_evaluable double_check"),
        ] as [(String, String, String?, String?, String)]
    )
    func issuers(number: String, state: String, printed: String?, country: String?, verdict: String) {
        var applicant = applicant {
            $0.issuerNumber = number
            $0["DAJ"] = state
        }
        applicant[.photoID, .issuingState] = printed
        applicant[.photoID, .issuingCountry] = country
        #expect(applicant.verdict(of: "R39") == verdict)
    }

    @Test("R42: where the barcode says that a name was cut, its beginning is enough for R20, R21 and R38")
    func cutNames() {
        var applicant = applicant {
            $0["DCS"] = "HARTWELLOVINGTONM"
            $0["DAD"] = "ELENACONSTANZ"
        }
        applicant.person.lastName = "Hartwellovingtonmontgomery"
        applicant.person.middleName = "Elenaconstanza"
        applicant[.photoID, .lastName] = "HARTWELLOVINGTONM"
        applicant[.photoID, .middleName] = "ELENACONSTANZ"
        #expect(applicant.verdict(of: "R42") == "pass")
        #expect(applicant.verdict(of: "R20") != "pass")

        var barcode = BarcodeFixture()
        barcode["DCS"] = "HARTWELLOVINGTONM"
        barcode["DAD"] = "ELENACONSTANZ"
        barcode["DDE"] = "T"
        barcode["DDG"] = "T"
        applicant[.reader, .barcode] = barcode.text
        #expect(applicant.verdict(of: "R42") == "fail info")
        for rule in ["R20", "R21", "R23"] { #expect(applicant.verdict(of: rule) == "pass", "\(rule)") }
        let reasons = applicant.results(of: "R20").flatMap(\.reasons)
        #expect(reasons.contains { $0.contains("beginning") })
        applicant[.proofOfAddress, .fullName] = "Maria Hartwellovingtonmontgomery"
        #expect(applicant.verdict(of: "R22") == "pass")
        applicant[.photoID, .lastName] = "HARTWELLOVINGTONMONTGOMERY"
        #expect(applicant.verdicts(of: "R38").first == "pass")
        applicant[.photoID, .lastName] = "MERRIWEATHER"
        #expect(applicant.verdict(of: "R20") == "fail reject")
        #expect(applicant.verdicts(of: "R38").first == "fail double_check")
    }

    @Test("R42: a cut name of a few letters proves nothing")
    func shortCuts() {
        var applicant = applicant { $0["DDE"] = "T" }
        applicant[.photoID, .lastName] = "HAR"
        #expect(applicant.verdict(of: "R20") != "pass")
    }

    @Test("no rule on the barcode repeats a value in its texts")
    func texts() {
        let applicant = applicant {
            $0["DCS"] = "ZEBROWSKI"
            $0["DBB"] = "01021971"
            $0["DAQ"] = "Q7654321"
        }
        for result in applicant.results where Self.rules.contains(result.rule) {
            let texts = [result.reviewerText, result.endUserText.english, result.endUserText.spanish] + result.reasons
            for secret in ["ZEBROWSKI", "1971", "Q7654321", "1990", "HARTWELL"] {
                #expect(!texts.joined(separator: " ").contains(secret))
            }
        }
    }
}
