import OutboundHTTP
import Services
import Testing
import Veriff
import Verification

@Suite("Calls to the provider")
struct VeriffProviderTests {
    private static let created = #"{"status":"success","verification":{"id":"s-1","status":"created"}}"#

    @Test("a session is opened with a body signed over the exact bytes")
    func openSession() async throws {
        let http = ScriptedHTTP(status: 201, body: Self.created)

        let session = try await VeriffProvider(http: http).openSession(
            Fixtures.request(.photoID), at: Fixtures.integration())

        #expect(session.id == "s-1")
        let request = try #require(http.requests.first)
        #expect(request.method == .post)
        #expect(request.url == "https://provider.test/v1/sessions")
        #expect(request.header("Content-Type") == "application/json")
        #expect(request.header("x-auth-client") == Fixtures.apiKey)
        let secret = try #require(VeriffSecret("secret"))
        #expect(request.header("x-hmac-signature") == VeriffSignature(of: request.body, secret: secret).hexadecimal)
    }

    @Test(
        "a purpose's session says no more than it needs",
        arguments: [
            (
                .photoID,
                #"{"verification":{"person":{"firstName":"Ada","lastName":"Quincy","dateOfBirth":"1983-09-10"},"#
                    + #""document":{"number":"Q12345678","type":"DRIVERS_LICENSE","country":"US"},"#
                    + #""vendorData":"VENDOR"}}"#
            ),
            (
                .proofOfAddress,
                #"{"verification":{"person":{"firstName":"Ada","lastName":"Quincy"},"#
                    + #""address":{"fullAddress":"12 Elm St Unit 4B, Springfield, IL 62704, US"},"#
                    + #""proofOfAddress":{"acceptableTypes":[{"name":"LEASE_AGREEMENT"},{"name":"RENTAL_AGREEMENT"},"#
                    + #"{"name":"RENTAL_CONTRACT"}]},"vendorData":"VENDOR"}}"#
            ),
        ] as [(SessionPurpose, String)])
    func sessionBody(purpose: SessionPurpose, expected: String) async throws {
        let http = ScriptedHTTP(status: 201, body: Self.created)

        _ = try await VeriffProvider(http: http).openSession(Fixtures.request(purpose), at: Fixtures.integration())

        let body = String(decoding: try #require(http.requests.first).body, as: UTF8.self)
        #expect(body == expected.replacing("VENDOR", with: ProviderSessionID(value: 3).description))
    }

    @Test(
        "a document number of a length that the provider refuses is not sent",
        arguments: [("12345", false), ("123-456", true), ("Q12345678", true), ("F255 921 500 94", false)])
    func documentNumber(number: String, isSent: Bool) async throws {
        let http = ScriptedHTTP(status: 201, body: Self.created)

        _ = try await VeriffProvider(http: http).openSession(
            Fixtures.request(.photoID, number: number), at: Fixtures.integration())

        let body = String(decoding: try #require(http.requests.first).body, as: UTF8.self)
        #expect(body.contains(#""number""#) == isSent)
    }

    @Test(
        "an upload names its context and carries the image in base64",
        arguments: [
            (DocumentKind.photoID, DocumentSide.front, "document-front"), (.photoID, .back, "document-back"),
            (.selfie, .front, "face"), (.proofOfAddress, .front, "document-front"),
        ])
    func upload(kind: DocumentKind, side: DocumentSide, context: String) async throws {
        let http = ScriptedHTTP(status: 201, body: "{}")
        let media = ProviderMedia(kind: kind, side: side, mediaType: .jpeg, bytes: [0xFF, 0xD8, 0xFF, 0xE0])

        try await VeriffProvider(http: http).uploadMedia(media, session: "s-1", at: Fixtures.integration())

        let request = try #require(http.requests.first)
        #expect(request.url == "https://provider.test/v1/sessions/s-1/media")
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == #"{"image":{"context":"\#(context)","content":"data:image/jpeg;base64,/9j/4A=="}}"#)
    }

    @Test(
        "listed media are told apart by the integration's purposes, faces and unknown contexts by themselves",
        arguments: [
            ([.photoID], [.photoID]), ([.proofOfAddress], [.proofOfAddress]), ([.addressDocument], [.proofOfAddress]),
            ([.photoID, .addressDocument], [.photoID, .proofOfAddress]),
        ] as [(Set<SessionPurpose>, [DocumentKind])])
    func listedMedia(purposes: Set<SessionPurpose>, kinds: [DocumentKind]) async throws {
        let http = ScriptedHTTP(
            status: 200,
            body: #"{"status":"success","images":[{"context":"document-back","size":"7"},{"context":"face","size":8},"#
                + #"{"context":"hologram","size":9}],"videos":[]}"#)

        let media = try await VeriffProvider(http: http).uploadedMedia(
            session: "s-1", at: Fixtures.integration(purposes: purposes))

        #expect(
            media == kinds.map { UploadedProviderMedia(kind: $0, side: .back, sizeInBytes: 7) }
                + [UploadedProviderMedia(kind: .selfie, side: .front, sizeInBytes: 8)])
    }

    @Test("a read is signed over the session's id")
    func readSignature() async throws {
        let http = ScriptedHTTP(status: 200, body: #"{"status":"success","verification":null}"#)

        let decision = try await VeriffProvider(http: http).decision(
            session: "s-1", purpose: .photoID, at: Fixtures.integration())

        #expect(decision == nil)
        let secret = try #require(VeriffSecret("secret"))
        #expect(
            http.requests.first?.header("x-hmac-signature") == VeriffSignature(of: "s-1", secret: secret).hexadecimal)
    }

    @Test("a decision carries verdict, fields and the exact bytes")
    func decision() async throws {
        let body = Bodies.answer(Bodies.licence)
        let http = ScriptedHTTP(status: 200, body: String(decoding: body, as: UTF8.self))
        let provider = VeriffProvider(http: http)

        let decision = try #require(
            try await provider.decision(session: "s-1", purpose: .photoID, at: Fixtures.integration()))

        #expect(decision.verdict == ProviderVerdict(status: "approved", code: 9001))
        #expect(decision.body == body)
        #expect(decision.fields.count > 10)
        #expect(provider.decision(inWebhookBody: body, purpose: .photoID)?.fields == decision.fields)
    }

    @Test(
        "an answer without a right signature is not believed",
        arguments: [
            "", String(repeating: "0", count: 64), "nonsense",
        ])
    func untrusted(signature: String) async {
        let http = ScriptedHTTP(status: 201, body: Self.created, signature: signature)

        await #expect(throws: ProviderError(.untrusted, cause: "http_201")) {
            try await VeriffProvider(http: http).openSession(Fixtures.request(.photoID), at: Fixtures.integration())
        }
    }

