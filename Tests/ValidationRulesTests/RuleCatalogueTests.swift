import Testing
import ValidationRules
import Verification

@Suite("What the rules say of themselves")
struct RuleCatalogueTests {
    private static let rules = RulePacks.all.flatMap(\.rules)

    @Test("every rule has a title, inputs, sources, an example, and allows its own severity")
    func metadata() {
        for rule in Self.rules {
            #expect(!rule.title.isEmpty && !rule.title.hasSuffix("."), "\(rule.id)")
            #expect(!rule.inputs.isEmpty, "\(rule.id)")
            #expect(!rule.sources.isEmpty && rule.sources.allSatisfy { !$0.isEmpty }, "\(rule.id)")
            #expect(rule.example.hasSuffix("."), "\(rule.id)")
            #expect(rule.allowedSeverities.contains(rule.defaultSeverity), "\(rule.id)")
            #expect(Set(rule.parameters.map(\.name)).count == rule.parameters.count, "\(rule.id)")
            for parameter in rule.parameters {
                #expect(parameter.allowedValues.contains(parameter.standardValue), "\(rule.id) \(parameter.name)")
            }
        }
    }

    @Test("what only informs cannot be made to reject, and what rejects cannot be made to inform only")
    func severities() {
        for rule in Self.rules {
            switch rule.defaultSeverity {
            case .info: #expect(!rule.allowedSeverities.contains(.reject), "\(rule.id)")
            case .doubleCheck: continue
            case .reject: #expect(!rule.allowedSeverities.contains(.info), "\(rule.id)")
            }
        }
    }

    @Test("the pack for mailboxes has every rule up to R48, the one for identities what concerns those")
    func packs() {
        let ids = RulePacks.pack(for: .usps1583).rules.map(\.id)
        let numbers = (1...48).map { "R\($0)" }
        #expect(ids.filter { $0.hasPrefix("R") }.sorted() == (numbers + ["R26a", "R26b"]).sorted())
        let identity = Set(RulePacks.pack(for: .identity).rules.map(\.id))
        #expect(identity.isSuperset(of: ["R1", "R2", "R8", "R11", "R13", "R16", "R18", "R22", "R26a", "R28"]))
        #expect(identity.isDisjoint(with: ["R7", "R9", "R10", "R12", "R14", "R15", "R17", "R29", "R30", "R34"]))
    }

    @Test("what was compared is kept as received and as compared")
    func comparedValues() {
        let texts: Set<String> = ["R20", "R21", "R22", "R23", "R24", "R26", "R28"]
        for applicant in Self.variants {
            for result in applicant.results where result.score != nil && texts.contains(result.rule) {
                #expect(!result.inputs.isEmpty && !result.normalizedInputs.isEmpty, "\(result.rule)")
            }
        }
    }

    @Test("every text is there in English and in Spanish, and they differ")
    func languages() {
        for applicant in Self.variants {
            for result in applicant.results {
                let text = result.endUserText
                #expect(!result.reviewerText.isEmpty, "\(result.rule)")
                #expect(
                    !text.english.isEmpty && !text.spanish.isEmpty && text.english != text.spanish, "\(result.rule)")
            }
        }
    }

    @Test(
        "what waits for another part of the platform says so in its result",
        arguments: ["R11", "R14", "R36", "R37", "R38", "R39", "R42"])
    func awaiting(rule: String) throws {
        let dependency = try #require(RulePacks.pack(for: .usps1583).rule(rule)?.awaits)
        let result = try #require(Applicant().results(of: rule).first)
        #expect(result.outcome == .notApplicable)
        #expect(result.reviewerText.contains(dependency.title))
    }

    /// Applicants that between them make most rules pass, fail, and find nothing.
    private static var variants: [Applicant] {
        let changes: [(inout Applicant) -> Void] = [
            { _ in }, { $0.flow = .identity }, { $0.read = [:] }, { $0.documents = [] },
            { applicant in
                for name in ExtractedFieldName.allCases {
                    applicant[.photoID, name] = "?"
                    applicant[.proofOfAddress, name] = "?"
                    applicant[.reader, name] = "?"
                }
            },
            { applicant in
                applicant.read[.photoID] = [
                    .firstName: "Gertrude", .middleName: "Sofia", .lastName: "Zebrowski", .dateOfBirth: "2012-01-02",
                    .documentType: "foreign_driver_license", .documentNumber: "X1", .issuingCountry: "MX",
                    .validUntil: "2020-01-01", .issuedOn: "2025-01-01", .documentLanguage: "es",
                ]
                applicant.read[.proofOfAddress] = [
                    .fullName: "Wei Chen", .address: "9 Blocked Way, Nashville, TN 37202",
                    .documentType: "utility_bill", .validUntil: "2020-01-01", .documentLanguage: "es",
                ]
                applicant.read[.reader] = [.legibility: "3"]
                applicant.signingDate = applicant.evaluationDate.adding(days: 3)
            },
        ]
        return changes.map { change in
            var applicant = Applicant()
            change(&applicant)
            return applicant
        }
    }
}
