import DocumentStorage
import Encryption
import OutboundHTTP
import Services
import Testing
import Verification

@Suite("S3 document store")
struct S3DocumentStoreTests {
    let fixture: StoreFixture
    let service = ObjectService()

    init() throws {
        fixture = try StoreFixture()
    }

    @Test("a document is one sealed object under bucket, prefix and file id")
    func object() async throws {
        let key = try fixture.key()

        try await fixture.objectStore(service).write(content(100_000), to: key)

        let object = try #require(service.contents["https://objects.example/documents/kept/\(key.fileID)"])
        #expect(service.contents.count == 1)
        #expect(object.count == SegmentFormat.sealedLength(plaintextLength: 100_000))
        #expect(!object.contains(content(100_000).prefix(20)))
    }

    @Test("a changed, cut or lengthened object is refused")
    func tampering() async throws {
        let store = try fixture.objectStore(service)
        let key = try fixture.key()
        let changes: [([UInt8]) -> [UInt8]] = [
            { $0.dropLast() + [1, 2, 3] }, { Array($0.prefix(16 + 65_552)) }, { _ in [] }, { $0 + [0] },
            { $0 + [UInt8](repeating: 0, count: 2_000_000) },
        ]

        for change in changes {
            try await store.write(content(100_000), to: key)
            service.replaceOnly(change)
            #expect(await store.failure(of: key) == .tampered)
        }
    }

    @Test(
        "a service that refuses or fails is unavailable; only a missing object is not found",
        arguments: [
            OutboundResponse(status: 500), OutboundResponse(status: 503), OutboundResponse(status: 403),
            OutboundResponse(status: 301), OutboundResponse(status: 404),
            OutboundResponse(status: 404, body: Array("<Error><Code>NoSuchBucket</Code></Error>".utf8)),
        ]
    )
    func refusals(answer: OutboundResponse) async throws {
        let store = try fixture.objectStore(service)
        let key = try fixture.key()
        service.answer(.success(answer))

        await #expect(throws: DocumentContentError.unavailable) { try await store.write([1], to: key) }
        await #expect(throws: DocumentContentError.unavailable) { try await store.remove(key.fileID) }
        #expect(await store.failure(of: key) == .unavailable)
    }

    @Test("a service that cannot be reached is unavailable")
    func unreachable() async throws {
        let store = try fixture.objectStore(service)
        let key = try fixture.key()
        service.answer(.failure(OutboundHTTPError(.timedOut, "The deadline passed.", mayHaveBeenSent: true)))

        await #expect(throws: DocumentContentError.unavailable) { try await store.write([1], to: key) }
        #expect(await store.failure(of: key) == .unavailable)
    }

    @Test("a document over the limit is refused while it arrives, before anything is sent")
    func limit() async throws {
        let store = try fixture.objectStore(service, largestDocumentInBytes: 200_000)
        let key = try fixture.key()

        try await store.write(content(200_000), to: key)
        let sent = service.requests.count
        await #expect(throws: DocumentContentError.unavailable) { try await store.write(content(400_000), to: key) }

        #expect(service.requests.count == sent)
    }

    @Test("more documents under way than allowed are refused until one ends")
    func transferLimit() async throws {
        let store = try fixture.objectStore(service, concurrentTransferLimit: 1)
        let key = try fixture.key()
        let writer = try await store.begin(key)

        await #expect(throws: DocumentContentError.unavailable) { _ = try await store.begin(key) }
        try await writer.finish()

        #expect(try await store.bytes(of: key) == [])
    }

    @Test("objects without a row are swept once old, page by page; the others stay")
    func orphans() async throws {
        let store = try fixture.objectStore(service)
        let keys = try (1...7).map { try fixture.key(UInt128($0)) }
        for key in keys {
            try await store.write([1], to: key)
        }
        let known = Set(keys.suffix(2).map(\.fileID))

        let young = try fixture.objectStore(service, clock: .inThePast)
        #expect(try await young.sweepOrphans(olderThan: .seconds(60)) { _ in [] } == 0)
        #expect(try await store.sweepOrphans(olderThan: .seconds(60)) { known.intersection($0) } == 5)

        for key in keys {
            #expect(await store.failure(of: key) == (known.contains(key.fileID) ? nil : .notFound))
        }
    }

    @Test(
        "a listing that cannot be read, or never moves on, ends the sweep and removes nothing",
        arguments: [
            "", "<html>", "<ListBucketResult></ListBucketResult>",
            "<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>kept/fil_1</Key></Contents>",
            "<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>a</Key><LastModified>"
                + "2001-01-01T00:00:00Z</LastModified></Contents>",
            "<ListBucketResult><IsTruncated>true</IsTruncated><Contents><Key>kept/x</Key><LastModified>"
                + "2001-01-01T00:00:00Z</LastModified></Contents>",
        ]
    )
    func unreadableListing(body: String) async throws {
        service.answer(.success(OutboundResponse(status: 200, body: Array(body.utf8))))

        await #expect(throws: DocumentContentError.unavailable) {
            _ = try await fixture.objectStore(service).sweepOrphans(olderThan: .seconds(60)) { _ in [] }
        }

        #expect(service.requests.count == 1)
    }

    @Test(
        "settings that no request can be made from are refused",
        arguments: [
            ["ftp://objects.example", "r", "b", "", "A"], ["https://objects.example/path", "r", "b", "", "A"],
            ["https://user@objects.example", "r", "b", "", "A"], ["https://", "r", "b", "", "A"],
            ["https://objects.example", "", "b", "", "A"], ["https://objects.example", "r", "b/c", "", "A"],
            ["https://objects.example", "r", "b", "a b", "A"], ["https://objects.example", "r", "b", "", "A/B"],
        ]
    )
    func settings(values: [String]) {
        #expect(throws: S3Configuration.Invalid.self) {
            try S3Configuration(
                endpoint: values[0],
                region: values[1],
                bucket: values[2],
                prefix: values[3],
                accessKeyID: values[4],
                secretAccessKey: Secret("secret")
            )
        }
    }
}
