import AddresseeTesting
import Persistence
import PostgresTesting
import Services
import Testing
import Verification

@Suite("Expected data", .migratedDatabase)
struct ExpectedDataTests {
    @Test("gets a new version with every correction, and keeps the old ones")
    func versions() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.createVerification()
        var patch = ExpectedDataPatch()
        patch.unit = .set("5")
        patch.middleName = .set("Jo")

        let changed = try await platform.verifications.update(
            record.id, with: UpdateVerification(expectedData: patch), tenant: record.tenant, expectedVersion: nil)
        let same = try await platform.verifications.update(
            record.id, with: UpdateVerification(expectedData: patch), tenant: record.tenant, expectedVersion: nil)

        #expect(changed.expectedDataVersion == 2)
        #expect(changed.version == 2)
        // Equal data makes no version.
        #expect(same == changed)
        let data = try await platform.verifications.expectedData(of: changed)
        #expect(data.address.unit == "5")
        #expect(data.person.middleName == "Jo")
        #expect(data.person.lastName == "Lopez")
        let first = try await platform.verificationStore.expectedData(of: changed, version: 1)
        #expect(first == .fixture())
        // No status changed: no history, no event.
        #expect(try await platform.history(of: record).count == 1)
        #expect(try await platform.events(of: record).count == 1)
    }

    @Test("is fixed once it is submitted; the vendor's own words are not")
    func afterSubmission() async throws {
        let platform = try await TestPlatform.make()
        let submitted = try await platform.submitVerification()
        var patch = ExpectedDataPatch()
        patch.unit = .clear

        let refused = try await errorCode {
            _ = try await platform.verifications.update(
                submitted.id, with: UpdateVerification(expectedData: patch), tenant: submitted.tenant,
                expectedVersion: nil)
        }
        let changed = try await platform.verifications.update(
            submitted.id, with: UpdateVerification(vendorReference: .clear, vendorState: .set("step-2")),
            tenant: submitted.tenant, expectedVersion: submitted.version)
        let stale = try await errorCode {
            _ = try await platform.verifications.update(
                submitted.id, with: UpdateVerification(vendorState: .set("step-3")), tenant: submitted.tenant,
                expectedVersion: submitted.version)
        }

        #expect(refused == .illegalAction)
        #expect(changed.vendorReference == nil)
        #expect(changed.vendorState == "step-2")
        #expect(stale == .preconditionFailed)
        #expect(try await platform.read(submitted).vendorState == "step-2")
    }
}
