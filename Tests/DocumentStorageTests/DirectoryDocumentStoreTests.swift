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
}
