import AddresseeTesting
import FoundationEssentials
import Persistence
import Postgres
import PostgresTesting
import Services
import Testing
import ValidationRules
import Verification

@Suite("Personal data in the database", .migratedDatabase)
struct CanaryTests {
    /// Strings that are found nowhere else, one for each way into the database.
    private static let planted = [
        "Zanzibarquist", "Quetzalporch", "Vermilionhaven", "CANARY9911XQ", "canary.comment.7731", "Provbodycanary",
        "Extractedcanary", "Ruleinputcanary", "Verdictcanary", "Answercanary", "Contextcanary", "Blockedcanary",
        "917263845",
    ]

    @Test("is not to be found in any form")
    func isUnreadable() async throws {
        let platform = try await TestPlatform.make()
        try await plant(on: platform)

        let tables = try await platform.texts(
            """
            SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
            """)
        var dump = ""
        for table in tables {
            dump += try await platform.texts("SELECT t::text FROM \(table) AS t").joined(separator: "\n").lowercased()
        }

        #expect(dump.contains("customer-1"), "the dump holds what may be read")
        for canary in Self.planted {
            for form in Self.forms(of: canary) {
                #expect(!dump.contains(form.lowercased()), "\(canary) was found")
            }
        }
    }

    private func plant(on platform: TestPlatform) async throws {
        let words = Self.planted
        let call = IdempotentCall<LinkedVerification>(
            key: IdempotencyKey(operation: "createVerification", key: "k", fingerprint: [1])
        ) { _ in StoredAnswer(status: 201, headers: [], body: Array(words[9].utf8)) }
        _ = try await platform.verifications.create(
            .fixture(
                expectedData: .fixture(
                    person: .fixture(lastName: words[0], socialSecurityNumber: words[12]),
                    address: .fixture(street: words[1], city: words[2]),
                    documents: [ExpectedDocument(kind: .photoID, number: words[3])])),
            by: platform.vendor.principal, idempotent: call)

        let stages = try await StageWalk.toSubmitted(on: platform)
        _ = try await platform.inbox.receive(
            stages.receipt(of: "decision", body: "{\"reason\": \"\(words[5])\"}", on: platform))
        let job = try #require(try await platform.jobs.claim(.provider, limit: 1, lease: .seconds(30)).first)
        try await platform.pipeline.recordEnded(
            SessionEnd(
                sessionID: stages.session.id,
                verdict: ProviderVerdict(status: "declined", code: 9102, reasonCode: 106, reason: words[8]),
                fields: [.fixture(.lastName, words[6]), .fixture(.documentNumber, words[3])],
                body: Array(words[5].utf8), replacement: nil, jobs: [], endedAt: platform.clock.now()),
            job: job)
        _ = try await platform.look(
            .fixture(firstName: words[6], lastName: words[0]), at: .fixture(street: words[1], city: words[2]),
            as: stages.record, number: words[3], files: [Array(words[5].utf8)])
        let record = try await platform.read(stages.record)
        try await platform.change(record) { change in
            try change.take(
                .decide, to: .rejected, by: .pipeline, comment: words[4], at: platform.clock.now(),
                identifiers: platform.identifiers)
            change.decision = NewDecision(
                id: platform.identifiers.next(), attemptNumber: 1, isAutomated: true, outcome: .rejected,
                isResubmittable: true, reasonCode: .rules,
                providerVerdicts: [
                    PurposeVerdict(
                        purpose: .photoID, verdict: ProviderVerdict(status: "declined", reason: words[8]))
                ],
                expectedDataVersion: 1,
                results: [
                    RuleResult(
                        rule: "R13", title: words[7], outcome: .fail, severity: .reject,
                        inputs: [RuleValue("name", words[7])], reviewerText: words[7],
                        endUserText: LocalizedText(english: words[7], spanish: words[7]))
                ],
                context: DecisionContext(
                    documents: record.documents, sessions: [],
                    location: Location(
                        id: platform.identifiers.next(), name: words[10], address: .fixture(), timeZone: "UTC",
                        blockedAddresses: [.fixture(street: words[11])]),
                    settings: RuleSettings(), repetitions: Repetitions(), isSandbox: true),
                decidedAt: platform.clock.now())
        }
    }

    /// As text, and as hex of bytea: UTF-8, UTF-16 of both orders and base 64 at each of its three offsets.
    private static func forms(of text: String) -> [String] {
        func hex(_ bytes: [UInt8]) -> String {
            bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        let base64 = (0..<3).map { offset in
            let shifted = Data([UInt8](repeating: 0x20, count: offset) + Array(text.utf8)).base64EncodedString()
            // The characters that hang on what stands before and behind the text are left out.
            return String(shifted.dropFirst(offset == 0 ? 0 : offset + 1).dropLast(4))
        }
        let big = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        return [text, hex(Array(text.utf8)), hex(big), hex(little)] + base64 + base64.map { hex(Array($0.utf8)) }
    }
}
