import AddresseeTesting
import Persistence
import PostgresTesting
import Services
import Testing
import Verification

@Suite("Resubmitting", .migratedDatabase)
struct ResubmittingTests {
    /// A rule that rejected the photo ID over a value that is expected.
    private static func result(_ comparedWith: Set<ExpectedDataPart>) -> RuleResult {
        RuleResult(
            rule: "R20", title: "Last name", outcome: .fail, severity: .reject, documentKind: .photoID,
            comparedWith: comparedWith, reviewerText: "no", endUserText: LocalizedText(english: "no", spanish: "no"))
    }

    private func rejected(_ platform: TestPlatform, comparedWith: Set<ExpectedDataPart> = []) async throws
        -> VerificationRecord
    {
        try await platform.decideVerification(
            .rejected, results: [Self.result(comparedWith)],
            documents: [.photoID: .rejected, .proofOfAddress: .approved])
    }

    private func passport(_ platform: TestPlatform, replaces: Bool = false) -> ReceivedDocument {
        .fixture(id: platform.identifiers.next(), replaces: replaces, uploadedAt: platform.clock.now())
    }

    @Test("opens an attempt with what stands, and a new link in place of the old")
    func opens() async throws {
        let platform = try await TestPlatform.make()
        let record = try await rejected(platform)
        platform.clock.advance(by: .seconds(60))

        let linked = try platform.fresh(
            try await platform.verifications.resubmit(
                record.id, with: ResubmitVerification(details: ActionDetails(comment: "again")),
                tenant: record.tenant, by: platform.actor))
        let again = try await platform.read(record)

        #expect(again.status == .started)
        #expect(again.attemptNumber == 2)
        #expect(again.attemptID != record.attemptID)
        #expect(again.documents.map(\.kind) == [.proofOfAddress])
        #expect(again.documents.map(\.status) == [.uploaded])
        #expect(again.documents.first?.id == record.document(.proofOfAddress)?.id)
        #expect(again.finalDecision == nil)
        #expect(again.linkExpiresAt == platform.clock.now() + .seconds(30 * 24 * 3600))
        #expect(linked.url.contains("#lc_"))
        #expect(try await platform.texts("SELECT count(*) FROM links WHERE revoked_at IS NULL") == ["1"])
        #expect(try await platform.history(of: record).last == "4 resubmit rejected>started")
        #expect(
            try await platform.texts("SELECT document_id FROM attempt_documents WHERE attempt_number = 2").count == 1)
    }

    @Test("at once with new documents is two transitions in one transaction")
    func submits() async throws {
        let platform = try await TestPlatform.make()
        let record = try await rejected(platform)

        _ = try await platform.verifications.resubmit(
            record.id, with: ResubmitVerification(documents: [passport(platform)], submits: true),
            tenant: record.tenant, by: platform.actor)
        let again = try await platform.read(record)

        #expect(again.status == .submitted)
        #expect(again.version == record.version + 1)
        #expect(
            try await platform.history(of: record) == [
                "1 create ->started", "2 submit started>submitted", "3 decide submitted>rejected",
                "4 resubmit rejected>started", "5 submit started>submitted",
            ])
        #expect(
            try await platform.events(of: record).suffix(2) == [
                "4 verification.resubmitted", "5 verification.submitted",
            ])
        #expect(try await platform.openJobs() == ["plan_sessions ready"])
        #expect(again.submittedAt == platform.clock.now())
        // The chain holds over both rows.
        #expect(try await platform.administration.verifyHistory(of: record.id).faults == [])
    }

    @Test("takes both sides of a document in place of one that stands")
    func replacesBothSides() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.decideVerification(
            .rejected, results: [], documents: [.photoID: .approved, .proofOfAddress: .rejected])
        let sides = [DocumentSide.front, .back, .front].map { side in
            ReceivedDocument.fixture(
                id: platform.identifiers.next(), type: .usDriverLicense, side: side, replaces: true,
                uploadedAt: platform.clock.now())
        }
        let lease = ReceivedDocument.fixture(
            id: platform.identifiers.next(), kind: .proofOfAddress, type: .currentLease,
            uploadedAt: platform.clock.now())

        _ = try await platform.verifications.resubmit(
            record.id, with: ResubmitVerification(documents: sides + [lease], submits: true),
            tenant: record.tenant, by: platform.actor)

        let document = try #require(try await platform.read(record).document(.photoID))
        #expect(Set(document.files.map(\.id)) == Set(sides.suffix(2).map(\.file.id)))
        // The one that stood keeps in its attempt's record what it was found to be.
        #expect(
            try await platform.texts(
                "SELECT status FROM documents WHERE kind = 'photo_id' ORDER BY created_at, id")
                == ["approved", "uploaded"])
    }

    @Test("at once is refused as a whole while a rejected document has no replacement")
    func needsReplacement() async throws {
        let platform = try await TestPlatform.make()
        let record = try await rejected(platform, comparedWith: [.name])

        let refusal = await #expect(throws: ServiceError.self) {
            try await platform.verifications.resubmit(
                record.id, with: ResubmitVerification(submits: true), tenant: record.tenant, by: platform.actor)
        }

        #expect(refusal?.code == .documentReplacementRequired)
        #expect(refusal?.problems.map(\.pointer) == ["/documents/photo_id"])
        #expect(try await platform.read(record) == record)
    }

    @Test("lets a document stand whose expected values were corrected, and no other")
    func corrected() async throws {
        let platform = try await TestPlatform.make()
        let byName = try await rejected(platform, comparedWith: [.name])
        let byNumber = try await rejected(platform, comparedWith: [.documentNumber])
        var patch = ExpectedDataPatch()
        patch.lastName = "Lopes"
        let command = ResubmitVerification(corrections: patch, submits: true)

        _ = try await platform.verifications.resubmit(
            byName.id, with: command, tenant: byName.tenant, by: platform.actor)
        let other = try await errorCode {
            _ = try await platform.verifications.resubmit(
                byNumber.id, with: command, tenant: byNumber.tenant, by: platform.actor)
        }

        let record = try await platform.read(byName)
        #expect(record.status == .submitted)
        #expect(record.expectedDataVersion == 2)
        #expect(record.documents.count == 2)
        #expect(try await platform.verifications.expectedData(of: record).person.lastName == "Lopes")
        #expect(
            try await platform.texts(
                "SELECT number || ' ' || expected_data_version FROM attempts WHERE verification_id = \(record.id.sql)"
                    + " ORDER BY number") == ["1 1", "2 2"])
        #expect(other == .documentReplacementRequired)
        #expect(try await platform.read(byNumber).expectedDataVersion == 1)
    }

    @Test("lets everything stand by a waiver, which needs a comment")
    func waived() async throws {
        let platform = try await TestPlatform.make()
        let record = try await rejected(platform)

        let silent = try await errorCode {
            _ = try await platform.verifications.resubmit(
                record.id, with: ResubmitVerification(waivesReplacement: true, submits: true),
                tenant: record.tenant, by: platform.actor)
        }
        _ = try await platform.verifications.resubmit(
            record.id,
            with: ResubmitVerification(
                waivesReplacement: true, submits: true, details: ActionDetails(comment: "seen in person")),
            tenant: record.tenant, by: platform.actor)

        #expect(silent == .validationFailed)
        let again = try await platform.read(record)
        #expect(again.status == .submitted)
        #expect(Set(again.documents.map(\.id)) == Set(record.documents.map(\.id)))
    }

    @Test("is only for what is rejected")
    func illegal() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.submitVerification()

        let refusal = await #expect(throws: ServiceError.self) {
            try await platform.verifications.resubmit(
                record.id, with: ResubmitVerification(), tenant: record.tenant, by: platform.actor)
        }

        #expect(refusal?.code == .illegalAction)
        #expect(refusal?.currentStatus == .submitted)
        #expect(refusal?.allowedActions == [.approve, .reject, .hold, .cancel])
        #expect(try await platform.read(record) == record)
    }
}
