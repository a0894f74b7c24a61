import OutboundHTTP
import StrictJSON
import Testing
import Veriff
import VeriffSandbox
import Verification

@Suite("Every call of the client, against the sandbox", .timeLimit(.minutes(1)))
struct SandboxCallTests {
    private let secret: VeriffSecret

    init() throws {
        secret = try #require(VeriffSecret(SandboxHarness.secret))
    }

    private func integration(of sandbox: SandboxHarness) throws -> VeriffIntegration {
        let baseURL = try #require(VeriffBaseURL(sandbox.origin))
        return try #require(
            VeriffIntegration(baseURL: baseURL, apiKey: SandboxHarness.identityKey, secrets: [secret]))
    }

    /// Opens a session and uploads one image.
    private func open(_ client: VeriffClient, at integration: VeriffIntegration) async throws -> String {
        var request = VeriffSessionRequest(vendorData: "v")
        request.firstName = "Ada"
        request.lastName = "Quincy"
        let session = try await client.createSession(request, at: integration)
        try await client.uploadMedia(
            VeriffUpload(context: .documentFront, mediaType: "image/jpeg", bytes: SandboxHarness.image()),
            session: session.id, at: integration)
        return session.id
    }

    @Test("attempts, their images, the bytes, the person and the lists can be read of a decided session")
    func reading() async throws {
        try await SandboxHarness.run { sandbox in
            let integration = try integration(of: sandbox)
            let client = VeriffClient(http: sandbox.http)
            let session = try await open(client, at: integration)
            try await client.submit(session: session, at: integration)
            _ = try await sandbox.webhooks.next { $0.isDecision }

            let attempts = try await client.attempts(session: session, at: integration)
            let attempt = try #require(attempts.first?.id)
            let media = try await client.media(attempt: attempt, at: integration)
            let medium = try #require(media.first?.id)
            let bytes = try await client.download(medium: medium, at: integration)
            let person = try await client.person(session: session, at: integration)
            let screening = try await client.watchlistScreening(session: session, at: integration)

            #expect(attempts.count == 1 && attempts.first?.status == "approved")
            #expect(attempts.first?.createdAt != nil)
            #expect(media.map(\.context) == ["document-front"])
            #expect(bytes == SandboxHarness.image())
            #expect(person.firstName == "Ada" && person.lastName == "Quincy" && person.listMatches.isEmpty)
            #expect(screening.sessionId == session && screening.matchStatus == "no_match" && screening.totalHits == 0)
        }
    }

    @Test("a deleted session is unknown to every call")
    func deletion() async throws {
        try await SandboxHarness.run { sandbox in
            let integration = try integration(of: sandbox)
            let client = VeriffClient(http: sandbox.http)
            let session = try await open(client, at: integration)
            try await client.submit(session: session, at: integration)
            _ = try await sandbox.webhooks.next { $0.isDecision }

            try await client.delete(session: session, at: integration)

            await expect(.notFound) { _ = try await client.decision(session: session, at: integration) }
            await expect(.notFound) { try await client.delete(session: session, at: integration) }
        }
    }

    @Test("a session that is being decided is deleted later; one that was never submitted goes as expired")
    func deletionInProgress() async throws {
        try await SandboxHarness.run({ $0.decisionDelay = .seconds(3_600) }) { sandbox in
            let integration = try integration(of: sandbox)
            let client = VeriffClient(http: sandbox.http)
            let submitted = try await open(client, at: integration)
            try await client.submit(session: submitted, at: integration)
            await expect(.transient) { try await client.delete(session: submitted, at: integration) }

            let created = try await open(client, at: integration)
            try await client.delete(session: created, at: integration)

            let webhook = try await sandbox.webhooks.next { $0.isDecision }
            let decision = try #require(VeriffDecisionAnswer(body: webhook.body).decision)
            #expect(decision.sessionId == created && decision.status == "expired" && decision.code == 9104)
        }
    }

    @Test("the sixth deletion within an hour is asked to slow down")
    func deletionQuota() async throws {
        try await SandboxHarness.run { sandbox in
            let integration = try integration(of: sandbox)
            let client = VeriffClient(http: sandbox.http)
            for _ in 0..<5 {
                try await client.delete(session: try await open(client, at: integration), at: integration)
            }
            let last = try await open(client, at: integration)

            await expect(.throttled(retryAfter: nil)) { try await client.delete(session: last, at: integration) }
        }
    }

    @Test("a session that nobody submits expires after seven days, with a webhook")
    func expiry() async throws {
        try await SandboxHarness.run { sandbox in
            let integration = try integration(of: sandbox)
            let client = VeriffClient(http: sandbox.http)
            let session = try await open(client, at: integration)

            _ = try await sandbox.control(.post, "/clock", #"{"advance_seconds":604801}"#)

            _ = try await sandbox.webhooks.next { $0.isDecision }
            let answer = try await client.decision(session: session, at: integration).answer
            let decision = try #require(answer.decision)
            #expect(decision.status == "expired" && decision.code == 9104 && decision.person.firstName == nil)
            await expect(.alreadySubmitted) { try await client.submit(session: session, at: integration) }
        }
    }

    @Test("another integration's session is unknown")
    func foreignSession() async throws {
        try await SandboxHarness.run { sandbox in
            let integration = try integration(of: sandbox)
            let client = VeriffClient(http: sandbox.http)
            let session = try await open(client, at: integration)
            let other = try #require(
                VeriffIntegration(
                    baseURL: integration.baseURL, apiKey: SandboxHarness.addressKey, secrets: [secret]))

            await expect(.notFound) { _ = try await client.attempts(session: session, at: other) }
            await expect(.notFound) { try await client.delete(session: session, at: other) }
            #expect(try await client.attempts(session: session, at: integration).first?.status == "created")
        }
    }

    @Test("the page for people lists sessions and shows images to those with the token only")
    func page() async throws {
        try await SandboxHarness.run { sandbox in
            let session = try await open(VeriffClient(http: sandbox.http), at: try integration(of: sandbox))

            let page = try await sandbox.send(.get, "/")
            let list = try await sandbox.control(.get, "/sessions").elements("sessions")
            let media = try #require(list.first?.elements("media").first?.text("id"))
            let path = "/sandbox/sessions/\(session)/media/\(media)"
            let refused = try await sandbox.send(.get, path)
            let shown = try await sandbox.send(
                .get, path, [("Authorization", "Bearer " + SandboxHarness.controlToken)])

            #expect(page.status == 200 && page.header("content-type") == "text/html; charset=utf-8")
            #expect(page.header("content-security-policy")?.contains("script-src 'sha256-") == true)
            #expect(refused.status == 401)
            #expect(shown.status == 200 && shown.body == SandboxHarness.image())
        }
    }

    private func expect(_ category: VeriffError.Category, _ body: () async throws -> Void) async {
        let error = await #expect(throws: VeriffError.self) { try await body() }
        #expect(error?.category == category)
    }
}