    @Test("an answer signed with a second live secret is believed")
    func secondSecret() async throws {
        let http = ScriptedHTTP(status: 201, body: Self.created, secret: "old")

        let session = try await VeriffProvider(http: http).openSession(
            Fixtures.request(.photoID), at: Fixtures.integration(secrets: ["new", "old"]))

        #expect(session.id == "s-1")
    }

    @Test(
        "refusals are told apart by status and code",
        arguments: [
            (400, "1304", .alreadySubmitted), (409, "1101", .alreadySubmitted), (400, "1102", .permanent),
            (401, "1819", .wrongCredentials), (400, "1803", .wrongCredentials), (403, "1101", .wrongCredentials),
            (404, "1101", .unknownSession), (429, "1101", .throttled(retryAfter: .seconds(7))),
            (500, "1101", .transient),
            (503, "", .transient), (408, "", .transient),
            // What a refusal is about cannot be told without a code: it is asked again, never taken as the last word.
            (400, "", .untrusted), (400, "oops", .untrusted), (404, "", .untrusted),
        ] as [(Int, String, ProviderError.Class)])
    func refusals(status: Int, code: String, expected: ProviderError.Class) async throws {
        let http = ScriptedHTTP(
            status: status, body: #"{"status":"fail","code":"\#(code)","message":"secret text of theirs"}"#,
            headers: [OutboundHeader("Retry-After", "7")])

        let error = await #expect(throws: ProviderError.self) {
            try await VeriffProvider(http: http).submitSession("s-1", at: Fixtures.integration())
        }

        #expect(error?.class == expected)
        #expect(error?.description.contains("secret text") == false)
    }

    @Test(
        "an unsigned refusal is only believed where a gateway or a wrong secret explains it",
        arguments: [
            (400, .untrusted), (404, .untrusted), (302, .untrusted), (401, .wrongCredentials), (502, .transient),
            (429, .throttled(retryAfter: nil)),
        ] as [(Int, ProviderError.Class)])
    func unsignedRefusals(status: Int, expected: ProviderError.Class) async {
        let http = ScriptedHTTP(status: status, body: "<html>", signature: "")

        let error = await #expect(throws: ProviderError.self) {
            try await VeriffProvider(http: http).submitSession("s-1", at: Fixtures.integration())
        }

        #expect(error?.class == expected)
    }

    @Test(
        "a lost answer leaves a writing call's outcome open, and a reading one's not",
        arguments: [
            (OutboundHTTPError(.timedOut, "", mayHaveBeenSent: true), .unknownOutcome, .transient),
            (OutboundHTTPError(.connectionLost, "", mayHaveBeenSent: true), .unknownOutcome, .transient),
            (OutboundHTTPError(.connect, ""), .transient, .transient),
            (OutboundHTTPError(.targetForbidden, ""), .permanent, .permanent),
        ] as [(OutboundHTTPError, ProviderError.Class, ProviderError.Class)])
    func transport(
        failure: OutboundHTTPError, writing: ProviderError.Class, reading: ProviderError.Class
    ) async {
        let provider = VeriffProvider(http: ScriptedHTTP { _ throws(OutboundHTTPError) in throw failure })

        let written = await #expect(throws: ProviderError.self) {
            try await provider.openSession(Fixtures.request(.photoID), at: Fixtures.integration())
        }
        let read = await #expect(throws: ProviderError.self) {
            try await provider.decision(session: "s-1", purpose: .photoID, at: Fixtures.integration())
        }

        #expect(written?.class == writing)
        #expect(read?.class == reading)
    }

    @Test("a signed answer that cannot be read is tried again, and a creation's outcome stays open")
    func unreadable() async {
        let provider = VeriffProvider(http: ScriptedHTTP(status: 200, body: "{\"status\":"))

        let written = await #expect(throws: ProviderError.self) {
            try await provider.openSession(Fixtures.request(.photoID), at: Fixtures.integration())
        }
        let read = await #expect(throws: ProviderError.self) {
            try await provider.decision(session: "s-1", purpose: .photoID, at: Fixtures.integration())
        }

        #expect(written?.class == .unknownOutcome)
        #expect(read?.class == .transient)
    }

    @Test("an id that does not fit a path is never sent", arguments: ["", "a/b", "..", "a b", "a?b", "a%2fb"])
    func pathSafety(session: String) async {
        let http = ScriptedHTTP(status: 200, body: "{}")

        await #expect(throws: ProviderError.self) {
            try await VeriffProvider(http: http).submitSession(session, at: Fixtures.integration())
        }
        #expect(http.requests.isEmpty)
    }
}

extension OutboundRequest {
    fileprivate func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
