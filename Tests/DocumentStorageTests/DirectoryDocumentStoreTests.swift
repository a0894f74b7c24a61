import DocumentStorage
import Encryption
import FoundationEssentials
import Services
import Testing
import Verification

@Suite("Directory document store")
struct DirectoryDocumentStoreTests {
    let fixture: StoreFixture

    init() throws {
        fixture = try StoreFixture()
    }

    @Test("a document is read back as it was written", arguments: [0, 1, 65_535, 65_536, 65_537, 400_000])
    func roundTrip(size: Int) async throws {
        let store = try await fixture.store()
        let key = try fixture.key()

        try await store.write(content(size), to: key, chunk: 7777)

        #expect(try await store.bytes(of: key) == content(size))
        #expect(fixture.directory.files(in: "store/incoming").isEmpty)
    }

    @Test("another process finds the document by its key")
    func sharedDirectory() async throws {
        let key = try fixture.key()
        try await fixture.store().write(content(70_000), to: key)

        #expect(try await fixture.store().bytes(of: key) == content(70_000))
    }

    @Test("no plain byte reaches the disk, neither while writing nor after")
    func sealedOnDisk() async throws {
        let store = try await fixture.store()
        let marker = Array("JANE-DOE-PASSPORT".utf8)
        let writer = try await store.begin(fixture.key())
        for _ in 0..<20_000 {
            try await writer.append(marker[...])
        }

        let partial = try #require(fixture.directory.files().first)
        let bytesWhileWriting = try fixture.directory.read(partial)
        try await writer.finish()
        let bytesAfter = try fixture.directory.read(fixture.onlyFile)

        #expect(bytesWhileWriting.count > 100_000)
        #expect(!bytesWhileWriting.contains(marker))
        #expect(!bytesAfter.contains(marker))
    }

    @Test("only the owner can look into files and directories")
    func modes() async throws {
        try await fixture.store().write([1], to: fixture.key())

        var path = fixture.directory.path + "/" + fixture.onlyFile
        let file = try FileManager.default.attributesOfItem(atPath: path)
        #expect(file[.posixPermissions] as? Int == 0o600)
        while !path.hasSuffix("/store") {
            path = String(path.prefix(upTo: try #require(path.lastIndex(of: "/"))))
            let folder = try FileManager.default.attributesOfItem(atPath: path)
            #expect(folder[.posixPermissions] as? Int == 0o700)
        }
    }

    @Test("a document that was never written is not found")
    func missing() async throws {
        let store = try await fixture.store()

        #expect(await store.failure(of: try fixture.key()) == .notFound)
    }

    @Test("a removed document is not found, and removing it again is no error")
    func removal() async throws {
        let store = try await fixture.store()
        let key = try fixture.key()
        try await store.write([1, 2, 3], to: key)

        try await store.remove(key.fileID)
        try await store.remove(key.fileID)

        #expect(await store.failure(of: key) == .notFound)
        #expect(fixture.onlyFile.isEmpty)
    }

    @Test("many documents are written and read at once")
    func concurrency() async throws {
        let store = try await fixture.store()
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

        #expect(fixture.directory.files(in: "store/files").count == keys.count)
        #expect(fixture.directory.files(in: "store/incoming").isEmpty)
    }

    @Test("two writers of one document do not mix: the later finish counts")
    func rivalWriters() async throws {
        let store = try await fixture.store()
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

    @Test("more open files than allowed are refused until one is closed")
    func openFileLimit() async throws {
        let store = try await fixture.store(openFileLimit: 1)
        let key = try fixture.key()

        do {
            let writer = try await store.begin(key)
            #expect(await store.failure(of: key) == .unavailable)
            try await writer.finish()
        }

        #expect(try await store.bytes(of: key) == [])
    }

    @Test("a place that cannot hold a store is refused at the start")
    func unusableRoot() async throws {
        try fixture.directory.write([], to: "store")

        await #expect(throws: DocumentContentError.unavailable) { _ = try await fixture.store() }
    }

    @Test("without the key-encryption key a document is unavailable, and not called tampered")
    func missingKey() async throws {
        let key = try fixture.key()
        try await fixture.store().write([1], to: key)
        let store = try await fixture.store(ring: .generate(created: Date(timeIntervalSince1970: 0)))

        #expect(await store.failure(of: key) == .unavailable)
        await #expect(throws: DocumentContentError.unavailable) { _ = try await store.begin(key) }
    }
}
