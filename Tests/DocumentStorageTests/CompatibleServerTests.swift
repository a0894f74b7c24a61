import DocumentStorage
import Encryption
import FoundationEssentials
import Logging
import OutboundHTTP
import Services
import Testing
import Verification

private let environment = ProcessInfo.processInfo.environment

// Run against a real server by naming one, for instance one on this machine with a bucket `documents`:
// ADDRESSEE_TEST_S3_ENDPOINT, ADDRESSEE_TEST_S3_ACCESS_KEY_ID, ADDRESSEE_TEST_S3_SECRET_ACCESS_KEY.
@Suite("S3-compatible server", .enabled(if: environment["ADDRESSEE_TEST_S3_ENDPOINT"] != nil))
struct CompatibleServerTests {
    let fixture: StoreFixture

    init() throws {
        fixture = try StoreFixture()
    }

    func store(secretAccessKey: String? = nil) throws -> S3DocumentStore {
        let policy = AddressPolicy(
            allowedNetworks: ["127.0.0.0/8", "::1/128"].compactMap { Network($0) },
            requiresHTTPS: false,
            ports: .any
        )
        let logger = Logger(label: "test")
        return S3DocumentStore(
            configuration: try S3Configuration(
                endpoint: environment["ADDRESSEE_TEST_S3_ENDPOINT"] ?? "",
                region: "us-east-1",
                bucket: "documents",
                prefix: "test-\(UInt32.random(in: 0...(.max)))-",
                accessKeyID: environment["ADDRESSEE_TEST_S3_ACCESS_KEY_ID"] ?? "",
                secretAccessKey: Secret(
                    secretAccessKey ?? environment["ADDRESSEE_TEST_S3_SECRET_ACCESS_KEY"] ?? ""
                )
            ),
            keyRing: fixture.ring,
            client: try CurlClient(
                configuration: CurlClientConfiguration(policy: policy, reuseConnections: true),
                logger: logger
            ),
            clock: SystemWallClock(),
            logger: logger
        )
    }

    @Test("documents are put, got, listed, swept and deleted")
    func journey() async throws {
        let store = try store()
        let keys = try (1...3).map { try fixture.key(UInt128($0)) }

        for (key, size) in zip(keys, [0, 70_000, 10 * 1024 * 1024]) {
            try await store.write(content(size), to: key)
            #expect(try await store.bytes(of: key) == content(size))
        }
        try await store.remove(keys[0].fileID)
        try await store.remove(keys[0].fileID)
        #expect(await store.failure(of: keys[0]) == .notFound)
        #expect(try await store.sweepOrphans(olderThan: .seconds(3600)) { _ in [] } == 0)
        #expect(try await store.sweepOrphans(olderThan: .seconds(-3600)) { _ in [keys[1].fileID] } == 1)
        #expect(await store.failure(of: keys[1]) == nil)
        #expect(await store.failure(of: keys[2]) == .notFound)
    }

    @Test("a wrong secret is refused by the server")
    func wrongSecret() async throws {
        let store = try store(secretAccessKey: "wrong")

        await #expect(throws: DocumentContentError.unavailable) { try await store.write([1], to: fixture.key()) }
    }
}
