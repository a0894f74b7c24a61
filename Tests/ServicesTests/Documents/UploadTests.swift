import AddresseeTesting
import PostgresTesting
import Services
import Testing
import Verification

@Suite("Uploading", .migratedDatabase)
struct UploadTests {
    private struct Fixture {
        let platform: TestPlatform
        let content = MemoryContentStore()
        let record: VerificationRecord

        static func make() async throws -> Fixture {
            let platform = try await TestPlatform.make()
            return Fixture(platform: platform, record: try await platform.createVerification())
        }

        var documents: DocumentService { DocumentService(verifications: platform.verifications, content: content) }

        @discardableResult
        func upload(
            _ side: DocumentSide = .front, kind: DocumentKind = .photoID, type: DocumentType = .usDriverLicense,
            replaces: Bool = false
        ) async throws -> AttachedDocument {
            let upload = try await documents.beginUpload(to: record.id, tenant: record.tenant)
            try await upload.writer.append([1, 2, 3])
            try await upload.writer.finish()
            let received = documents.received(
                upload, kind: kind, type: type, side: side, mediaType: .jpeg, sizeInBytes: 3,
                digest: [UInt8](repeating: 1, count: 32), replaces: replaces)
            return try platform.fresh(
                try await documents.attach(received, to: record.id, tenant: record.tenant))
        }

        func current() async throws -> [Document] { try await platform.read(record).documents }
    }

    @Test("a second side joins its document")
    func sides() async throws {
        let fixture = try await Fixture.make()

        let front = try await fixture.upload(.front)
        let back = try await fixture.upload(.back)

        #expect(front.document.id == back.document.id)
        #expect(front.document.missingSides == [.back])
        #expect(back.document.missingSides == [])
        #expect(back.record.version == front.record.version + 1)
        #expect(try await fixture.current().map(\.files.count) == [2])
        #expect(fixture.content.fileIDs.count == 2)
    }

    @Test("both sides at the same time are both taken")
    func sidesAtOnce() async throws {
        let fixture = try await Fixture.make()
        try await fixture.upload(.front, kind: .proofOfAddress, type: .currentLease)

        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await fixture.upload(.front) }
            group.addTask { try await fixture.upload(.back) }
            try await group.waitForAll()
        }

        #expect(try await fixture.platform.read(fixture.record).document(.photoID)?.missingSides == [])
        #expect(fixture.content.fileIDs.count == 3)
    }

    @Test("what is there already is refused, and its bytes with it, unless it is to be replaced")
    func replaces() async throws {
        let fixture = try await Fixture.make()
        try await fixture.upload(.front)
        let back = try await fixture.upload(.back)

        let refused = try await errorCode { _ = try await fixture.upload(.front) }
        #expect(refused == .documentExists)
        #expect(fixture.content.fileIDs.count == 2)

        // One side anew keeps the other.
        let replaced = try await fixture.upload(.front, replaces: true)
        #expect(replaced.document.id != back.document.id)
        #expect(replaced.document.missingSides == [])
        #expect(Set(replaced.document.files.map(\.id)).intersection(back.document.files.map(\.id)).count == 1)
        #expect(try await fixture.current().map(\.id) == [replaced.document.id])

        // Another type begins from nothing.
        let passport = try await fixture.upload(.front, type: .usPassport, replaces: true)
        #expect(passport.document.files.count == 1)
        #expect(try await fixture.current().map(\.type) == [.usPassport])
        #expect(try await fixture.platform.texts("SELECT count(*) FROM documents") == ["3"])
    }

    @Test(
        "what does not fit is refused",
        arguments: [
            (DocumentSide.front, DocumentKind.proofOfAddress, DocumentType.usPassport, "/type"),
            (.back, .photoID, .usPassport, "/side"), (.back, .proofOfAddress, .currentLease, "/side"),
        ])
    func unfit(side: DocumentSide, kind: DocumentKind, type: DocumentType, pointer: String) async throws {
        let fixture = try await Fixture.make()

        let refusal = await #expect(throws: ServiceError.self) {
            try await fixture.upload(side, kind: kind, type: type)
        }

        #expect(refusal?.code == .validationFailed)
        #expect(refusal?.problems.map(\.pointer) == [pointer])
        #expect(fixture.content.fileIDs == [])
        #expect(try await fixture.current() == [])
    }

    @Test("a document can be taken back before it is submitted")
    func removes() async throws {
        let fixture = try await Fixture.make()
        let lease = try await fixture.upload(.front, kind: .proofOfAddress, type: .currentLease)

        _ = try await fixture.documents.remove(
            lease.document.id, from: fixture.record.id, tenant: fixture.record.tenant)
        let again = try await errorCode {
            _ = try await fixture.documents.remove(
                lease.document.id, from: fixture.record.id, tenant: fixture.record.tenant)
        }

        #expect(again == .notFound)
        #expect(try await fixture.current() == [])
        try await fixture.upload(.front, kind: .proofOfAddress, type: .currentLease)
        #expect(try await fixture.current().count == 1)
    }

    @Test("goes on while it is held from started, and in no other state")
    func states() async throws {
        let fixture = try await Fixture.make()
        let (platform, record) = (fixture.platform, fixture.record)
        try await fixture.upload(.front, type: .usPassport)
        _ = try await platform.verifications.hold(
            record.id, tenant: record.tenant, by: platform.actor, details: ActionDetails())

        let lease = try await fixture.upload(.front, kind: .proofOfAddress, type: .currentLease)
        _ = try await platform.verifications.resume(
            record.id, tenant: record.tenant, by: platform.actor, details: ActionDetails())
        _ = try await platform.verifications.submit(record.id, tenant: record.tenant, by: platform.actor)

        let late = try await errorCode { _ = try await fixture.upload(.front, type: .usPassport, replaces: true) }
        let taken = try await errorCode {
            _ = try await fixture.documents.remove(lease.document.id, from: record.id, tenant: record.tenant)
        }
        _ = try await platform.verifications.hold(
            record.id, tenant: record.tenant, by: platform.actor, details: ActionDetails())
        let held = try await errorCode { _ = try await fixture.upload(.front, type: .usPassport, replaces: true) }

        #expect([late, taken, held] == [.illegalAction, .illegalAction, .illegalAction])
        #expect(fixture.content.fileIDs.count == 2)
    }

    @Test("that is overtaken by a submission leaves no bytes behind")
    func overtaken() async throws {
        let fixture = try await Fixture.make()
        let (platform, record) = (fixture.platform, fixture.record)
        try await fixture.upload(.front, type: .usPassport)
        try await fixture.upload(.front, kind: .proofOfAddress, type: .currentLease)
        let upload = try await fixture.documents.beginUpload(to: record.id, tenant: record.tenant)
        try await upload.writer.append([1])
        try await upload.writer.finish()
        _ = try await platform.verifications.submit(record.id, tenant: record.tenant, by: platform.actor)

        let received = fixture.documents.received(
            upload, kind: .photoID, type: .usPassport, side: .front, mediaType: .jpeg, sizeInBytes: 1,
            digest: [UInt8](repeating: 1, count: 32), replaces: true)
        let refused = try await errorCode {
            _ = try await fixture.documents.attach(received, to: record.id, tenant: record.tenant)
        }

        #expect(refused == .illegalAction)
        #expect(fixture.content.fileIDs.count == 2)
    }
}
