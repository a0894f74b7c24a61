import OutboundHTTP
import Services
import StrictJSON
import Testing
import Veriff
import VeriffSandbox
import Verification

@Suite("The sandbox's protocol", .timeLimit(.minutes(1)))
struct SandboxProtocolTests {
    private static let body = Array(#"{"verification":{"vendorData":"v","person":{"firstName":"Ada"}}}"#.utf8)

    private let secret: VeriffSecret

    init() throws {
        secret = try #require(VeriffSecret(SandboxHarness.secret))
    }

    private func sign(_ text: String) -> String { sign(Array(text.utf8)) }
    private func sign(_ bytes: [UInt8]) -> String {
        VeriffSignature(of: bytes, secret: secret).hexadecimal
    }

    private func headers(_ signature: String?, client: String? = SandboxHarness.identityKey) -> [(String, String)] {
        [("Content-Type", "application/json")] + (client.map { [("X-AUTH-CLIENT", $0)] } ?? [])
            + (signature.map { [("X-HMAC-SIGNATURE", $0)] } ?? [])
    }

    private func open(_ sandbox: SandboxHarness) async throws -> String {
        let response = try await sandbox.send(.post, "/v1/sessions", headers(nil), body: Self.body)
        return try #require(try JSONValue(parsing: response.body)["verification"]?.text("id"))
    }

    @Test(
        "a session is opened without a signature, and the answer has the provider's members and signature",
        arguments: ["/v1/sessions", "/v1/sessions/"])
    func create(path: String) async throws {
        try await SandboxHarness.run { sandbox in
            let response = try await sandbox.send(.post, path, headers(nil), body: Self.body)

            #expect(response.status == 201)
            let json = try JSONValue(parsing: response.body)
            #expect(json.text("status") == "success")
            let session = try #require(json["verification"])
            #expect(session.text("vendorData") == "v")
            #expect(session.text("status") == "created")
            #expect(session.text("host") == sandbox.origin)
            let token = try #require(session.text("sessionToken"))
            #expect(token.split(separator: ".").count == 3)
            #expect(session.text("url") == sandbox.origin + "/v/" + token)
            #expect(response.header("x-auth-client") == SandboxHarness.identityKey)
            #expect(response.header("x-hmac-signature") == sign(response.body))
            #expect(response.header("vrf-hmac-signature") == sign(response.body))
        }
    }

    @Test("each wrong credential has the provider's code")
    func credentials() async throws {
        try await SandboxHarness.run { sandbox in
            let id = try await open(sandbox)
            let patch = Array(#"{"verification":{"status":"submitted"}}"#.utf8)
            let zeros = String(repeating: "0", count: 64)
            let cases: [(OutboundRequest.Method, String, [(String, String)], [UInt8], String)] = [
                (.post, "/v1/sessions", headers(nil, client: nil), Self.body, "1801"),
                (.post, "/v1/sessions", headers(nil, client: "no-uuid"), Self.body, "1802"),
                (
                    .post, "/v1/sessions", headers(nil, client: "99999999-9999-4999-8999-999999999999"), Self.body,
                    "1803"
                ),
                (.post, "/v1/sessions", headers(zeros), Self.body, "1819"),
                (.patch, "/v1/sessions/\(id)", headers("short"), patch, "1812"),
                (.patch, "/v1/sessions/\(id)", headers(nil), patch, "1815"),
                (.patch, "/v1/sessions/\(id)", headers(zeros), patch, "1819"),
                (.patch, "/v1/sessions/\(id)", headers(sign(id)), patch, "1819"),
                (.get, "/v1/sessions/\(id)/decision", headers(zeros), [], "1818"),
                (.get, "/v1/sessions/\(id)/media", headers(sign("other")), [], "1818"),
            ]
            for (method, path, headers, body, code) in cases {
                let response = try await sandbox.send(method, path, headers, body: body)

                #expect(response.status == 401)
                let json = try JSONValue(parsing: response.body)
                #expect(json["code"]?.string == code)
                #expect(json.text("status") == "fail")
                let isKnown = !["1801", "1802", "1803"].contains(code)
                #expect(response.header("x-hmac-signature") == (isKnown ? sign(response.body) : nil))
            }
        }
    }

    @Test("uploads and submissions signed over the id are taken only when configured so")
    func lenientSignatures() async throws {
        try await SandboxHarness.run {
            $0.acceptsSessionIdSignatures = true
        } _: { sandbox in
            let id = try await open(sandbox)

            let response = try await sandbox.send(
                .patch, "/v1/sessions/\(id)/", headers(sign(id)),
                body: Array(#"{"verification":{"status":"submitted"}}"#.utf8))

            #expect(response.status == 200)
        }
    }

    @Test(
        "each bad input has the provider's code",
        arguments: [
            ("{", "1101"), ("{}", "1101"), (#"{"verification":{"vendorData":7}}"#, "1501"),
            (#"{"verification":{"vendorData":"\#(String(repeating: "x", count: 1001))"}}"#, "1500"),
            (#"{"verification":{"callback":"http://a"}}"#, "1302"),
            (#"{"verification":{"person":{"dateOfBirth":"2023-02-30"}}}"#, "2003"),
            (#"{"verification":{"document":{"number":"A-1"}}}"#, "2102"),
            (#"{"verification":{"document":{"type":"LIBRARY_CARD"}}}"#, "2103"),
            (#"{"verification":{"document":{"country":"XX"}}}"#, "2104"),
            (#"{"verification":{"proofOfAddress":{"acceptableTypes":["GAS_BILL"]}}}"#, "1104"),
        ])
    func openings(body: String, code: String) async throws {
        try await SandboxHarness.run { sandbox in
            let response = try await sandbox.send(.post, "/v1/sessions", headers(nil), body: Array(body.utf8))

            #expect(response.status == 400)
            #expect(try JSONValue(parsing: response.body)["code"]?.string == code)
        }
    }

    @Test(
        "each bad upload has the provider's code",
        arguments: [
            ("{}", "1403"), (#"{"image":{"content":"AAAA"}}"#, "1102"),
            (#"{"image":{"context":"face"}}"#, "1400"), (#"{"image":{"context":"face","content":""}}"#, "1400"),
            (#"{"image":{"context":"face","content":"A"}}"#, "1401"),
            (#"{"image":{"context":"content","content":"AAAA"}}"#, "1402"),
            (#"{"image":{"context":"face","content":"AAAA"}"#, "1101"),
        ])
    func uploads(body: String, code: String) async throws {
        try await SandboxHarness.run { sandbox in
            let id = try await open(sandbox)

            let response = try await sandbox.send(
                .post, "/v1/sessions/\(id)/media", headers(sign(body)), body: Array(body.utf8))

            #expect(response.status == 400)
            #expect(try JSONValue(parsing: response.body)["code"]?.string == code)
        }
    }

    @Test(
        "an upload is described, listed for session and attempt, and downloaded",
        arguments: [
            #"{"image":{"context":"face","content":"/9j/4AA="}}"#,
            #"{ "image" : { "content" : "data:image/jpeg;base64,\/9j\/4AA=", "context" : "face" } }"#,
        ])
    func media(body: String) async throws {
        try await SandboxHarness.run { sandbox in
            let id = try await open(sandbox)
            let response = try await sandbox.send(
                .post, "/v1/sessions/\(id)/media", headers(sign(body)), body: Array(body.utf8))

            #expect(response.status == 201)
            let image = try #require(try JSONValue(parsing: response.body)["image"])
            #expect(image.text("context") == "face")
            #expect(image.integer("size") == 5)
            #expect(image.text("mimetype") == "image/jpeg")
            #expect(image.text("sessionId") == id)
            let mediaId = try #require(image.text("id"))
            #expect(image.text("url") == "\(sandbox.origin)/v1/media/\(mediaId)")

            let download = try await sandbox.send(.get, "/v1/media/\(mediaId)", headers(sign(mediaId)))
            #expect(download.body == [0xFF, 0xD8, 0xFF, 0xE0, 0x00])
            #expect(download.header("content-type") == "image/jpeg")
            #expect(download.header("x-hmac-signature") == sign(download.body))

            let attempts = try await sandbox.send(.get, "/v1/sessions/\(id)/attempts", headers(sign(id)))
            let attempt = try #require(try JSONValue(parsing: attempts.body).elements("verifications").first)
            #expect(attempt.text("status") == "created")
            let attemptId = try #require(attempt.text("id"))
            for (path, signed) in [("/v1/sessions/\(id)/media", id), ("/v1/attempts/\(attemptId)/media", attemptId)] {
                let listed = try await sandbox.send(.get, path, headers(sign(signed)))
                #expect(try JSONValue(parsing: listed.body).elements("images").count == 1)
            }
        }
    }

    @Test("another integration's session is unknown")
    func foreignSession() async throws {
        try await SandboxHarness.run { sandbox in
            let id = try await open(sandbox)

            let response = try await sandbox.send(
                .get, "/v1/sessions/\(id)/decision", headers(sign(id), client: SandboxHarness.addressKey))

            #expect(response.status == 404)
        }
    }

    @Test("a status other than submitted is refused")
    func patches() async throws {
        try await SandboxHarness.run { sandbox in
            let id = try await open(sandbox)
            for (status, code) in [("started", "1303"), ("approved", "1303")] {
                let body = #"{"verification":{"status":"\#(status)"}}"#
                let response = try await sandbox.send(
                    .patch, "/v1/sessions/\(id)", headers(sign(body)), body: Array(body.utf8))
                #expect(try JSONValue(parsing: response.body)["code"]?.string == code)
            }
        }
    }

    @Test("unknown paths, methods and control requests without the token are refused")
    func routes() async throws {
        try await SandboxHarness.run { sandbox in
            let cases =
                [
                    ("/v2", nil, 404), ("/v1/nothing", nil, 404), ("/v1/sessions", nil, 405),
                    ("/sandbox/ledger", nil, 401),
                    ("/sandbox/ledger", "Bearer x", 401), ("/sandbox/health", nil, 200),
                ] as [(String, String?, Int)]
            for (path, authorization, status) in cases {
                let headers = authorization.map { [("Authorization", $0)] } ?? []
                let response = try await sandbox.send(.get, path, headers)
                #expect(response.status == status, "\(path)")
            }
        }
    }

    @Test("webhooks can be silenced, doubled and reordered")
    func webhookModes() async throws {
        try await SandboxHarness.run { sandbox in
            func submit() async throws {
                let id = try await open(sandbox)
                let body = #"{"verification":{"status":"submitted"}}"#
                _ = try await sandbox.send(.patch, "/v1/sessions/\(id)", headers(sign(body)), body: Array(body.utf8))
                // Decided in silence, or it would be announced in the next mode.
                while try await sandbox.control(.get, "/sessions/\(id)").member("decided_at") == nil {}
            }
            _ = try await sandbox.control(.post, "/webhooks", #"{"enabled":false}"#)
            try await submit()
            _ = try await sandbox.control(.post, "/webhooks", #"{"copies":2,"reordered":true,"second_headers":false}"#)
            try await submit()

            var kinds: [Bool] = []
            for _ in 0..<4 {
                let webhook = try await sandbox.webhooks.next()
                kinds.append(webhook.isDecision)
                #expect(webhook.header("vrf-hmac-signature") == nil)
            }
            #expect(kinds == [true, true, false, false])
        }
    }

    @Test("an integration registered at the control endpoint is served")
    func registration() async throws {
        try await SandboxHarness.run { sandbox in
            let key = "44444444-4444-4444-8444-444444444444"
            _ = try await sandbox.control(
                .post, "/integrations",
                #"{"api_key":"\#(key)","secrets":["\#(SandboxHarness.secret)"],"product":"poa"}"#)

            let response = try await sandbox.send(.post, "/v1/sessions", headers(nil, client: key), body: Self.body)

            #expect(response.status == 201)
        }
    }
}
