import Testing
import ValidationRules
import Verification

@Suite("Rule packs")
struct RulePackTests {
    @Test("an applicant whose documents agree is approved in both flows")
    func agreement() {
        for flow in FlowName.allCases {
            var applicant = Applicant()
            applicant.flow = flow
            let failing = applicant.results.filter { $0.outcome == .fail || $0.outcome == .notEvaluable }
            #expect(failing.map(\.rule) == [])
            #expect(DecisionPolicy.outcome(of: applicant.results) == .approved)
        }
    }

    @Test("what we sent ourselves proves nothing, whichever rule looks", arguments: FlowName.allCases)
    func initDataIsNoEvidence(flow: FlowName) {
        var applicant = Applicant()
        applicant.flow = flow
        applicant.signingDate = applicant.evaluationDate.adding(days: 7)
        var sent = Dictionary(uniqueKeysWithValues: ExtractedFieldName.allCases.map { ($0, "1990-05-17") })
        for values in applicant.read.values { sent.merge(values) { _, value in value } }
        applicant.read = [.initData: sent]
        let withInitData = applicant.results
        applicant.read = [:]
        #expect(withInitData == applicant.results)
        let reading = RulePacks.pack(for: flow).rules.filter { rule in
            rule.inputs.contains { if case .read = $0 { true } else { false } }
        }
        #expect(reading.count > 10)
        #expect(DecisionPolicy.outcome(of: withInitData) == .doubleCheck)
    }

    @Test("with nothing read, no rule fails for it")
    func missingInputIsNoFailure() {
        var applicant = Applicant()
        applicant.read = [:]
        #expect(applicant.results.allSatisfy { $0.outcome != .fail })
        #expect(DecisionPolicy.outcome(of: applicant.results) == .doubleCheck)
    }

    @Test("without documents only their presence fails")
    func noDocuments() {
        var applicant = Applicant()
        applicant.documents = []
        applicant.read = [:]
        #expect(applicant.results.filter { $0.outcome == .fail }.map(\.rule) == ["R1", "R2"])
        #expect(!applicant.results.contains { $0.outcome == .notEvaluable })
    }

    @Test("a vendor's severity counts where the rule allows it")
    func severities() {
        var applicant = Applicant()
        applicant[.photoID, .validUntil] = "2020-01-01"
        #expect(applicant.verdict(of: "R13") == "fail reject")
        applicant.settings = RuleSettings(severities: ["R13": .doubleCheck])
        #expect(applicant.verdict(of: "R13") == "fail double_check")
        applicant.settings = RuleSettings(severities: ["R13": .info])
        #expect(applicant.verdict(of: "R13") == "fail reject")
    }

    @Test("a milder way of failing keeps its ceiling under a stricter setting")
    func ceilings() {
        var applicant = Applicant()
        applicant[.photoID, .lastName] = "HARTWEL-SMITH"
        applicant.settings = RuleSettings(severities: ["R28": .reject])
        applicant[.proofOfAddress, .address] = "742 Evergreen Ter, Clarksville, TN 37040"
        #expect(applicant.verdict(of: "R28") == "fail double_check")
    }

    @Test("packs are found by name and version, with rules that are named once and allow their default")
    func listing() {
        for pack in RulePacks.all {
            #expect(RulePacks.pack(named: pack.name, version: pack.version)?.rules.count == pack.rules.count)
            #expect(Set(pack.rules.map(\.id)).count == pack.rules.count)
            #expect(pack.rules.allSatisfy { $0.allowedSeverities.contains($0.defaultSeverity) })
            #expect(pack.rules.allSatisfy { !$0.inputs.isEmpty && !$0.title.isEmpty })
        }
        #expect(RulePacks.pack(named: "usps1583", version: "0") == nil)
        #expect(RulePacks.pack(for: .usps1583).name == "usps1583")
    }

    @Test("every result says something to the reviewer and to the end user, and repeats no value")
    func texts() {
        var applicant = Applicant()
        applicant[.photoID, .lastName] = "Zebrowski"
        applicant[.photoID, .dateOfBirth] = "1971-12-31"
        applicant[.proofOfAddress, .address] = "9 Blocked Way, Nashville, TN 37202"
        for result in applicant.results + Applicant().results {
            #expect(!result.reviewerText.isEmpty && !result.endUserText.english.isEmpty)
            let texts =
                ([result.reviewerText, result.endUserText.english, result.endUserText.spanish] + result.reasons).joined(
                    separator: " ")
            for secret in ["Zebrowski", "ZEBROWSKI", "1971", "Blocked", "BLOCKED", "37202", "Hartwell", "D1234567"] {
                #expect(!texts.contains(secret))
            }
        }
    }
}
