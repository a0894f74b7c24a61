import Testing
import ValidationRules
import Verification

@Suite("The provider's own doubts")
struct ProviderRuleTests {
    private func verdict(of rule: String, _ change: (inout Applicant) -> Void) -> String {
        var applicant = Applicant()
        change(&applicant)
        return applicant.verdict(of: rule)
    }

    @Test(
        "a name the provider does not find is for a person",
        arguments: [("true", "not_applicable"), ("false", "fail double_check")])
    func name(match: String, verdict: String) {
        #expect(self.verdict(of: "P1") { $0[.initData, .nameMatch] = match } == verdict)
    }

    @Test("a provider that finds the name does not make up for another name that was read")
    func nameIsNoEvidence() {
        let verdict = verdict(of: "R22") {
            $0[.initData, .nameMatch] = "true"
            $0[.initData, .lastName] = "Hartwell"
            $0[.proofOfAddress, .fullName] = "Bo Lindqvist"
        }

        #expect(verdict == "fail reject")
    }

    @Test(
        "an address the provider does not find is for a person",
        arguments: [
            ("true", "success", "pass"), ("false", "success", "fail double_check"),
            ("true", "failure", "fail double_check"), ("true", "skipped", "pass"), ("true", "sucess", "pass"),
            ("true", "perhaps", "fail double_check"), ("true", "false", "fail double_check"),
        ])
    func address(match: String, country: String, verdict: String) {
        let found = self.verdict(of: "P2") {
            $0[.initData, .addressMatch] = match
            $0[.proofOfAddress, .countryExists] = country
        }

        #expect(found == verdict)
    }

    @Test(
        "second readings must say the same",
        arguments: [
            (ExtractedFieldName.fullName, "MARIA E. HARTWELL", "pass"),
            (.fullName, "Bo Lindqvist", "fail double_check"),
            (.address, "742 Evergreen Terrace #4, Clarksville TN 37040", "pass"),
            (.address, "9 Other Rd, Clarksville, TN 37040", "fail double_check"),
        ])
    func readings(name: ExtractedFieldName, value: String, verdict: String) {
        let found = self.verdict(of: "P3") {
            // The dictionary's order is not given, the further field's is: it comes last.
            $0.furtherFields = [ExtractedField(name: name, value: value, provenance: .proofOfAddress, source: "test")]
        }

        #expect(found == verdict)
    }

    @Test("a warning of the document or of a registry is for a person")
    func warnings() {
        #expect(verdict(of: "P4") { $0[.photoID, .documentWarning] = "digital_document" } == "fail double_check")
        #expect(verdict(of: "P4") { $0[.registry, .registryWarning] = "person_not_alive" } == "fail double_check")
        #expect(
            verdict(of: "P4") { $0[.proofOfAddress, .documentWarning] = "security_risk" } == "fail double_check")
    }

    @Test(
        "labels of links and contradictions are for a person, others are not",
        arguments: [
            ("crosslinks/device_used_before", "fail double_check"), ("client_data_mismatch/name", "fail double_check"),
            ("network/vpn", "pass"), ("cross-links/x", "fail double_check"), ("risk-score/high", "pass"),
            ("device", "pass"), ("weather/rain", "fail double_check"), ("/no_category", "fail double_check"),
        ])
    func labels(label: String, verdict: String) {
        #expect(self.verdict(of: "P5") { $0[.photoID, .riskLabel] = label } == verdict)
    }

    @Test("labels about a session that only asked registries are about the person on the photo ID")
    func registryLabels() {
        #expect(verdict(of: "P5") { $0[.registry, .riskLabel] = "crosslinks/x" } == "fail double_check")
    }

    @Test("the reviewer is told which of our verifications a session is linked with")
    func linkedVerifications() throws {
        let linked = VerificationID(value: 7)
        var applicant = Applicant()
        applicant[.photoID, .riskLabel] = "crosslinks/x"
        applicant[.photoID, .linkedSession] = "s-1"
        applicant.repetitions = Repetitions(linkedSessions: [
            LinkedSession(sessionID: "s-1", verificationID: linked),
            LinkedSession(sessionID: "s-2", verificationID: VerificationID(value: 8)),
        ])

        let result = try #require(applicant.results(of: "P5").first)

        #expect(result.reviewerText.hasSuffix(" It links it with \(linked)."))
        #expect(result.inputs.contains(RuleValue("linked_session", "s-1")))
        #expect(result.inputs.filter { $0.name == "linked_verification" }.map(\.value) == [linked.description])
    }

    @Test(
        "a kind of address that nobody knows is for a person",
        arguments: [
            ("residential", "not_applicable"), ("business", "not_applicable"), ("poBox", "not_applicable"),
            ("houseboat", "fail double_check"),
        ])
    func addressTypes(type: String, verdict: String) {
        #expect(self.verdict(of: "P2") { $0[.proofOfAddress, .addressType] = type } == verdict)
    }

    @Test(
        "a check of the face that is not answered with yes is for a person",
        arguments: [
            ("face_liveness:yes", "not_applicable"), ("allowed_device:no", "fail double_check"),
            ("allowed_device:perhaps", "fail double_check"), ("allowed_device", "fail double_check"),
        ])
    func faceChecks(check: String, verdict: String) {
        #expect(self.verdict(of: "P4") { $0[.photoID, .biometricCheck] = check } == verdict)
    }

    @Test("a provider that says nothing raises no doubt", arguments: ["P1", "P2", "P3", "P4", "P5"])
    func silence(rule: String) {
        #expect(verdict(of: rule) { _ in } == "not_applicable")
    }

    @Test("without documents there is nothing to doubt", arguments: ["P1", "P2", "P3", "P4", "P5"])
    func noDocuments(rule: String) {
        let verdict = verdict(of: rule) {
            $0.documents = []
            $0[.initData, .nameMatch] = "false"
            $0[.initData, .addressMatch] = "false"
            $0[.photoID, .riskLabel] = "crosslinks/x"
        }

        #expect(verdict == "not_applicable")
    }
}
