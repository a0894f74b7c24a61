import Testing
import ValidationRules
import Verification

@Suite("Rules on dates")
struct CurrencyRuleTests {
    @Test(
        "R13: valid through the printed day",
        arguments: [
            ("2026-11-20", "pass"), ("2026-11-19", "fail reject"), ("2029-01-01", "pass"),
            ("11/19/2026", "fail reject"),
            ("2023-02-30", "not_evaluable reject"), ("", "not_evaluable reject"),
        ]
    )
    func expiry(date: String, verdict: String) {
        var applicant = Applicant()
        applicant[.photoID, .validUntil] = date
        #expect(applicant.verdict(of: "R13") == verdict)
    }

    @Test(
        "R13 to R17: what a type shows of its end, with nothing read",
        arguments: [
            (DocumentType.usDriverLicense, "not_evaluable reject", "not_evaluable double_check", "not_applicable"),
            (.naturalizationCertificate, "not_applicable", "not_applicable", "pass"),
            (.usUniversityID, "not_applicable", "not_applicable", "pass"),
            (.permanentResidentCard, "not_evaluable reject", "not_evaluable double_check", "not_evaluable info"),
        ]
    )
    func nothingRead(type: DocumentType, expired: String, read: String, onPurpose: String) {
        var applicant = Applicant()
        applicant.documents[0] = Applicant.document(.photoID, type, sides: [.front, .back])
        applicant[.photoID, .validUntil] = nil
        applicant.signingDate = applicant.evaluationDate.adding(days: 7)
        #expect(applicant.verdict(of: "R13") == expired)
        #expect(applicant.verdict(of: "R14") == expired)
        #expect(applicant.verdict(of: "R15") == (expired == "not_applicable" ? expired : "not_evaluable info"))
        #expect(applicant.verdict(of: "R16") == read)
        #expect(applicant.verdict(of: "R17") == onPurpose)
    }

    @Test(
        "R16 and R17: a resident card from before August 1989 has no end",
        arguments: [
            ("1989-07-31", "not_applicable", "pass"),
            ("1989-08-01", "not_evaluable double_check", "not_applicable"),
        ]
    )
    func oldResidentCards(issuedOn: String, read: String, onPurpose: String) {
        var applicant = Applicant()
        applicant.documents[0] = Applicant.document(.photoID, .permanentResidentCard, sides: [.front, .back])
        applicant[.photoID, .validUntil] = nil
        applicant[.photoID, .issuedOn] = issuedOn
        #expect(applicant.verdict(of: "R16") == read)
        #expect(applicant.verdict(of: "R17") == onPurpose)
    }

