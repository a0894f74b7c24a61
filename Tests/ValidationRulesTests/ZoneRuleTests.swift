import Testing
import ValidationRules
import Verification

@Suite("Rules on the machine-readable zone")
struct ZoneRuleTests {
    private static let rules = ["R40", "R41"]

    private func applicant(
        _ type: DocumentType = .usPassport, _ change: (inout ZoneFixture) -> Void = { _ in }
    ) -> Applicant {
        var zone = ZoneFixture()
        let isPassport = type == .usPassport || type == .foreignPassport
        if !isPassport { zone.code = "I<" }
        change(&zone)
        var applicant = Applicant()
        applicant.documents[0] = Applicant.document(.photoID, type, sides: [.front, .back])
        applicant[.photoID, .documentType] = type.rawValue
        applicant[.reader, .machineReadableZone] = isPassport ? zone.passport : zone.card
        applicant[.reader, .legibility] = "95"
        return applicant
    }

    @Test(
        "R40, R41: a zone that agrees with its document passes, whoever read it",
        arguments: [Provenance.photoID, .reader])
    func agreement(provenance: Provenance) {
        var applicant = applicant()
        let text = applicant[.reader, .machineReadableZone]
        applicant[.reader, .machineReadableZone] = nil
        applicant[provenance, .machineReadableZone] = text
        applicant[.photoID, .nationality] = "US"
        #expect(applicant.verdict(of: "R40") == "pass")
        #expect(applicant.verdicts(of: "R41") == ["pass", "pass"])
        #expect(applicant.verdict(of: "R42") == "pass")
        #expect(DecisionPolicy.outcome(of: applicant.results) == .approved)
    }

    @Test(
        "R40, R41: without a reader they do not apply; a reader that finds none leaves the question open",
        arguments: rules)
    func missing(rule: String) {
        var applicant = applicant()
        applicant[.reader, .machineReadableZone] = nil
        #expect(applicant.verdict(of: rule) == "not_evaluable double_check")
        applicant.read[.reader] = nil
        #expect(applicant.verdict(of: rule) == "not_applicable")
        applicant[.initData, .machineReadableZone] = ZoneFixture().passport
        #expect(applicant.verdict(of: rule) == "not_applicable")
        applicant[.photoID, .machineReadableZone] = " \n "
        #expect(applicant.verdict(of: rule) == "not_evaluable double_check")
        applicant.documents[0] = Applicant.document(.photoID, .usDriverLicense, sides: [.front, .back])
        #expect(applicant.verdict(of: rule) == "not_applicable")
        applicant.documents = []
        #expect(applicant.verdict(of: rule) == "not_applicable")
    }

