import Persistence
package import Services
import Verification

extension TestPlatform {
    /// What a test found in place of what it needs.
    package struct Unexpected: Error, Sendable {
        package let what: String

        /// Says what was found.
        package init(what: String) {
            self.what = what
        }
    }

    /// A verification as a vendor creates it.
    package func createVerification(
        _ command: CreateVerification = .fixture(), by vendor: TestVendor? = nil
    ) async throws -> VerificationRecord {
        try await read(try await createLinked(command, by: vendor).record)
    }

    /// A verification with the link its end user gets.
    package func createLinked(
        _ command: CreateVerification = .fixture(), by vendor: TestVendor? = nil
    ) async throws -> LinkedVerification {
        switch try await verifications.create(command, by: (vendor ?? self.vendor).principal) {
        case .fresh(let linked): return linked
        case .replayed: throw Unexpected(what: "a replay")
        }
    }

    /// The verification as it stands now.
    package func read(_ record: VerificationRecord) async throws -> VerificationRecord {
        guard let now = try await verificationStore.find(record.id, tenant: record.tenant) else {
            throw Unexpected(what: "no verification")
        }
        return now
    }

    /// Makes a change by hand and writes it.
    @discardableResult
    package func change(
        _ record: VerificationRecord, _ body: (inout VerificationChange) throws -> Void
    ) async throws -> VerificationRecord {
        var change = VerificationChange(of: record)
        try body(&change)
        try await verificationStore.commit(change)
        return try await read(record)
    }

    /// Attaches a passport and a lease, which is all that the flow of Form 1583 needs.
    package func addDocuments(to record: VerificationRecord) async throws -> VerificationRecord {
        try await change(record) { change in
            for (kind, type) in [(DocumentKind.photoID, DocumentType.usPassport), (.proofOfAddress, .currentLease)] {
                _ = try change.attach(
                    .fixture(id: identifiers.next(), kind: kind, type: type, uploadedAt: clock.now()),
                    at: clock.now(), identifiers: identifiers)
            }
        }
    }

    /// A verification that has been submitted with its documents; its planning job waits in the queue.
    package func submitVerification(
        _ command: CreateVerification = .fixture(), by vendor: TestVendor? = nil
    ) async throws -> VerificationRecord {
        let record = try await addDocuments(to: try await createVerification(command, by: vendor))
        _ = try await verifications.submit(
            record.id, tenant: record.tenant, by: (vendor ?? self.vendor).principal.actor)
        return try await read(record)
    }
}