    @Test("R13 to R17: with an end that was read, that cannot be read, and without a photo ID")
    func readEnd() {
        var applicant = Applicant()
        #expect(applicant.verdict(of: "R16") == "pass")
        #expect(applicant.verdict(of: "R17") == "not_applicable")
        applicant[.photoID, .validUntil] = "soon"
        #expect(applicant.verdict(of: "R16") == "not_evaluable double_check")
        applicant.documents[0] = Applicant.document(.photoID, .naturalizationCertificate, sides: [.front])
        #expect(applicant.verdict(of: "R17") == "fail info")
        applicant.documents.removeFirst()
        for rule in ["R13", "R15", "R16", "R17"] { #expect(applicant.verdict(of: rule) == "not_applicable") }
    }

    @Test("R14: valid on the day of signing, once that day is known and later than today")
    func signing() throws {
        var applicant = Applicant()
        let waiting = try #require(applicant.results(of: "R14").first)
        #expect(waiting.outcome == .notApplicable)
        #expect(waiting.reviewerText.contains("signing"))
        applicant[.photoID, .validUntil] = "2026-11-25"
        applicant.signingDate = LocalDate(year: 2026, month: 11, day: 20)
        #expect(applicant.verdict(of: "R14") == "not_applicable")
        applicant.signingDate = LocalDate(year: 2026, month: 11, day: 25)
        #expect(applicant.verdict(of: "R14") == "pass")
        applicant.signingDate = LocalDate(year: 2026, month: 11, day: 26)
        #expect(applicant.verdict(of: "R14") == "fail reject")
        applicant[.photoID, .validUntil] = "?"
        #expect(applicant.verdict(of: "R14") == "not_evaluable reject")
        applicant.documents.removeFirst()
        #expect(applicant.verdict(of: "R14") == "not_applicable")
    }

    @Test(
        "R15: an expiry that comes soon is pointed out",
        arguments: [
            ("2026-12-20", "fail info"), ("2026-12-21", "pass"), ("2026-11-20", "fail info"),
            ("2026-11-19", "not_applicable"),
            ("?", "not_evaluable info"),
        ]
    )
    func expiresSoon(date: String, verdict: String) {
        var applicant = Applicant()
        applicant[.photoID, .validUntil] = date
        #expect(applicant.verdict(of: "R15") == verdict)
    }

    @Test("years of two digits are read alike by every rule: an end lies ahead, a beginning behind")
    func shortYears() {
        var applicant = Applicant()
        applicant[.photoID, .validFrom] = "05/17/21"
        applicant[.photoID, .validUntil] = "05/17/29"
        applicant[.proofOfAddress, .validFrom] = "01/31/26"
        applicant[.proofOfAddress, .validUntil] = "01/31/27"

        #expect(applicant.verdict(of: "R13") == "pass")
        #expect(applicant.verdict(of: "R18") == "pass")
        #expect(applicant.verdicts(of: "R19") == ["pass", "pass"])
    }

    @Test("R18: a term that is over is refused; an identity check also wants a recent document")
    func currentAddressDocument() {
        var applicant = Applicant()
        #expect(applicant.verdict(of: "R18") == "not_applicable")
        applicant[.proofOfAddress, .validUntil] = "2026-11-20"
        #expect(applicant.verdict(of: "R18") == "pass")
        applicant[.proofOfAddress, .validUntil] = "2026-11-19"
        #expect(applicant.verdict(of: "R18") == "fail reject")
        applicant[.proofOfAddress, .validUntil] = "soon"
        #expect(applicant.verdict(of: "R18") == "not_evaluable reject")
        applicant[.proofOfAddress, .validUntil] = nil
        applicant.flow = .identity
        #expect(applicant.verdict(of: "R18") == "pass")
        applicant[.proofOfAddress, .issuedOn] = "2026-08-22"
        #expect(applicant.verdict(of: "R18") == "pass")
        applicant[.proofOfAddress, .issuedOn] = "2026-08-21"
        #expect(applicant.verdict(of: "R18") == "fail double_check")
        applicant[.proofOfAddress, .issuedOn] = nil
        #expect(applicant.verdict(of: "R18") == "not_evaluable double_check")
    }

    @Test(
        "R18: a term holds today",
        arguments: [
            ("2026-01-01", "2026-12-31", "pass"), ("2026-11-20", "2026-11-20", "pass"),
            ("2026-11-21", "2027-11-20", "fail double_check"), ("2025-01-01", "2026-11-19", "fail reject"),
            ("?", "2026-12-31", "not_evaluable reject"), ("2026-01-01", nil, "not_evaluable reject"),
            (nil, "2026-12-31", "pass"), (nil, nil, "not_applicable"),
        ] as [(String?, String?, String)]
    )
    func terms(from: String?, until: String?, verdict: String) {
        var applicant = Applicant()
        applicant[.proofOfAddress, .validFrom] = from
        applicant[.proofOfAddress, .validUntil] = until
        #expect(applicant.verdict(of: "R18") == verdict)
    }

    @Test("R18: a license as proof of address shows when it ends; without a proof there is nothing to judge")
    func licenseAsProof() {
        var applicant = Applicant()
        applicant.documents[1] = Applicant.document(.proofOfAddress, .usNondriverID, sides: [.front])
        #expect(applicant.verdict(of: "R18") == "not_evaluable reject")
        applicant.documents.removeLast()
        #expect(applicant.verdict(of: "R18") == "not_applicable")
    }

    @Test("R18: how old a document may be in an identity check is for the vendor to say")
    func maximumAge() {
        var applicant = Applicant()
        applicant.flow = .identity
        applicant[.proofOfAddress, .issuedOn] = "2026-08-21"
        #expect(applicant.verdict(of: "R18") == "fail double_check")
        applicant.settings = RuleSettings(parameters: ["R18": ["maximum_age_in_days": 91]])
        #expect(applicant.verdict(of: "R18") == "pass")
        applicant.settings = RuleSettings(parameters: ["R18": ["maximum_age_in_days": 10_000]])
        #expect(applicant.verdict(of: "R18") == "fail double_check")
        applicant[.proofOfAddress, .issuedOn] = "lately"
        #expect(applicant.verdict(of: "R18") == "not_evaluable double_check")
    }

    @Test(
        "R19: dates of issue and expiry make sense",
        arguments: [
            (DocumentType.usPassport, "2020-01-15", "2030-01-14", "pass"),
            (.usPassport, "2018-01-15", "2030-01-14", "fail double_check"),
            (.usPassport, "2026-11-21", "2030-01-14", "fail double_check"),
            (.usPassport, "2026-11-20", "2026-11-20", "fail double_check"),
            (.usPassport, "2026-11-20", nil, "pass"), (.usPassport, "2026-11-20", "?", "not_evaluable double_check"),
            (.usPassport, "?", "2030-01-14", "not_evaluable double_check"),
            (.usPassport, nil, "2030-01-14", "not_applicable"),
            (.usDriverLicense, "2018-06-01", "2030-05-17", "pass"),
            (.usDriverLicense, "2010-06-01", "2055-05-17", "fail double_check"),
            (.nexusCard, "2020-06-01", "2030-05-17", "fail double_check"),
            (.usNondriverID, "1990-06-01", "2099-12-31", "pass"),
        ] as [(DocumentType, String?, String?, String)]
    )
    func plausibleDates(type: DocumentType, issuedOn: String?, validUntil: String?, verdict: String) {
        var applicant = Applicant()
        applicant.documents[0] = Applicant.document(.photoID, type, sides: [.front, .back])
        applicant[.photoID, .issuedOn] = issuedOn
        applicant[.photoID, .validUntil] = validUntil
        #expect(applicant.verdicts(of: "R19") == [verdict, "pass"])
    }

    @Test("R19: Arizona's licenses hold for decades; the beginning of a photo ID's validity stands for its issue")
    func arizona() {
        var applicant = Applicant()
        applicant[.photoID, .validFrom] = "2010-06-01"
        applicant[.photoID, .validUntil] = "2055-05-17"
        #expect(applicant.verdicts(of: "R19") == ["fail double_check", "pass"])
        applicant[.photoID, .issuingState] = "Arizona"
        #expect(applicant.verdicts(of: "R19") == ["pass", "pass"])
        applicant[.proofOfAddress, .issuedOn] = "2026-12-01"
        #expect(applicant.verdicts(of: "R19") == ["pass", "fail double_check"])
        applicant.documents = []
        #expect(applicant.verdict(of: "R19") == "not_applicable")
    }
}
