import Testing
import ValidationRules
import Verification

@Suite("Rules about registries")
struct RegistryRuleTests {
    @Test(
        "a level becomes a verdict",
        arguments: [
            ("MATCH", "pass"), ("NO_MATCH", "fail double_check"), ("PARTIAL_MATCH", "fail double_check"),
            ("INVALID", "not_evaluable double_check"), ("NO_INPUT", "not_applicable"),
            ("NO_DATA", "not_evaluable info"),
            ("ALMOST", "not_evaluable double_check"),
        ])
    func levels(level: String, verdict: String) {
        for (rule, subject) in [("D3", "date_of_birth"), ("D5", "id_number"), ("D6", "phone_number")] {
            #expect(verdicts(of: rule, ["\(subject):\(level)"]) == [verdict], "\(rule)")
        }
    }

    @Test(
        "a name is as good as its worse half",
        arguments: [
            ("MATCH", "MATCH", "pass"), ("MATCH", "NO_MATCH", "fail double_check"),
            ("PARTIAL_MATCH", "NO_DATA", "fail double_check"), ("NO_INPUT", "MATCH", "pass"),
            ("NO_INPUT", "NO_INPUT", "not_applicable"), ("NO_DATA", "MATCH", "not_evaluable info"),
        ])
    func names(first: String, last: String, verdict: String) {
        #expect(verdicts(of: "D2", ["first_name:\(first)", "last_name:\(last)"]) == [verdict])
    }

    @Test(
        "an address that agrees in part is enough where city, state and ZIP code agree wholly",
        arguments: [
            (["address:MATCH"], "pass"), (["address:MATCH", "city:MATCH", "state:MATCH", "zip:MATCH"], "pass"),
            (["address:PARTIAL_MATCH", "city:MATCH", "state:MATCH", "zip:MATCH"], "fail info"),
            (["address:PARTIAL_MATCH", "city:MATCH", "state:MATCH", "zip:NO_DATA"], "fail double_check"),
            (["address:PARTIAL_MATCH"], "fail double_check"),
            (["address:MATCH", "city:MATCH", "state:MATCH", "zip:NO_MATCH"], "fail double_check"),
            (["address:NO_MATCH", "city:MATCH", "state:MATCH", "zip:MATCH"], "fail double_check"),
            (["address:NO_INPUT", "city:NO_INPUT"], "not_applicable"),
        ])
    func addresses(matches: [String], verdict: String) {
        #expect(verdicts(of: "D4", matches) == [verdict])
    }

    @Test("each registry is judged by itself")
    func registries() {
        var applicant = Applicant()
        applicant.furtherFields =
            fields(["last_name:MATCH"], registry: "one") + fields(["last_name:NO_MATCH"], registry: "two")

        #expect(applicant.verdicts(of: "D2") == ["pass", "fail double_check"])
        #expect(applicant.results(of: "D2").map { $0.inputs.first?.value } == ["veriff/one", "veriff/two"])
    }

    @Test("a vendor may let a denial reject, and never a partial agreement")
    func severities() {
        var applicant = Applicant()
        applicant.settings = RuleSettings(severities: ["D5": .reject, "D4": .reject])
        applicant.furtherFields = fields(["id_number:NO_MATCH", "address:PARTIAL_MATCH"])

        #expect(applicant.verdict(of: "D5") == "fail reject")
        #expect(applicant.verdict(of: "D4") == "fail double_check")
    }

    @Test("no registry takes the place of a proof of address for a mailbox")
    func mailbox() {
        var applicant = Applicant()
        applicant.documents.removeAll { $0.kind == .proofOfAddress }
        applicant.read[.proofOfAddress] = nil
        applicant.furtherFields = fields(["address:MATCH"])

        #expect(applicant.verdict(of: "D4") == "pass")
        #expect(applicant.verdict(of: "R2") == "fail reject")
        applicant.flow = .identity
        applicant.expectedDocuments.removeAll { $0.kind == .proofOfAddress }
        #expect(applicant.verdict(of: "R2") == "not_applicable")
        #expect(applicant.results(of: "D4").first?.reviewerText.contains("evidence of the address") == true)
    }

    @Test("D1: a check that was asked for and brought nothing is for a person")
    func asked() {
        var applicant = Applicant()
        #expect(applicant.verdict(of: "D1") == "not_applicable")
        applicant.databaseCheck = DatabaseCheck(.lightKYC)
        #expect(applicant.verdict(of: "D1") == "not_evaluable double_check")
        applicant.furtherFields = fields(["last_name:NO_DATA"])
        #expect(applicant.verdict(of: "D1") == "pass")
        applicant.furtherFields = []
        applicant.databaseCheck = DatabaseCheck(.socialSecurityNumber)
        #expect(applicant.results(of: "D1").first?.reasons == ["no social security number was given"])
    }

    @Test("a denial is answered by correcting what was sent, and not what was read")
    func comparedParts() {
        var applicant = Applicant()
        applicant.furtherFields = fields(["last_name:NO_MATCH"])
        applicant.databaseCheck = DatabaseCheck(.lightKYC)
        #expect(applicant.results(of: "D2").first?.comparedWith == [.name])
        applicant.databaseCheck = DatabaseCheck(.lightKYC, sources: [.documentData])
        #expect(applicant.results(of: "D2").first?.comparedWith == [])
    }

    private func verdicts(of rule: String, _ matches: [String]) -> [String] {
        var applicant = Applicant()
        applicant.furtherFields = fields(matches)
        return applicant.verdicts(of: rule)
    }

    private func fields(_ matches: [String], registry: String = "US15") -> [ExtractedField] {
        matches.map {
            ExtractedField(name: .registryMatch, value: $0, provenance: .registry, source: "veriff/" + registry)
        }
    }
}
