import Testing
import ValidationRules
import Verification

@Suite("Rules on the home")
struct HomeRuleTests {
    private static func home(_ street: String, _ unit: String? = nil, _ state: String = "TN", _ zip: String = "37040")
        -> PostalAddress
    {
        PostalAddress(street: street, unit: unit, city: "Clarksville", state: state, postalCode: zip, country: "US")
    }

    @Test(
        "R31: a private mailbox is no home, whichever side names it",
        arguments: [
            (nil, "742 Evergreen Ter Apt 4, Clarksville, TN 37040", "pass"),
            ("PMB 207", "742 Evergreen Ter, Clarksville, TN 37040", "fail double_check"),
            (nil, "742 Evergreen Ter PMB 207, Clarksville, TN 37040", "fail double_check"),
            (nil, "", "pass"), (nil, "not an address at all", "pass"),
        ] as [(String?, String, String)]
    )
    func privateMailboxes(unit: String?, line: String, verdict: String) {
        var applicant = Applicant()
        applicant.address = Self.home("742 Evergreen Ter", unit)
        applicant[.proofOfAddress, .address] = line
        #expect(applicant.verdict(of: "R31") == verdict)
        applicant.address.street = String(repeating: "long ", count: 1000)
        #expect(applicant.verdict(of: "R31") == "not_evaluable double_check")
    }

    @Test(
        "R32: state and ZIP code belong together",
        arguments: [
            ("TN", "37040", "pass"), ("Tennessee", "37040-1234", "pass"), ("KY", "37040", "fail double_check"),
            ("TN", "90210", "fail double_check"), ("TN", "", "not_evaluable double_check"),
            ("", "37040", "not_evaluable double_check"), ("TN", "00001", "not_evaluable double_check"),
            ("TN", "370", "not_evaluable double_check"),
        ]
    )
    func statesAndCodes(state: String, zip: String, verdict: String) {
        var applicant = Applicant()
        applicant.address = Self.home("742 Evergreen Ter", nil, state, zip)
        #expect(applicant.verdict(of: "R32") == verdict)
        applicant.address.country = "CA"
        #expect(applicant.verdict(of: "R32") == "not_applicable")
    }

    @Test("R32: the document's own state and ZIP code count too")
    func codesOnDocument() {
        var applicant = Applicant()
        applicant[.proofOfAddress, .address] = "742 Evergreen Ter Apt 4, Clarksville, TN 90210"
        #expect(applicant.verdict(of: "R32") == "fail double_check")
    }

    @Test(
        "R33: another address on the photo ID is worth a note, and on a young ID a look",
        arguments: [
            ("742 Evergreen Ter Apt 4, Clarksville, TN 37040", "2026-11-01", "pass"),
            ("742 Evergreen Ter, Clarksville, TN 37040", "2026-11-01", "pass"),
            ("9 Old Rd, Memphis, TN 38103", "2021-05-17", "fail info"),
            ("9 Old Rd, Memphis, TN 38103", "2026-11-01", "fail double_check"),
            ("9 Old Rd, Memphis, TN 38103", "2026-08-22", "fail info"),
            ("9 Old Rd, Memphis, TN 38103", "2027-01-01", "fail info"),
            ("9 Old Rd, Memphis, TN 38103", "soon", "fail info"),
            ("9 Old Rd, Memphis, TN 38103", nil, "fail info"),
            ("Memphis", "2026-11-01", "not_evaluable info"), (nil, "2026-11-01", "not_applicable"),
        ] as [(String?, String?, String)]
    )
    func addressesOnPhotoID(line: String?, validFrom: String?, verdict: String) {
        var applicant = Applicant()
        applicant[.photoID, .address] = line
        applicant[.photoID, .validFrom] = validFrom
        #expect(applicant.verdict(of: "R33") == verdict)
        applicant.documents.removeFirst()
        #expect(applicant.verdict(of: "R33") == "not_applicable")
    }

