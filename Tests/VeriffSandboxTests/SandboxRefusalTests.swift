import Crypto
import FoundationEssentials
import OutboundHTTP
import StrictJSON
import Testing
import Veriff
import VeriffSandbox
import Verification

@Suite("The sandbox's refusals", .timeLimit(.minutes(1)))
struct SandboxRefusalTests {
    @Test(
        "an opening the provider would not take has the provider's code",
        arguments: [
            (#"{"id":"too-short"}"#, "1001"), (#"{"id":"00000000-0000-3000-8000-000000000000"}"#, "1002"),
            (#"{"person":{"firstName":7}}"#, "1104"), (#"{"person":{"gender":"X"}}"#, "1104"),
            (#"{"person":{"maritalStatus":"COMPLICATED"}}"#, "1104"), (#"{"person":{"isDeceased":"no"}}"#, "1104"),
            (#"{"address":{"fullAddress":["12 Elm St"]}}"#, "1104"), (#"{"endUserId":"me"}"#, "1104"),
            (#"{"document":{"idCardType":"XX"}}"#, "1104"),
            (#"{"consents":[{"type":"gdpr","approved":true}]}"#, "1104"),
            (#"{"consents":[{"type":"ine","approved":false}]}"#, "1104"), (#"{"consents":{"type":"ine"}}"#, "1104"),
            (#"{"consents":[{"type":"bipa"}]}"#, "1104"), (#"{"timestamp":"2020-01-01T00:00:00.000Z"}"#, "1201"),
            (#"{"timestamp":"yesterday"}"#, "1202"), (#"{"person":{"dateOfBirth":"29.02.1984"}}"#, "1203"),
            (#"{"document":{"firstIssue":"2020-1-1"}}"#, "1203"), (#"{"features":["selfid","video"]}"#, "1301"),
            (#"{"document":{"number":"12345"}}"#, "2101"), (#"{"document":{"number":"1234567890"}}"#, "2101"),
        ])
    func openings(verification: String, code: String) async throws {
        try await SandboxHarness.run { sandbox in
            let answer = try await sandbox.call(.post, "/sessions", #"{"verification":\#(verification)}"#)

            #expect(answer.status == 400 && answer.code == code)
            #expect(answer.json.text("status") == "fail")
        }
    }

    @Test("what the documentation allows is taken")
    func allowed() async throws {
        try await SandboxHarness.run { sandbox in
            let now = SystemWallClock().now().rfc3339
            let session = try await sandbox.open(
                #"""
                {"id":"0b7c9a52-3c51-4e0c-9b0d-6f6a3f1a2b3c","callback":"https://example.com","features":["selfid"],
                "lang":"en","timestamp":"\#(now)","endUserId":"c1de400b-1877-4284-8494-071d37916197",
                "consents":[{"type":"ine","approved":true},{"type":"bipa","approved":false}],
                "person":{"gender":"F","maritalStatus":"SINGLE","isDeceased":false,"dateOfBirth":"1984-02-29"},
                "document":{"number":"A1234567","firstIssue":"2020-02-29","idCardType":"CC","country":"CO"}}
                """#)

            #expect(session == "0b7c9a52-3c51-4e0c-9b0d-6f6a3f1a2b3c")
            let again = try await sandbox.call(.post, "/sessions", #"{"verification":{"id":"\#(session)"}}"#)
            #expect(again.status == 400 && again.code == "1003")
        }
    }

    @Test("ids in paths must be of the provider's form, and known")
    func ids() async throws {
        try await SandboxHarness.run { sandbox in
            for (id, status, code) in [
                ("short", 400, "1001"), (String(repeating: "a", count: 41), 400, "1001"),
                ("00000000-0000-1000-8000-000000000000", 400, "1002"),
                ("00000000-0000-4000-8000-000000000000", 404, "1101"),
            ] {
                for path in ["/sessions/\(id)/decision", "/attempts/\(id)/media", "/media/\(id)"] {
                    let answer = try await sandbox.call(.get, path, signing: id)
                    #expect(answer.status == status && answer.code == code, "\(path)")
                }
            }
        }
    }

    @Test("an inactive integration is refused with 1804")
    func inactive() async throws {
        try await SandboxHarness.run { sandbox in
            _ = try await sandbox.control(
                .post, "/integrations",
                #"""
                {"api_key":"\#(SandboxHarness.identityKey)","secrets":["\#(SandboxHarness.secret)"],"product":"idv",
                "active":false}
                """#)

            let answer = try await sandbox.call(.post, "/sessions", #"{"verification":{}}"#)

            #expect(answer.status == 401 && answer.code == "1804")
        }
    }

    @Test("a look-up at an integration without a registry is an unsupported feature")
    func lookUpElsewhere() async throws {
        try await SandboxHarness.run { sandbox in
            let answer = try await sandbox.call(.post, "/validate-registry", #"{"verification":{}}"#)

            #expect(answer.status == 400 && answer.code == "1301")
        }
    }

    @Test("a request signed as of old is answered in kind; a wrong one has the codes of old")
    func legacySignatures() async throws {
        try await SandboxHarness.run { sandbox in
            func digest(_ text: String) -> String {
                SHA256.hash(data: Array((text + SandboxHarness.secret).utf8))
                    .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
            }
            func send(
                _ method: OutboundRequest.Method, _ path: String, _ body: String, signing text: String
            ) async throws -> OutboundResponse {
                let headers = [("X-AUTH-CLIENT", SandboxHarness.identityKey), ("X-SIGNATURE", digest(text))]
                return try await sandbox.send(method, path, headers, body: Array(body.utf8))
            }
            let session = try await sandbox.open()
            let patch = #"{"verification":{"status":"submitted"}}"#

            let read = try await send(.get, "/v1/sessions/\(session)/attempts", "", signing: session)
            let wrongId = try await send(.get, "/v1/sessions/\(session)/attempts", "", signing: "another")
            let wrongBody = try await send(.patch, "/v1/sessions/\(session)", patch, signing: session)
            let submitted = try await send(.patch, "/v1/sessions/\(session)", patch, signing: patch)

            #expect(read.status == 200 && submitted.status == 200)
            #expect(read.header("x-signature") == digest(String(decoding: read.body, as: UTF8.self)))
            #expect(try JSONValue(parsing: wrongId.body)["code"]?.string == "1813")
            #expect(try JSONValue(parsing: wrongBody.body)["code"]?.string == "1814")
        }
    }

    @Test("an image in another format, and one that is too large, are refused")
    func images() async throws {
        try await SandboxHarness.run { sandbox in
            let session = try await sandbox.open()
            func upload(_ bytes: [UInt8], times count: Int = 1) async throws -> SandboxHarness.Answer {
                let content = Data(bytes).base64EncodedString() + String(repeating: "AAAA", count: count - 1)
                return try await sandbox.call(
                    .post, "/sessions/\(session)/media", #"{"image":{"context":"face","content":"\#(content)"}}"#)
            }

            let text = try await upload(Array("plain text".utf8))
            let pdf = try await upload(Array("%PDF-1.7 \n".utf8) + [0, 0], times: 6_000_001)
            let image = try await upload([0xFF, 0xD8, 0xFF], times: 6_000_001)

            #expect(text.status == 400 && text.code == "1104")
            #expect(pdf.status == 201 && pdf.json["image"]?.text("mimetype") == "application/pdf")
            #expect(image.status == 413)
        }
    }
}

extension OutboundResponse {
    fileprivate func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name }?.value
    }
}
