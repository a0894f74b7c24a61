import DocumentStorage
import FoundationEssentials
import Services
import Testing
import Verification

@Suite("Tampered documents")
struct TamperingTests {
    let fixture: StoreFixture

    init() throws {
        fixture = try StoreFixture()
    }

    @Test("a changed, cut or lengthened file is refused")
    func damage() async throws {
        let store = try await fixture.store()
        let key = try fixture.key()
        try await store.write(content(150_000), to: key)
        let original = try fixture.directory.read(fixture.onlyFile)

        var variants = [0, 5, 9, 12, 16, 70_000, original.count - 1].map { index in
            var changed = original
            changed[index] ^= 1
            return changed
        }
        variants += [0, 1, 16, 20, 16 + 65_552, original.count - 1].map { Array(original.prefix($0)) }
        variants += [original + [0], original + original, Array(repeating: 0xff, count: 200_000)]
        for variant in variants {
            try fixture.directory.write(variant, to: fixture.onlyFile)
            #expect(await store.failure(of: key) == .tampered)
        }
        try fixture.directory.write(original, to: fixture.onlyFile)
        #expect(await store.failure(of: key) == nil)
    }

    @Test("pieces handed out before the damage are the true beginning")
    func trueBeginning() async throws {
        let store = try await fixture.store()
        let key = try fixture.key()
        try await store.write(content(200_000), to: key)
        var bytes = try fixture.directory.read(fixture.onlyFile)
        bytes[bytes.count - 1] ^= 1
        try fixture.directory.write(bytes, to: fixture.onlyFile)

        var received: [UInt8] = []
        await #expect(throws: DocumentContentError.tampered) {
            try await store.read(key) { received += $0 }
        }

        #expect(received == Array(content(200_000).prefix(received.count)))
        #expect(received.count == 3 * 65_536)
    }

    @Test("a file put in the place of another is refused, even of the same verification")
    func exchanged() async throws {
        let store = try await fixture.store()
        let first = try fixture.key(1)
        let second = DocumentContentKey(
            tenant: first.tenant,
            verificationID: first.verificationID,
            fileID: DocumentFileID(value: 2),
            dataKey: first.dataKey
        )
        try await store.write([1], to: first)
        try await store.write([2], to: second)
        let names = fixture.directory.files(in: "store/files").map { "store/files/" + $0 }
        let files = try names.map(fixture.directory.read)

        try fixture.directory.write(files[1], to: names[0])
        try fixture.directory.write(files[0], to: names[1])

        #expect(await store.failure(of: first) == .tampered)
        #expect(await store.failure(of: second) == .tampered)
    }

    @Test("a link or a directory in a file's place is not followed")
    func strangeFiles() async throws {
        let store = try await fixture.store()
        let key = try fixture.key()
        try await store.write([1], to: key)
        let path = fixture.directory.path + "/" + fixture.onlyFile
        try FileManager.default.moveItem(atPath: path, toPath: path + ".moved")

        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path + ".moved")
        #expect(await store.failure(of: key) == .unavailable)
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(await store.failure(of: key) == .unavailable)
    }
}
