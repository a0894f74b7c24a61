import Testing
import ValidationRules
import Verification

@Suite("Rules on addresses")
struct AddressRuleTests {
    @Test(
        "R28: the proof of address shows the expected home",
        arguments: [
            ("742 Evergreen Ter Apt 4, Clarksville, TN 37040", "pass"),
            ("742 EVERGREEN TERRACE #4 CLARKSVILLE TENNESSEE 37040-1234 USA", "pass"),
            ("742 Evergreen Ter Apt 4, Sango, TN 37040", "fail info"),
            ("742 N Evergreen Apt 4, Clarksville, TN 37040", "fail double_check"),
            ("742 Evergreen Ter, Clarksville, TN 37040", "fail double_check"),
            ("742 Evergreen Ter Apt 99Z, Clarksville, TN 37040", "fail double_check"),
            ("724 Evergreen Ter Apt 4, Clarksville, TN 37040", "fail reject"),
            ("742 Elm St Apt 4, Clarksville, TN 37040", "fail reject"),
            ("742 Evergreen Ter Apt 4, Clarksville, TN 37043", "fail reject"),
            ("Clarksville", "not_evaluable reject"), ("", "not_evaluable reject"),
        ]
    )
    func homeAddresses(line: String, verdict: String) {
        var applicant = Applicant()
        applicant[.proofOfAddress, .address] = line
        #expect(applicant.verdict(of: "R28") == verdict)
        applicant.documents.removeLast()
        #expect(applicant.verdict(of: "R28") == "not_applicable")
    }

    @Test("R28: an address in parts is as good as a line")
    func parts() {
        var applicant = Applicant()
        applicant[.proofOfAddress, .address] = nil
        applicant[.proofOfAddress, .addressStreet] = "742 Evergreen Ter"
        applicant[.proofOfAddress, .addressUnit] = "4"
        applicant[.proofOfAddress, .addressCity] = "Clarksville"
        applicant[.proofOfAddress, .addressState] = "TN"
        applicant[.proofOfAddress, .addressPostalCode] = "37040"
        #expect(applicant.verdict(of: "R28") == "pass")
        applicant[.proofOfAddress, .addressUnit] = "5"
        #expect(applicant.verdict(of: "R28") == "fail double_check")
    }

    @Test("R28: an address abroad is compared by its words and numbers")
    func abroad() {
        var applicant = Applicant()
        applicant.address = PostalAddress(
            street: "Lindenstraße 5",
            city: "Berlin",
            state: "",
            postalCode: "10969",
            country: "DE"
        )
        applicant[.proofOfAddress, .address] = "Lindenstrasse 5, Berlin, 10969, DE"
        #expect(applicant.verdict(of: "R28") == "pass")
        applicant[.proofOfAddress, .address] = "Lindenstr. 5, 10969 Berlin, Germany"
        #expect(applicant.verdict(of: "R28") == "fail info")
        applicant[.proofOfAddress, .address] = "Lindenstr. 6, 10969 Berlin, Germany"
        #expect(applicant.verdict(of: "R28") == "fail reject")
        applicant[.proofOfAddress, .address] = "5 Rue des Lilas, 75001 Paris, France"
        #expect(applicant.verdict(of: "R28") == "fail reject")
    }

    @Test("R29: a post office box is no home")
    func postOfficeBoxes() {
        var applicant = Applicant()
        #expect(applicant.verdict(of: "R29") == "pass")
        applicant[.proofOfAddress, .addressType] = "poBox"
        #expect(applicant.verdict(of: "R29") == "fail double_check")
        applicant[.proofOfAddress, .addressType] = "residential"
        applicant.address.street = "P.O. Box 19"
        #expect(applicant.verdict(of: "R29") == "fail double_check")
        applicant.settings = RuleSettings(severities: ["R29": .reject])
        #expect(applicant.verdict(of: "R29") == "fail reject")
        applicant.address.street = String(repeating: "long ", count: 1000)
        #expect(applicant.verdict(of: "R29") == "not_evaluable reject")
    }

    @Test(
        "R30: the delivery address is nobody's home",
        arguments: [
            ("100 Market Street", "Suite 400", "fail reject"), ("100 Market St", "# 400", "fail reject"),
            ("100 Market St", "PMB 207", "fail reject"), ("100 Market St", nil, "fail double_check"),
            ("100 Market St", "Apt 5", "fail double_check"), ("102 Market St", "Ste 400", "pass"),
        ] as [(String, String?, String)]
    )
    func ownDeliveryAddress(street: String, unit: String?, verdict: String) {
        var applicant = Applicant()
        applicant.address = PostalAddress(
            street: street,
            unit: unit,
            city: "Nashville",
            state: "TN",
            postalCode: "37201",
            country: "US"
        )
        #expect(applicant.verdict(of: "R30") == verdict)
        applicant.location = nil
        #expect(applicant.verdict(of: "R30") == "not_applicable")
    }

    @Test("R30 and R34: the address on the document counts as much as the expected one")
    func readAddresses() {
        var applicant = Applicant()
        #expect(applicant.verdict(of: "R30") == "pass")
        #expect(applicant.verdict(of: "R34") == "pass")
        applicant[.proofOfAddress, .address] = "100 Market St Ste 400, Nashville, TN 37201"
        #expect(applicant.verdict(of: "R30") == "fail reject")
        applicant[.proofOfAddress, .address] = "9 Blocked Way, Nashville, TN 37202"
        #expect(applicant.verdict(of: "R34") == "fail reject")
        applicant.location = nil
        #expect(applicant.verdict(of: "R34") == "not_applicable")
    }
}
