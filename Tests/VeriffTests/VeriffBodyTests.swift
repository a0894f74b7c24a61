import Testing
import Veriff
import Verification

@Suite("Any body of the provider")
struct VeriffBodyTests {
    private func body(_ text: String, purpose: SessionPurpose? = nil) throws -> VeriffBody {
        try VeriffBody(body: Array(text.utf8), purpose: purpose)
    }

    @Test("a decision says who and what was read, and what becomes of it")
    func decision() throws {
        let body = try VeriffBody(body: Bodies.answer(Bodies.licence))

        #expect(body.kind == .decision)
        #expect(body.sessionId == "12df6045-3846-3e45-946a-14fa6136d78b")
        #expect(body.attemptId == "00bca969-b53a-4fad-b065-874d41a7b2b8")
        #expect(body.status == "approved" && body.code == 9001 && body.outcome == .approved)
        #expect(body.fields.contains { $0.name == .lastName && $0.provenance == .photoID })
        #expect(body.unknownFields == [])
    }

    @Test("what a decision holds tells what its session was for, unless the caller says it")
    func purposes() throws {
        let proof = try VeriffBody(body: Bodies.answer(Bodies.proofOfAddress))
        let asked = try VeriffBody(body: Bodies.answer(Bodies.licence), purpose: .addressDocument)

        #expect(proof.fields.contains { $0.name == .fullName && $0.provenance == .proofOfAddress })
        #expect(asked.fields.allSatisfy { $0.provenance == .proofOfAddress })
    }

    @Test("without a decision yet there is no outcome", arguments: [#""verification":null"#, #""verification":{}"#])
    func pending(member: String) throws {
        let body = try body("{\"status\":\"success\",\(member)}")

        #expect(body.kind == .decision && body.outcome == nil && body.fields.isEmpty)
    }

    @Test(
        "statuses become outcomes, and a contradiction is for a person",
        arguments: [
            (#""status":"declined","code":9102,"reasonCode":102"#, Outcome.rejected),
            (#""status":"resubmission_requested","code":9103"#, .rejected),
            (#""status":"review","code":9121"#, .doubleCheck), (#""status":"abandoned","code":9121"#, .doubleCheck),
            (#""status":"approved","code":9102"#, .doubleCheck), (#""status":"approved","code":null"#, .doubleCheck),
            (#""status":"sparkling","code":9001"#, .doubleCheck),
        ])
    func outcomes(members: String, outcome: Outcome) throws {
        #expect(try body("{\"status\":\"success\",\"verification\":{\"id\":\"1\",\(members)}}").outcome == outcome)
    }

    @Test(
        "other bodies are told apart",
        arguments: [
            (#"{"id":"s","attemptId":"a","feature":"selfid","code":7002,"action":"submitted"}"#, "event", "submitted"),
            (#"{"checkType":"initial_result","matchStatus":"no_match","sessionId":"s"}"#, "watchlist", "no_match"),
            (#"{"eventType":"ine_registry","sessionId":"s","status":"success"}"#, "registry", "success"),
            (#"{"verification":{"status":"submitted"}}"#, "session", "submitted"),
            (#"{"status":"success","verification":{"id":"s","url":"https://x","host":"h"}}"#, "session", nil),
            (#"{"status":"success","image":{"context":"face","id":"m"}}"#, "media", nil),
            (#"{"status":"fail","code":"1102","message":"missing"}"#, "error", "fail"),
            (#"{"status":400,"code":1305,"message":"missing"}"#, "error", "400"),
        ] as [(String, String, String?)])
    func kinds(text: String, kind: String, status: String?) throws {
        let body = try body(text)

        #expect(body.kind.name == kind)
        #expect(body.status == status)
        #expect(body.unknownFields == [])
        #expect(body.outcome == nil)
    }

    @Test("a full-auto body carries a decision inside")
    func fullAuto() throws {
        let text = """
            {"vendorData":"v","data":{"verification":{"decisionScore":0.9,"decision":{"id":"s","status":"approved",\
            "code":9001,"person":{"firstName":"ADA","lastName":"QUINCY"}}}}}
            """

        let body = try body(text)

        #expect(body.kind == .fullAuto && body.outcome == .approved)
        #expect(body.fields.map(\.value) == ["ADA", "QUINCY"])
    }

    @Test("members that nobody described are named by their path, each once")
    func unknownMembers() throws {
        let text = """
            {"status":"success","novelty":1,"verification":{"id":"s","status":"approved","code":9001,
            "person":{"firstName":"ADA","shoeSize":9,"addresses":[{"fullAddress":"a","mood":1},{"mood":2}]},
            "additionalVerifiedData":[{"proofOfAddress":{"nameMatcPercentage":1,"scent":{}}}]}}
            """

        let expected = [
            "novelty", "verification.person.shoeSize", "verification.person.addresses.mood",
            "verification.additionalVerifiedData.proofOfAddress.scent",
        ]
        #expect(try body(text).unknownFields == expected)
    }

    @Test("what is no body of the provider is refused", arguments: ["", "[]", "7", "{", "{}", #"{"processes":[]}"#])
    func foreign(text: String) {
        #expect(throws: VeriffDecodingError.self) { try body(text) }
    }
}
