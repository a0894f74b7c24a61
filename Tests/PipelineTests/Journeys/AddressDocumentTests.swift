import AddresseeTesting
import PostgresTesting
import Services
import Testing
import Verification

@Suite("A proof of address", .migratedDatabase)
struct AddressDocumentTests {
    @Test("that the provider has no word for is sent to a person, and not to a certain decline")
    func voterCard() async throws {
        try await PipelineHarness.run { pipeline in
            let record = try await pipeline.drive(try await pipeline.submit(addressType: .voterCard))

            #expect(record.status == .doubleCheck)
            #expect(try await pipeline.sessions() == ["photo_id 1 ended"])
            #expect(try await pipeline.failures(of: record).contains("R28 reject"))
            #expect(record.document(.proofOfAddress)?.status == .doubleCheck)
            #expect(record.document(.photoID)?.status == .approved)
        }
    }

    @Test("is asked for in the types that the vendor expects, of those that the flow takes")
    func acceptableTypes() async throws {
        try await PipelineHarness.run { pipeline in
            let expected = ExpectedDocument(kind: .proofOfAddress, types: [.vehicleRegistrationCard, .utilityBill])
            let command = CreateVerification.fixture(expectedData: .fixture(documents: [expected]))

            let record = try await pipeline.drive(
                try await pipeline.submit(command, address: #"{"document_type":"LEASE_AGREEMENT"}"#))

            // The provider declines by 510 what it was not asked for; the flow takes a lease, so a person decides.
            let decisions = try await pipeline.platform.verifications.decisions(of: record.id, tenant: record.tenant)
            #expect(decisions.first?.providerVerdicts.map(\.verdict.reasonCode) == [nil, 510])
            #expect(record.status == .doubleCheck)
        }
    }
}
