import Encryption
import FoundationEssentials
import Persistence
import PostgresTesting
import Services
import Testing
import Verification

@Suite("Rotating key-encryption keys", .migratedDatabase)
struct DataKeyTests {
    @Test("wraps every data key anew, in batches, and opens what they sealed")
    func rewraps() async throws {
        let fixture = try await StoreFixture.make()
        let records = [try await fixture.addVerification(), try await fixture.addHeldVerification()]
        let endpoint = try await fixture.addEndpoint()
        let grown = try fixture.keyRing.addingCurrentKey(created: Date(timeIntervalSince1970: 1))
        let rotated = fixture.seen(with: grown).administration

        let count = try await rotated.rewrapDataKeys(batchSize: 1)
        let inUse = try await rotated.keyIDsInUse()
        let again = try await rotated.rewrapDataKeys(batchSize: 1)
        let alone = try grown.removingKey(id: fixture.keyRing.currentKeyID)
        let store = fixture.seen(with: alone)

        #expect(count == records.count + 2)
        #expect(inUse == [grown.currentKeyID])
        #expect(again == 0)
        #expect(try await store.endpoints.secrets(endpoint.id, tenant: fixture.tenant).count == 1)
        let history = try await store.service.history(of: records[1].id, tenant: fixture.tenant)
        #expect(history.map(\.comment) == [nil, "Canarybird called", nil])
    }

    @Test("takes up where a run was ended, and names the key that cannot be opened")
    func resumes() async throws {
        let fixture = try await StoreFixture.make()
        for _ in 0..<3 { _ = try await fixture.addVerification() }
        let grown = try fixture.keyRing.addingCurrentKey(created: Date(timeIntervalSince1970: 1))
        let rotated = fixture.seen(with: grown).administration
        try await fixture.runScript(
            """
            CREATE TABLE kept AS SELECT id, wrapped_key FROM verifications ORDER BY id DESC LIMIT 1;
            UPDATE verifications AS v SET wrapped_key = '\\x00' FROM kept AS k WHERE v.id = k.id;
            """)

        await #expect(throws: StoreError.self) { try await rotated.rewrapDataKeys(batchSize: 1) }
        let between = try await rotated.keyIDsInUse()
        try await fixture.runScript(
            "UPDATE verifications AS v SET wrapped_key = k.wrapped_key FROM kept AS k WHERE v.id = k.id")
        let rest = try await rotated.rewrapDataKeys(batchSize: 2)

        #expect(between == [fixture.keyRing.currentKeyID, grown.currentKeyID])
        #expect((1...3).contains(rest))
        #expect(try await rotated.keyIDsInUse() == [grown.currentKeyID])
    }
}
