import AddresseeTesting
import Persistence
import PostgresTesting
import Services
import Testing
import Verification

@Suite("Actions", .migratedDatabase)
struct ActionTests {
    private static let none = ActionDetails()

    @Test("submit names what is missing, then starts the attempt and its clock")
    func submit() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.createVerification()

        let refusal = await #expect(throws: ServiceError.self) {
            try await platform.verifications.submit(record.id, tenant: record.tenant, by: platform.actor)
        }
        #expect(refusal?.code == .documentsMissing)
        #expect(
            refusal?.problems.map(\.pointer) == ["/documents/photo_id", "/documents/proof_of_address"])
        #expect(try await platform.read(record) == record)

        _ = try await platform.addDocuments(to: record)
        let submitted = try platform.fresh(
            try await platform.verifications.submit(record.id, tenant: record.tenant, by: platform.actor))

        #expect(submitted.status == .submitted)
        #expect(submitted.submittedAt == platform.clock.now())
        #expect(submitted.providerDeadline == platform.clock.now() + .seconds(24 * 3600))
        #expect(try await platform.history(of: record) == ["1 create ->started", "2 submit started>submitted"])
        #expect(try await platform.events(of: record) == ["1 verification.created", "2 verification.submitted"])
        #expect(try await platform.openJobs() == ["plan_sessions ready"])
        #expect(try await platform.read(record).version == submitted.version)
    }

    @Test("hold stops the clocks and resume sets them going where they stood")
    func hold() async throws {
        let platform = try await TestPlatform.make()
        let submitted = try await platform.submitVerification()
        let deadline = try #require(submitted.providerDeadline)

        platform.clock.advance(by: .seconds(3600))
        let held = try platform.fresh(
            try await platform.verifications.hold(
                submitted.id, tenant: submitted.tenant, by: platform.actor, details: ActionDetails(comment: "wait")))
        platform.clock.advance(by: .seconds(40 * 24 * 3600))
        // Nothing lapses while it is held.
        #expect(try await platform.workerVerifications.endLapsed() == 0)
        // The planning job came to nothing meanwhile.
        let job = try #require(try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(30)).first)
        try await platform.jobs.finish(job.lease)
        let resumed = try platform.fresh(
            try await platform.verifications.resume(
                submitted.id, tenant: submitted.tenant, by: platform.actor, details: Self.none))

        #expect(held.status == .hold)
        #expect(held.statusBeforeHold == .submitted)
        #expect(resumed.status == .submitted)
        #expect(resumed.statusBeforeHold == nil)
        #expect(resumed.heldAt == nil)
        #expect(resumed.providerDeadline == deadline + .seconds(40 * 24 * 3600))
        #expect(resumed.linkExpiresAt == submitted.linkExpiresAt + .seconds(40 * 24 * 3600))
        #expect(try await platform.openJobs() == ["plan_sessions ready"])
        #expect(
            try await platform.history(of: submitted).suffix(2) == [
                "3 hold submitted>hold", "4 resume hold>submitted",
            ])
        #expect(
            try await platform.events(of: submitted).suffix(2) == ["3 verification.held", "4 verification.resumed"])
        #expect(
            try await platform.verifications.history(of: submitted.id, tenant: submitted.tenant)[2].comment == "wait")
    }

    @Test("resume of what was only started queues nothing")
    func resumeStarted() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.createVerification()

        _ = try await platform.verifications.hold(
            record.id, tenant: record.tenant, by: platform.actor, details: Self.none)
        let resumed = try platform.fresh(
            try await platform.verifications.resume(
                record.id, tenant: record.tenant, by: platform.actor, details: Self.none))

        #expect(resumed.status == .started)
        #expect(resumed.providerDeadline == nil)
        #expect(try await platform.openJobs() == [])
    }

    @Test("cancel ends jobs, links, tokens and documents for good")
    func cancel() async throws {
        let platform = try await TestPlatform.make()
        let submitted = try await platform.submitVerification()

        let canceled = try platform.fresh(
            try await platform.verifications.cancel(
                submitted.id, tenant: submitted.tenant, by: platform.actor, details: Self.none))

        #expect(canceled.status == .canceled)
        #expect(try await platform.read(submitted).documents.allSatisfy { $0.status == .canceled })
        #expect(try await platform.openJobs() == [])
        #expect(try await platform.texts("SELECT outcome FROM job_archive") == ["canceled"])
        #expect(try await platform.texts("SELECT count(*) FROM links WHERE revoked_at IS NULL") == ["0"])
        let refusal = await #expect(throws: ServiceError.self) {
            try await platform.verifications.resume(
                submitted.id, tenant: submitted.tenant, by: platform.actor, details: Self.none)
        }
        #expect(refusal?.code == .illegalAction)
        #expect(refusal?.currentStatus == .canceled)
        #expect(refusal?.allowedActions == [])
        #expect(try await platform.history(of: submitted).count == 3)
    }

    @Test("approve by hand stands beside the automated decision and approves every document")
    func approve() async throws {
        let platform = try await TestPlatform.make()
        let checked = try await platform.decideVerification(
            .doubleCheck, documents: [.photoID: .approved, .proofOfAddress: .doubleCheck])

        let approved = try platform.fresh(
            try await platform.verifications.approve(
                checked.id, tenant: checked.tenant, by: platform.actor, details: ActionDetails(comment: "seen")))

        #expect(approved.status == .approved)
        #expect(approved.finalDecision?.outcome == .approved)
        #expect(try await platform.read(checked).documents.allSatisfy { $0.status == .approved })
        let decisions = try await platform.verifications.decisions(of: checked.id, tenant: checked.tenant)
        #expect(decisions.map(\.isAutomated) == [false, true])
        #expect(decisions.map(\.outcome) == [.approved, .doubleCheck])
        #expect(try await platform.texts("SELECT count(*) FROM links WHERE revoked_at IS NULL") == ["0"])
    }

    @Test("approve by hand while the provider still works ends the jobs")
    func approveEarly() async throws {
        let platform = try await TestPlatform.make()
        let submitted = try await platform.submitVerification()

        _ = try await platform.verifications.approve(
            submitted.id, tenant: submitted.tenant, by: platform.actor, details: Self.none)

        #expect(try await platform.openJobs() == [])
        #expect(try await platform.events(of: submitted).last == "3 verification.approved")
    }

    @Test("reject by hand needs a reason and rejects the documents it names")
    func reject() async throws {
        let platform = try await TestPlatform.make()
        let checked = try await platform.decideVerification(.doubleCheck)

        let silent = try await errorCode {
            _ = try await platform.verifications.reject(
                checked.id, tenant: checked.tenant, by: platform.actor, details: ActionDetails(comment: ""))
        }
        let rejected = try platform.fresh(
            try await platform.verifications.reject(
                checked.id, tenant: checked.tenant, by: platform.actor,
                details: ActionDetails(
                    reasonCode: ReasonCode(rawValue: "wrong_unit"), rejectedKinds: [.proofOfAddress])))

        #expect(silent == .validationFailed)
        #expect(rejected.status == .rejected)
        #expect(rejected.finalDecision?.isResubmittable == true)
        let documents = try await platform.read(checked).documents
        #expect(documents.filter { $0.status == .rejected }.map(\.kind) == [.proofOfAddress])
        #expect(try await platform.history(of: checked).count == 4)
        let entry = try await platform.verifications.history(of: checked.id, tenant: checked.tenant).last
        #expect(entry?.reasonCode?.rawValue == "wrong_unit")
    }

    @Test("on a version that has passed are refused when they name it")
    func expectedVersion() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.createVerification()

        let stale = try await errorCode {
            _ = try await platform.verifications.cancel(
                record.id, tenant: record.tenant, by: platform.actor, details: ActionDetails(expectedVersion: 9))
        }
        let current = try await errorCode {
            _ = try await platform.verifications.cancel(
                record.id, tenant: record.tenant, by: platform.actor,
                details: ActionDetails(expectedVersion: record.version))
        }

        #expect(stale == .preconditionFailed)
        #expect(current == nil)
    }

    @Test("of two people at once are one action and one conflict")
    func concurrent() async throws {
        let platform = try await TestPlatform.make()
        let checked = try await platform.decideVerification(.doubleCheck)

        // Both have read the same version; the store lets one of them write.
        let codes = try await withThrowingTaskGroup(of: ErrorCode?.self) { group in
            for index in 0..<6 {
                group.addTask {
                    try await errorCode {
                        let details = ActionDetails(comment: "mine", expectedVersion: checked.version)
                        if index.isMultiple(of: 2) {
                            _ = try await platform.verifications.approve(
                                checked.id, tenant: checked.tenant, by: platform.actor, details: details)
                        } else {
                            _ = try await platform.verifications.reject(
                                checked.id, tenant: checked.tenant, by: platform.actor, details: details)
                        }
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        #expect(codes.count { $0 == nil } == 1)
        #expect(codes.allSatisfy { $0 == nil || $0 == .versionConflict || $0 == .preconditionFailed })
        #expect(try await platform.history(of: checked).count == 4)
        #expect(try await platform.events(of: checked).count == 4)
    }

    @Test("again with the same key are replayed, whatever has become of the verification")
    func replay() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.createVerification()

        _ = try await platform.verifications.hold(
            record.id, tenant: record.tenant, by: platform.actor, details: Self.none, idempotent: .call("k"))
        _ = try await platform.verifications.resume(
            record.id, tenant: record.tenant, by: platform.actor, details: Self.none)
        let again = try await platform.verifications.hold(
            record.id, tenant: record.tenant, by: platform.actor, details: Self.none, idempotent: .call("k"))

        guard case .replayed(let answer) = again else { throw TestPlatform.Unexpected(what: "a second hold") }
        #expect(answer.body == Array("hold".utf8))
        #expect(try await platform.read(record).status == .started)
        #expect(try await platform.history(of: record).count == 3)
    }
}
