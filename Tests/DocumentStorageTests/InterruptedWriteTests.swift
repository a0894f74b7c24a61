import DocumentStorage
import Services
import Testing
import Verification

@Suite("Interrupted writes")
struct InterruptedWriteTests {
    let fixture: StoreFixture

    init() throws {
        fixture = try StoreFixture()
    }

    @Test("before finish nothing is visible, and what a dead process left is swept")
    func deathBeforeFinish() async throws {
        let store = try await fixture.store()
        let key = try fixture.key()
        let writer = try await store.begin(key)
        try await writer.append(content(200_000)[...])

        // The writer stays alive, as nothing tidies up in a process that was killed.
        let survivor = try await fixture.store()
        #expect(await survivor.failure(of: key) == .notFound)
        #expect(fixture.onlyFile.isEmpty)
        #expect(fixture.directory.files(in: "store/incoming").count == 1)
        #expect(try await survivor.sweepPartialFiles(olderThan: .seconds(3600)) == 1)
        #expect(fixture.directory.files().isEmpty)
        await #expect(throws: DocumentContentError.unavailable) { try await writer.finish() }
        #expect(fixture.onlyFile.isEmpty)
    }

    @Test("a file still being written is too young to be swept")
    func youngFile() async throws {
        let store = try await fixture.store(clock: .inThePast)
        let key = try fixture.key()
        let writer = try await store.begin(key)

        #expect(try await store.sweepPartialFiles(olderThan: .seconds(3600)) == 0)
        try await writer.append([1, 2, 3])
        try await writer.finish()

        #expect(try await store.bytes(of: key) == [1, 2, 3])
    }

    @Test("a writer that is dropped leaves nothing behind")
    func dropped() async throws {
        let store = try await fixture.store()

        try await store.begin(fixture.key()).append(content(200_000)[...])

        #expect(fixture.directory.files().isEmpty)
    }

    @Test("files without a row are swept once old, files with a row and foreign files stay")
    func orphans() async throws {
        let store = try await fixture.store()
        let keys = try (1...5).map { try fixture.key(UInt128($0) << 7) }
        for key in keys {
            try await store.write([1], to: key)
        }
        try fixture.directory.write([1], to: "store/files/README")
        let known = Set(keys.prefix(2).map(\.fileID))

        let young = try await fixture.store(clock: .inThePast)
        #expect(try await young.sweepOrphans(olderThan: .seconds(60)) { _ in [] } == 0)
        #expect(try await store.sweepOrphans(olderThan: .seconds(60)) { known.intersection($0) } == 3)

        for key in keys {
            #expect(await store.failure(of: key) == (known.contains(key.fileID) ? nil : .notFound))
        }
        #expect(fixture.directory.files(in: "store/files").count == 3)
    }

    @Test("a sweep that cannot ask for the rows removes nothing")
    func unansweredSweep() async throws {
        let store = try await fixture.store()
        let key = try fixture.key()
        try await store.write([1], to: key)

        await #expect(throws: StoreAway.self) {
            _ = try await store.sweepOrphans(olderThan: .seconds(60)) { _ in throw StoreAway() }
        }

        #expect(await store.failure(of: key) == nil)
    }

    struct StoreAway: Error {}
}
