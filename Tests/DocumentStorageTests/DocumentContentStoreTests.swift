import Encryption
import FoundationEssentials
import Services
import Testing
import Verification

@Suite("Every document store")
struct DocumentContentStoreTests {
    let fixture: StoreFixture

    init() throws {
        fixture = try StoreFixture()
    }

    @Test(
        "a document is read back as it was written",
        arguments: StoreKind.allCases,
        [0, 1, 65_535, 65_536, 65_537, 400_000]
    )
    func roundTrip(kind: StoreKind, size: Int) async throws {
        let store = try await fixture.store(kind)
        let key = try fixture.key()

        try await store.write(content(size), to: key, chunk: 7777)

        #expect(try await store.bytes(of: key) == content(size))
    }

    @Test("another process finds the document by its key", arguments: StoreKind.allCases)
    func sharedStore(kind: StoreKind) async throws {
        let key = try fixture.key()
        try await fixture.store(kind).write(content(70_000), to: key)

        #expect(try await fixture.store(kind).bytes(of: key) == content(70_000))
    }

    @Test("a document that was never written is not found", arguments: StoreKind.allCases)
    func missing(kind: StoreKind) async throws {
        let store = try await fixture.store(kind)

        #expect(await store.failure(of: try fixture.key()) == .notFound)
    }

    @Test("a removed document is not found, and removing it again is no error", arguments: StoreKind.allCases)
    func removal(kind: StoreKind) async throws {
        let store = try await fixture.store(kind)
        let key = try fixture.key()
        try await store.write([1, 2, 3], to: key)

        try await store.remove(key.fileID)
        try await store.remove(key.fileID)

        #expect(await store.failure(of: key) == .notFound)
    }

    @Test("a document is not visible before it is finished, nor once abandoned", arguments: StoreKind.allCases)
    func abandoned(kind: StoreKind) async throws {
        let store = try await fixture.store(kind)
        let key = try fixture.key()
        let writer = try await store.begin(key)
        try await writer.append(content(200_000)[...])

        #expect(await store.failure(of: key) == .notFound)
        await writer.abandon()
        await writer.abandon()

        await #expect(throws: DocumentContentError.unavailable) { try await writer.append([1]) }
        await #expect(throws: DocumentContentError.unavailable) { try await writer.finish() }
        #expect(await store.failure(of: key) == .notFound)
        #expect(fixture.directory.files().isEmpty)
        #expect(fixture.service.contents.isEmpty)
    }

    @Test("a finished writer takes nothing more, and abandoning it keeps the document", arguments: StoreKind.allCases)
    func finished(kind: StoreKind) async throws {
        let store = try await fixture.store(kind)
        let key = try fixture.key()
        let writer = try await store.begin(key)
        try await writer.append([1, 2, 3])
        try await writer.finish()

        await #expect(throws: DocumentContentError.unavailable) { try await writer.append([4]) }
        await #expect(throws: DocumentContentError.unavailable) { try await writer.finish() }
        await writer.abandon()

        #expect(try await store.bytes(of: key) == [1, 2, 3])
    }

    @Test("many documents are written and read at once", arguments: StoreKind.allCases)
    func concurrency(kind: StoreKind) async throws {
        let store = try await fixture.store(kind)
        let keys = try (0..<24).map { try fixture.key(UInt128($0), verification: UInt128($0 % 3)) }

        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, key) in keys.enumerated() {
                group.addTask {
                    let bytes = content(number * 9001, seed: number)
                    try await store.write(bytes, to: key, chunk: 5000)
                    #expect(try await store.bytes(of: key) == bytes)
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("two writers of one document do not mix: the later finish counts", arguments: StoreKind.allCases)
    func rivalWriters(kind: StoreKind) async throws {
        let store = try await fixture.store(kind)
        let key = try fixture.key()
        let first = try await store.begin(key)
        let second = try await store.begin(key)

        for start in stride(from: 0, to: 200_000, by: 50_000) {
            try await first.append(content(200_000, seed: 1)[start...].prefix(50_000))
            try await second.append(content(200_000, seed: 2)[start...].prefix(50_000))
        }
        try await second.finish()
        try await first.finish()

        #expect(try await store.bytes(of: key) == content(200_000, seed: 1))
    }

    @Test("the key of another verification, tenant or file opens nothing", arguments: StoreKind.allCases)
    func otherOwner(kind: StoreKind) async throws {
        let store = try await fixture.store(kind)
        let key = try fixture.key()
        try await store.write([1], to: key)
        let others = [
            DocumentContentKey(
                tenant: key.tenant,
                verificationID: VerificationID(value: 9),
                fileID: key.fileID,
                dataKey: key.dataKey
            ),
            DocumentContentKey(
                tenant: Tenant(vendorID: VendorID(value: 9), environment: .sandbox),
                verificationID: key.verificationID,
                fileID: key.fileID,
                dataKey: key.dataKey
            ),
            try fixture.key(1, verification: 2),
            try fixture.key(1),
        ]

        for other in others {
            #expect(await store.failure(of: other) == .tampered)
        }
    }

    @Test(
        "without the key-encryption key a document is unavailable, and not called tampered",
        arguments: StoreKind.allCases
    )
    func missingKey(kind: StoreKind) async throws {
        let key = try fixture.key()
        try await fixture.store(kind).write([1], to: key)
        let store = try await fixture.store(kind, ring: .generate(created: Date(timeIntervalSince1970: 0)))

        #expect(await store.failure(of: key) == .unavailable)
        await #expect(throws: DocumentContentError.unavailable) { _ = try await store.begin(key) }
    }
}