    @Test(
        "R40, R41: what is no zone is not evaluable, however long it is",
        arguments: [
            "x", "P<", String(repeating: "<", count: 88), String(repeating: "P<USA", count: 200_000),
            "P<USAHARTWELL<<MARIA", "\u{0}", String(repeating: "é", count: 44),
        ]
    )
    func garbage(text: String) {
        var applicant = applicant()
        applicant[.reader, .machineReadableZone] = text
        for rule in Self.rules { #expect(applicant.verdict(of: rule) == "not_evaluable double_check", "\(rule)") }
        #expect(applicant.verdict(of: "R42") == "not_evaluable info")
    }

    @Test("R40: a changed character shows in the check digits")
    func checkDigits() throws {
        var applicant = applicant()
        let text = try #require(applicant[.reader, .machineReadableZone])
        applicant[.reader, .machineReadableZone] = text.replacing("900517", with: "900518")
        #expect(applicant.verdict(of: "R40") == "fail double_check")
        #expect(applicant.results(of: "R40").flatMap(\.reasons).count == 2)
    }

    @Test(
        "R41: a clearly different birth date or number rejects, everything else is for a person",
        arguments: [
            (\.birth, "741102", "fail reject"), (\.birth, "910517", "fail double_check"), (\.birth, "90<<<<", "pass"),
            (\.birth, "71<<<<", "fail reject"), (\.number, "X9988776", "fail reject"),
            (\.number, "DI234567", "fail double_check"), (\.surname, "GRUBER", "fail double_check"),
            (\.givenNames, "OLGA", "fail double_check"), (\.expiry, "310517", "fail double_check"),
            (\.nationality, "MEX", "fail double_check"), (\.nationality, "XXA", "pass"),
        ] as [(any WritableKeyPath<ZoneFixture, String> & Sendable, String, String)]
    )
    func differences(field: any WritableKeyPath<ZoneFixture, String> & Sendable, value: String, verdict: String) {
        var applicant = applicant { $0[keyPath: field] = value }
        applicant[.photoID, .nationality] = "US"
        #expect(applicant.verdict(of: "R40") == "pass")
        #expect(applicant.verdicts(of: "R41").first == verdict)
        #expect(applicant.verdicts(of: "R41").last == "pass")
    }

    @Test("R41: a difference in a zone whose check digits are wrong rejects nobody")
    func badReads() throws {
        var applicant = applicant()
        let text = try #require(applicant[.reader, .machineReadableZone])
        applicant[.reader, .machineReadableZone] = text.replacing("900517", with: "741102")
        #expect(applicant.verdicts(of: "R41").first == "fail double_check")
    }

    @Test("R41: a zone above which nothing was read cannot be compared, and its century follows the printed date")
    func printed() {
        var applicant = applicant { $0.birth = "200517" }
        applicant[.photoID, .dateOfBirth] = "1920-05-17"
        #expect(applicant.verdicts(of: "R41").first == "pass")
        applicant.read[.photoID] = [:]
        #expect(applicant.verdicts(of: "R41") == ["not_evaluable double_check", "pass"])
    }

    @Test(
        "R41: the zone's own spelling of a name is the printed name",
        arguments: [
            ("Müller", "Jürgen", "MUELLER", "JUERGEN"), ("Müller", "Jürgen", "MULLER", "JURGEN"),
            ("O'Brien", "Seán", "OBRIEN", "SEAN"), ("Núñez García", "José", "NUNEZ<GARCIA", "JOSE"),
            ("Ångström", "Åse", "AANGSTROEM", "AASE"), ("Smith-Jones", "Anne-Marie", "SMITH<JONES", "ANNE<MARIE"),
            ("Weiß", "Łukasz", "WEISS", "LUKASZ"),
        ]
    )
    func spellings(last: String, first: String, surname: String, given: String) {
        var applicant = applicant {
            $0.surname = surname
            $0.givenNames = given
        }
        applicant[.photoID, .lastName] = last
        applicant[.photoID, .firstName] = first
        applicant[.photoID, .middleName] = nil
        #expect(applicant.verdicts(of: "R41").first == "pass")
    }

    @Test("R41: the number printed on a card may be its optional data")
    func optionalData() {
        let applicant = applicant(.permanentResidentCard) {
            $0.code = "C1"
            $0.number = "012345678"
            $0.optional = "D1234567"
        }
        #expect(applicant.verdicts(of: "R41") == ["pass", "pass"])
    }

    @Test(
        "R41: code, issuer, validity and origin are those of such a document",
        arguments: [
            (.usPassport, "P<", "USA", "290517", "US", "pass"), (.usPassport, "PD", "USA", "290517", "US", "pass"),
            (.usPassport, "V<", "USA", "290517", "US", "fail double_check"),
            (.usPassport, "P<", "MEX", "290517", "MX", "fail double_check"),
            (.usPassport, "P<", "USA", "290517", "MX", "fail double_check"),
            (.usPassport, "P<", "USA", "261120", "US", "pass"),
            (.usPassport, "P<", "USA", "261119", "US", "fail reject"),
            (.usPassport, "P<", "UTO", "290517", "US", "fail reject"),
            (.usPassport, "P<", "UNO", "290517", "US", "fail double_check"),
            (.foreignPassport, "P<", "D<<", "290517", "DE", "pass"),
            (.foreignPassport, "P<", "UNO", "290517", nil, "pass"),
            (.foreignPassport, "P<", "QQQ", "290517", "DE", "fail double_check"),
            (.foreignPassport, "P<", "USA", "290517", "US", "fail double_check"),
            (.foreignPassport, "P<", "RKS", "290517", "XK", "pass"),
            (.usPassportCard, "IP", "USA", "290517", "US", "pass"),
            (.permanentResidentCard, "C1", "USA", "290517", "US", "pass"),
            (.permanentResidentCard, "I<", "USA", "290517", "US", "fail double_check"),
            (.usDriverLicense, "I<", "USA", "290517", "US", "pass"),
        ] as [(DocumentType, String, String, String, String?, String)]
    )
    func origins(
        type: DocumentType, code: String, state: String, expiry: String, printed: String?, verdict: String
    ) {
        var applicant = applicant(type) {
            $0.code = code
            $0.state = state
            $0.expiry = expiry
        }
        applicant[.photoID, .issuingCountry] = printed
        applicant[.photoID, .validUntil] = nil
        #expect(applicant.verdicts(of: "R41").last == verdict)
    }

    @Test("R41: a specimen is accepted in the sandbox only")
    func specimens() {
        var applicant = applicant { $0.state = "UTO" }
        #expect(applicant.verdicts(of: "R41").last == "fail reject")
        applicant.isSandbox = true
        #expect(applicant.verdicts(of: "R41").last == "pass")
    }

    @Test("R42: names that fill the zone to its end are compared by their beginning")
    func cutNames() {
        var applicant = applicant(.usPassportCard) {
            $0.code = "IP"
            $0.givenNames = "MARIA<ELENACONSTANZAX"
        }
        applicant.person.middleName = "Elenaconstanzaxaviera"
        applicant[.photoID, .middleName] = "ELENACONSTANZAXAVIERA"
        #expect(applicant.verdict(of: "R42") == "fail info")
        #expect(applicant.verdicts(of: "R41").first == "pass")
        applicant[.photoID, .middleName] = "ELENACONSTANZAX"
        #expect(applicant.verdict(of: "R21") == "pass")
        applicant.person.lastName = "Hartwellington"
        #expect(applicant.verdict(of: "R20") != "pass")
    }
}
