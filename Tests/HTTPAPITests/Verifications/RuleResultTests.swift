import HTTPTypes
import Services
import StrictJSON
import Testing
import Verification

@Suite struct RuleResultTests {
    @Test("rule results are narrowed by attempt, by who decided and by outcome")
    func narrows() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id
        Self.put([decision(2, isAutomated: false), decision(2), decision(1)], for: id, in: test)
        let path = "/v1/verifications/\(id)/rule_results"

        let all = try await test.send(.get, path)
        let automated = try await test.send(.get, path + "?automated=true")
        let first = try await test.send(.get, path + "?attempt=1&outcome[]=fail&outcome[]=not_evaluable")

        #expect(all.attempts == [2, 2, 1])
        #expect(automated.attempts == [2, 1])
        #expect(first.attempts == [1])
        let results = first.json["data"]?.array?.first?["results"]?.array ?? []
        #expect(results.compactMap { $0["rule"]?.string } == ["R13"])
    }

    @Test("what is no attempt, no outcome or no yes or no is refused by name")
    func refuses() async throws {
        let test = TestAPI()
        let id = try await test.createVerification().id

        let answer = try await test.send(
            .get, "/v1/verifications/\(id)/rule_results?attempt=0&automated=yes&outcome[]=maybe")

        #expect(
            answer.problems == [
                "/attempt": "out_of_range", "/automated": "invalid", "/outcome[]": "unknown_value",
            ])
    }

    @Test("the end user reads why in the language asked for, else in the verification's, else in English")
    func languages() async throws {
        let test = TestAPI()
        let created = try await test.send(.post, "/v1/verifications", Bodies.create(more: #","locale":"es-MX""#))
        let token = try await token(test, created)
        Self.put([decision(1)], for: created.id, in: test)

        let cases: [(String?, String)] = [
            (nil, "es"), ("en-GB", "en"), ("fr, es;q=0.3, en;q=0.8", "en"), ("de", "es"), ("en;q=0, es;q=0.1", "es"),
            ("es;q=2", "es"), (String(repeating: "x,", count: 5000), "es"),
        ]
        for (header, language) in cases {
            let fields: HTTPFields = header.map { [.acceptLanguage: $0] } ?? [:]
            let view = try await test.send(.get, "/v1/end_user/verification", key: token, headers: fields)

            #expect(view.header("Content-Language") == language)
            #expect(view.header("Vary") == "Accept-Language")
            #expect(
                view.json["texts"]?.array?.first?["text"]?.string
                    == (language == "es" ? "Está vencida." : "It expired."))
        }
    }

    private func token(_ test: TestAPI, _ linked: TestResponse) async throws -> String {
        let code = try #require(linked.json["url"]?.string?.split(separator: "#").last)
        let answer = try await test.send(.post, "/v1/links/exchange", #"{"code":"\#(code)"}"#, key: nil)
        return try #require(answer.json["token"]?.string)
    }

    /// Stores decisions, newest first, and makes the verification rejected.
    private static func put(_ decisions: [NewDecision], for text: String, in test: TestAPI) {
        guard let id = VerificationID(text) else { return }
        test.stores.inspect { state in
            state.decisions[id] = decisions
            state.records[id]?.status = .rejected
        }
    }

    private func decision(_ attempt: Int, isAutomated: Bool = true) -> NewDecision {
        let text = LocalizedText(english: "It expired.", spanish: "Está vencida.")
        func result(_ rule: String, _ outcome: RuleOutcome) -> RuleResult {
            RuleResult(
                rule: rule, title: rule, outcome: outcome, severity: .reject, reviewerText: "", endUserText: text)
        }
        return NewDecision(
            id: DecisionID(value: UInt128(attempt)), attemptNumber: attempt, isAutomated: isAutomated,
            outcome: .rejected, isResubmittable: true, reasonCode: nil, expectedDataVersion: 1,
            results: isAutomated ? [result("R1", .pass), result("R13", .fail)] : [],
            decidedAt: Timestamp(microsecondsSinceUnixEpoch: Int64(attempt)))
    }
}

extension TestResponse {
    fileprivate var attempts: [Int64] { (json["data"]?.array ?? []).compactMap { $0["attempt"]?.number?.int64 } }
}
