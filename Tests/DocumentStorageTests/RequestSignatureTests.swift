import DocumentStorage
import Encryption
import Logging
import OutboundHTTP
import Services
import Testing
import Verification

// The expected values were computed by another implementation (botocore 1.43.11) at 2026-01-31T09:08:07Z.
@Suite("Request signature")
struct RequestSignatureTests {
    let fixture: StoreFixture
    let service = ObjectService()

    init() throws {
        fixture = try StoreFixture()
    }

    func store(endpoint: String, prefix: String = "") throws -> S3DocumentStore {
        S3DocumentStore(
            configuration: try S3Configuration(
                endpoint: endpoint,
                region: "eu-central-1",
                bucket: "documents",
                prefix: prefix,
                accessKeyID: "AKIAEXAMPLE",
                secretAccessKey: Secret("secret/example+key")
            ),
            keyRing: fixture.ring,
            client: service,
            clock: StandingClock(moment: Timestamp(microsecondsSinceUnixEpoch: 1_769_850_487_123_456)),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    func authorization(signature: String) -> String {
        "AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20260131/eu-central-1/s3/aws4_request, "
            + "SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=" + signature
    }

    @Test("a request without a body is signed as another implementation signs it")
    func delete() async throws {
        try await store(endpoint: "https://s3.example.com:443").remove(DocumentFileID(value: 2))

        let request = try #require(service.requests.first)
        #expect(request.url == "https://s3.example.com/documents/fil_00000000000000000000000002")
        #expect(
            request.headers == [
                OutboundHeader("X-Amz-Date", "20260131T090807Z"),
                OutboundHeader(
                    "X-Amz-Content-SHA256",
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                ),
                OutboundHeader(
                    "Authorization",
                    authorization(signature: "440e530d0a81fe28d32552eb9e8bf2357f9771ab9428974740059047b5b5b7e0")
                ),
            ]
        )
    }

    @Test("method, port and prefix are part of what is signed")
    func get() async throws {
        let key = try fixture.key(2)
        _ = try await store(endpoint: "https://s3.example.com").failure(of: key)
        _ = try await store(endpoint: "http://127.0.0.1:9000", prefix: "a/b/").failure(of: try fixture.key(1))

        let signatures = service.requests.map { $0.headers.last?.value }
        #expect(
            signatures.first
                == authorization(signature: "fa9659231a033fba251807b0436005d3b74bc8b35986227166a848a85d3f2b15")
        )
        #expect(service.requests.last?.url == "http://127.0.0.1:9000/documents/a/b/fil_00000000000000000000000001")
        #expect(Set(signatures).count == 2)
    }

    @Test("a query is signed in its canonical spelling")
    func query() async throws {
        let store = try store(endpoint: "https://s3.example.com", prefix: "a/b/")

        _ = try await store.sweepOrphans(olderThan: .seconds(1)) { _ in [] }

        let request = try #require(service.requests.first)
        #expect(
            request.url == "https://s3.example.com/documents?list-type=2&max-keys=500&prefix=a%2Fb%2Ffil_"
        )
        #expect(
            request.headers.last?.value
                == authorization(signature: "97c971019410b33d5cf4df41a28014695483211141a4fa89526916c79d3ab13e")
        )
    }
}
