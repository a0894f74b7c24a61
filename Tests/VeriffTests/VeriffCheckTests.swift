import OutboundHTTP
import Services
import Testing
import Veriff
import Verification

@Suite("Checking credentials against the provider")
struct VeriffCheckTests {
    private static let notFound = #"{"status":"fail","code":"1101","message":"Resource not found"}"#

    @Test("a session that nobody opened is asked for, signed with each live secret on its own")
    func requests() async throws {
        let http = ScriptedHTTP(status: 404, body: Self.notFound, secret: "new")

        let findings = await VeriffProvider(http: http).check(Fixtures.integration(secrets: ["old", "new"]))

        #expect(findings == [CredentialFinding(.accepted), CredentialFinding(.accepted)])
        #expect(http.requests.count == 2)
        var signedWith: Set<String> = []
        for request in http.requests {
            let session = try #require(request.url.split(separator: "/").dropLast().last.map(String.init))
            #expect(request.url == "https://provider.test/v1/sessions/\(session)/decision")
            #expect(request.method == .get && session.utf8.count == 36)
            for text in ["old", "new"] {
                let secret = try #require(VeriffSecret(text))
                if request.header("x-hmac-signature") == VeriffSignature(of: session, secret: secret).hexadecimal {
                    signedWith.insert(text)
                }
            }
        }
        #expect(signedWith == ["old", "new"])
        #expect(Set(http.requests.map(\.url)).count == 2)
    }

    @Test(
        "an answer tells which of the credentials is wrong",
        arguments: [
            (404, "1101", true, .accepted), (200, "", true, .accepted), (404, "1101", false, .untrusted),
            (401, "1801", false, .keyRefused), (401, "1802", true, .keyRefused), (400, "1803", false, .keyRefused),
            (403, "1804", false, .keyRefused), (401, "1815", false, .secretRefused),
            (401, "1818", false, .secretRefused),
            (401, "1819", true, .secretRefused), (401, "1101", false, .refused), (403, "", false, .refused),
            (500, "1101", true, .unreachable), (502, "", false, .unreachable), (429, "", false, .unreachable),
            (302, "", false, .untrusted), (400, "1102", false, .untrusted), (400, "1102", true, .refused),
        ] as [(Int, String, Bool, CredentialFinding.Result)])
    func answers(status: Int, code: String, isSigned: Bool, result: CredentialFinding.Result) async {
        let body = code.isEmpty ? "{}" : #"{"status":"fail","code":"\#(code)","message":"m"}"#
        let http = ScriptedHTTP(
            status: status, body: body, signature: isSigned ? nil : String(repeating: "0", count: 64))

        let findings = await VeriffProvider(http: http).check(Fixtures.integration())

        #expect(findings.map(\.result) == [result])
        #expect((findings.first?.cause == nil) == (result == .accepted))
    }

    @Test("without an answer nothing is known")
    func unreachable() async {
        let http = ScriptedHTTP { _ throws(OutboundHTTPError) in
            throw OutboundHTTPError(.connect, "refused")
        }

        let findings = await VeriffProvider(http: http).check(Fixtures.integration())

        #expect(findings.map(\.result) == [.unreachable])
    }
}

@Suite("Where an integration may be")
struct ProviderTargetTests {
    private let targets = ProviderTargets(
        hosts: ["stationapi.veriff.com", "127.0.0.1", "localhost", "::1"], allowsHTTP: true)

    @Test(
        "only at the operator's hosts, and on this machine in the sandbox only",
        arguments: [
            ("https://stationapi.veriff.com", true, true), ("https://stationapi.veriff.com/v1/", true, true),
            ("https://elsewhere.example", false, false), ("http://stationapi.veriff.com", false, true),
            ("http://127.0.0.1:8089", false, true), ("https://127.0.0.1:8089", false, true),
            ("https://localhost", false, true), ("https://[::1]:8089", false, true), ("ftp://127.0.0.1", false, false),
            ("https://stationapi.veriff.com?x=1", false, false), ("", false, false),
        ])
    func targets(url: String, isLive: Bool, isSandbox: Bool) {
        #expect((targets.fault(in: url, environment: .live) == nil) == isLive)
        #expect((targets.fault(in: url, environment: .sandbox) == nil) == isSandbox)
    }

    @Test("plain HTTP is for the sandbox, where the operator allows it")
    func plainHTTP() {
        let strict = ProviderTargets(hosts: ["127.0.0.1"], allowsHTTP: false)

        #expect(strict.fault(in: "http://127.0.0.1:8089", environment: .sandbox) != nil)
    }
}
