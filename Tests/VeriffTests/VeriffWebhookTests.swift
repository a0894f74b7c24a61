import Services
import Testing
import Veriff
import Verification

@Suite("Webhooks from the provider")
struct VeriffWebhookTests {
    @Test(
        "each kind is recognised with its ids",
        arguments: [
            (
                #"{"id":"s","attemptId":"a","feature":"selfid","code":7002,"action":"submitted","vendorData":"v"}"#,
                .event(action: "submitted", code: 7002), "s", "a", "v"
            ),
            (#"{"id":"s","code":7001,"action":"started"}"#, .event(action: "started", code: 7001), "s", nil, nil),
            (
                #"{"status":"success","verification":{"id":"s","attemptId":"a","status":"approved","code":9001}}"#,
                .decision, "s", "a", nil
            ),
            (
                #"{"sessionId":"s","attemptId":"a","checkType":"initial_result","matchStatus":"no_match"}"#,
                .watchlist, "s", "a", nil
            ),
            (
                #"{"sessionId":"s","vendorData":"v","data":{"verification":{"decisionScore":0.5}}}"#, .fullAuto, "s",
                nil, "v"
            ),
            (
                #"{"eventType":"user-status.x","attemptId":"a","data":{"verification":{"id":"s"}}}"#,
                .userDefinedStatus, "s", "a", nil
            ),
            (#"{"type":"curp_registry","id":"s","data":{"attemptId":"a"}}"#, .registry, "s", "a", nil),
            (#"{"eventType":"ine_registry","sessionId":"s","attemptId":"a"}"#, .registry, "s", "a", nil),
            (#"{"eventType":"something.new","sessionId":"s"}"#, .unknown, "s", nil, nil),
            (#"{}"#, .unknown, nil, nil, nil),
            (
                #"{"eventType":"combined-ine-curp-registry","sessionId":"s","attemptId":"a","vendorData":"v"}"#,
                .registry, "s", "a", "v"
            ),
            (
                #"{"checkType":"updated_result","matchStatus":"possible_match","vendorData":"v"}"#, .watchlist, nil,
                nil, "v"
            ),
            (
                #"{"id":"s","attemptId":null,"addressId":"d","code":7005,"action":"submitted"}"#,
                .event(action: "submitted", code: 7005), "s", nil, nil
            ),
        ] as [(String, VeriffBodyKind, String?, String?, String?)])
    func kinds(
        body: String, kind: VeriffBodyKind, session: String?, attempt: String?, vendorData: String?
    ) throws {
        let webhook = try VeriffWebhook(body: Array(body.utf8))

        #expect(webhook.kind == kind)
        #expect(webhook.sessionId == session)
        #expect(webhook.attemptId == attempt)
        #expect(webhook.vendorData == vendorData)
    }

    @Test(
        "what holds a decision without being one is never taken for it",
        arguments: [
            #"{"eventType":"user-status.set","verification":{"id":"s","status":"approved","code":9001}}"#,
            #"{"eventType":"something.new","verification":{"id":"s","status":"approved","code":9001}}"#,
            #"{"type":"curp_registry","id":"s","verification":{"id":"s","status":"approved","code":9001}}"#,
            #"{"action":"submitted","code":7002,"id":"s","verification":{"id":"s","status":"approved"}}"#,
            #"{"checkType":"a","matchStatus":"b","verification":{"id":"s","status":"approved","code":9001}}"#,
            #"{"sessionId":"s","data":{"verification":{"decisionScore":0.9,"decision":{"status":"approved"}}}}"#,
            #"{"status":"success","data":{"verification":{"id":"s","status":"approved","code":9001}}}"#,
        ])
    func noDecision(body: String) throws {
        let webhook = try VeriffWebhook(body: Array(body.utf8))

        #expect(webhook.kind != .decision)
        #expect(webhook.sessionId == "s" || body.contains("matchStatus"))
    }

    @Test(
        "the platform's word for a kind says which it is",
        arguments: [
            (#"{"verification":{"id":"s","status":"approved"}}"#, .decision),
            (#"{"id":"s","action":"started","code":7001}"#, .started),
            (#"{"id":"s","action":"tier_1_approved","code":7003}"#, .otherEvent),
            (#"{"checkType":"a","matchStatus":"b"}"#, .watchlist),
            (#"{"data":{"verification":{"decisionScore":1,"decision":{"id":"s","status":"approved"}}}}"#, .fullAuto),
            (#"{"eventType":"user-status.x"}"#, .userDefinedStatus), (#"{"type":"curp_registry"}"#, .registry),
            (#"{"status":"success","image":{"context":"face"}}"#, .unknown), (#"[]"#, .unknown),
        ] as [(String, ProviderNotification.Kind)])
    func notificationKinds(text: String, kind: ProviderNotification.Kind) throws {
        let body = Array(text.utf8)
        let signature = VeriffSignature(of: body, secret: try #require(VeriffSecret("old secret"))).hexadecimal

        let notification = try VeriffWebhookDecoder().decode(
            body: body, authClient: Self.integration.apiKey, signature: signature, integration: Self.integration)

        #expect(notification.kind == kind)
        #expect((notification.status == nil) == (kind != .decision))
    }

    private static let body = Array(#"{"id":"s","code":7002,"action":"submitted","vendorData":"v"}"#.utf8)
    private static let integration = Fixtures.integration(secrets: ["old secret", "new secret"])
    /// Of the body, under the second secret.
    private static let signature = VeriffSecret("new secret").map { VeriffSignature(of: body, secret: $0).hexadecimal }

    @Test("a webhook signed with any live secret is decoded")
    func signed() throws {
        let notification = try VeriffWebhookDecoder().decode(
            body: Self.body, authClient: Self.integration.apiKey, signature: Self.signature,
            integration: Self.integration)

        #expect(notification == ProviderNotification(kind: .submitted, sessionID: "s", attemptID: nil, vendorData: "v"))
    }

    @Test(
        "a forged, unsigned or misdirected webhook is refused",
        arguments: [
            (integration.apiKey, nil), (integration.apiKey, ""),
            (integration.apiKey, String(repeating: "0", count: 64)),
            (nil, signature), ("00000000-0000-4000-8000-000000000000", signature),
        ] as [(String?, String?)])
    func forged(authClient: String?, signature: String?) {
        #expect(throws: ProviderError.self) {
            try VeriffWebhookDecoder().decode(
                body: Self.body, authClient: authClient, signature: signature, integration: Self.integration)
        }
    }

    @Test("a changed body is refused")
    func changed() {
        #expect(throws: ProviderError.self) {
            try VeriffWebhookDecoder().decode(
                body: Self.body + [0x20], authClient: Self.integration.apiKey, signature: Self.signature,
                integration: Self.integration)
        }
    }

    @Test("a signed body of an unknown kind is recorded and nothing else")
    func unknownKind() throws {
        let body = Array("no JSON at all".utf8)
        let signature = VeriffSignature(of: body, secret: try #require(VeriffSecret("old secret"))).hexadecimal

        let notification = try VeriffWebhookDecoder().decode(
            body: body, authClient: Self.integration.apiKey, signature: signature, integration: Self.integration)

        #expect(notification.kind == .unknown)
    }
}