    @Test("R33: how young an ID is that wants a look is for the vendor to choose")
    func youngAge() {
        var applicant = Applicant()
        applicant[.photoID, .address] = "9 Old Rd, Memphis, TN 38103"
        applicant[.photoID, .validFrom] = "2026-06-01"
        #expect(applicant.verdict(of: "R33") == "fail info")
        applicant.settings = RuleSettings(parameters: ["R33": ["young_age_in_days": 365]])
        #expect(applicant.verdict(of: "R33") == "fail double_check")
    }

    @Test(
        "R35: a home abroad is pointed out and held against nobody",
        arguments: [
            ("US", "pass"), ("PR", "pass"), ("USA", "pass"), ("CA", "fail info"), ("DE", "fail info"),
            ("Atlantis", "not_evaluable info"), ("", "not_evaluable info"),
        ]
    )
    func countries(country: String, verdict: String) {
        var applicant = Applicant()
        applicant.address.country = country
        #expect(applicant.verdict(of: "R35") == verdict)
    }

    @Test("R36: without an address checker there is nothing to judge, and the result says what it needs")
    func deliverability() {
        let results = Applicant().results(of: "R36")
        #expect(results.map(\.outcome) == [.notApplicable])
        #expect(results.allSatisfy { $0.reviewerText.contains("address checker") })
    }

    @Test(
        "R30 and R34: an address that cannot be understood is neither the place nor another one",
        arguments: ["R30", "R34"]
    )
    func unclear(rule: String) {
        var applicant = Applicant()
        applicant.address = Self.home("somewhere in town", nil, "TN", rule == "R30" ? "37201" : "37202")
        applicant[.proofOfAddress, .address] = nil
        #expect(applicant.verdict(of: rule) == "not_evaluable reject")
        applicant.address.postalCode = "37040"
        #expect(applicant.verdict(of: rule) == "pass")
    }

    @Test("R30: several small differences are for a person to judge")
    func severalDifferences() {
        var applicant = Applicant()
        applicant.address = PostalAddress(
            street: "100 N Market", unit: "Ste 400", city: "Berry Hill", state: "TN", postalCode: "37201", country: "US"
        )
        applicant[.proofOfAddress, .address] = nil
        #expect(applicant.verdict(of: "R30") == "fail double_check")
    }

    @Test("R30 and R34: a street's name with two slips is for a person to judge", arguments: ["R30", "R34"])
    func twoSlips(rule: String) throws {
        var applicant = Applicant()
        let location = try #require(applicant.location)
        let place = Self.home("9 Ridley Ave")
        applicant.location = Location(
            id: location.id, name: location.name, address: rule == "R30" ? place : location.address,
            timeZone: location.timeZone, blockedAddresses: rule == "R34" ? [place] : [])
        applicant[.proofOfAddress, .address] = nil
        for (street, verdict) in [
            ("9 Ridley Ave", "fail reject"), ("9 Ridly Ave", "fail reject"), ("9 Ridleie Ave", "fail double_check"),
            ("9 Bridge Ave", "pass"),
        ] {
            applicant.address = Self.home(street)
            #expect(applicant.verdict(of: rule) == verdict, "\(street)")
        }
    }

    @Test(
        "R34: a blocked house blocks its units, a blocked unit does not block the neighbours",
        arguments: [
            ("9 Blocked Way", nil, "fail reject"), ("9 Blocked Way", "Apt 3", "fail double_check"),
            ("11 Blocked Way", nil, "pass"), ("5 Tower Ln", "Apt 7", "fail reject"), ("5 Tower Ln", "Apt 8", "pass"),
            ("5 Tower Ln", nil, "fail double_check"),
        ] as [(String, String?, String)]
    )
    func blockedHouses(street: String, unit: String?, verdict: String) throws {
        var applicant = Applicant()
        let location = try #require(applicant.location)
        applicant.location = Location(
            id: location.id, name: location.name, address: location.address, timeZone: location.timeZone,
            blockedAddresses: [Self.home("9 Blocked Way"), Self.home("5 Tower Ln", "Apt 7")])
        applicant.address = Self.home(street, unit)
        applicant[.proofOfAddress, .address] = nil
        #expect(applicant.verdict(of: "R34") == verdict)
    }
}
