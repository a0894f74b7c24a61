import Testing
import ValidationRules
import Verification

@Suite("A vendor's settings")
struct RuleSettingsTests {
    private let pack = RulePacks.pack(for: .usps1583)

    @Test("settings within what a pack allows have no problem")
    func allowed() {
        let settings = RuleSettings(
            severities: ["R13": .doubleCheck, "R29": .reject],
            parameters: ["R15": ["warning_in_days": 180], "R20": ["match_threshold": 95]]
        )
        #expect(pack.problems(in: settings) == [])
        #expect(RulePacks.problems(in: settings) == [])
        #expect(pack.problems(in: RuleSettings()) == [])
    }

    @Test("what a pack does not allow is named with its rule and a code")
    func problems() {
        let settings = RuleSettings(
            severities: ["R1": .info, "R15": .reject, "R99": .info],
            parameters: ["R15": ["warning_in_days": 0, "speed": 3], "R20": ["match_threshold": 79], "R77": ["x": 1]]
        )
        let problems = pack.problems(in: settings)
        #expect(
            problems.map { "\($0.rule) \($0.parameter ?? "-") \($0.code.rawValue)" } == [
                "R1 - severity_not_allowed", "R15 - severity_not_allowed", "R99 - unknown_rule",
                "R15 speed unknown_parameter", "R15 warning_in_days value_out_of_range",
                "R20 match_threshold value_out_of_range", "R77 - unknown_rule",
            ]
        )
        #expect(problems.allSatisfy { !$0.text.isEmpty })
        #expect(RulePacks.problems(in: settings) == problems)
    }

    @Test("settings hold for all packs: a rule of one of them is known, of none is not")
    func allPacks() {
        let settings = RuleSettings(severities: ["R9": .doubleCheck, "R0": .reject])
        let identity = RulePacks.pack(for: .identity)
        #expect(identity.rule("R9") == nil)
        #expect(identity.problems(in: settings).map(\.rule) == ["R0", "R9"])
        #expect(RulePacks.problems(in: settings).map(\.rule) == ["R0"])
    }

    @Test("a match below the vendor's threshold is for a person to judge")
    func thresholds() throws {
        var applicant = Applicant()
        applicant[.photoID, .middleName] = "E"
        applicant[.photoID, .lastName] = "HARTWEL"
        applicant[.proofOfAddress, .address] = "742 Evergren Ter Apt 4, Clarksville, TN 37040, US"
        for rule in ["R20", "R21", "R22", "R23", "R28"] {
            let result = try #require(applicant.results(of: rule).first)
            let score = try #require(result.score)
            guard result.outcome == .pass, score < 100 else { continue }
            applicant.settings = RuleSettings(parameters: [rule: ["match_threshold": score]])
            #expect(applicant.verdict(of: rule) == "pass")
            applicant.settings = RuleSettings(parameters: [rule: ["match_threshold": score + 1]])
            #expect(applicant.verdict(of: rule) == "fail double_check", "\(rule)")
            applicant.settings = RuleSettings()
        }
        let strict = Applicant()
        #expect(["R20", "R21"].allSatisfy { strict.verdict(of: $0) == "pass" })
    }
}
