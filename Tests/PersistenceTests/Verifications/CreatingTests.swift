import AddresseeTesting
import Postgres
import PostgresTesting
import Services
import Testing
import Verification

@testable import Persistence

@Suite("Creating and changing verifications", .migratedDatabase)
struct CreatingTests {
    @Test("what is created is found, and its expected data opens")
    func roundTrip() async throws {
        let platform = try await TestPlatform.make()

        let record = try await platform.createVerification()
        let found = try await platform.read(record)

        #expect(found.flow == record.flow)
        #expect(found.locationID == platform.vendor.location.id)
        #expect(found.vendorReference == "customer-1")
        #expect(found.status == .started)
        #expect(found.version == 1)
        #expect(found.dataKey == record.dataKey)
        #expect(found.createdAt == platform.clock.now())
        #expect(try await platform.verificationStore.expectedData(of: found, version: nil) == .fixture())
        #expect(try await platform.verificationStore.history(of: found).map(\.action) == [.create])
        #expect(try await platform.administration.verifyHistory(of: nil).faults == [])
    }

    @Test("an unknown location is refused and nothing is written")
    func unknownLocation() async throws {
        let platform = try await TestPlatform.make()

        let error = await #expect(throws: ServiceError.self) {
            try await platform.createVerification(.fixture(locationID: platform.identifiers.next()))
        }

        #expect(error?.code == .validationFailed)
        #expect(
            try await platform.texts(
                "SELECT (SELECT count(*) FROM verifications) + (SELECT count(*) FROM history) "
                    + "+ (SELECT count(*) FROM events) + (SELECT count(*) FROM links)") == ["0"])
    }

    @Test("of two changes of one version, one is written")
    func conflict() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.createVerification()
        let stale = try await platform.read(record)
        try await platform.change(stale) { change in
            try change.take(
                .hold, by: platform.vendor.principal.actor, at: platform.clock.now(),
                identifiers: platform.identifiers)
        }

        await #expect(throws: StoreError.conflict) {
            try await platform.change(stale) { change in
                try change.take(
                    .cancel, by: platform.vendor.principal.actor, at: platform.clock.now(),
                    identifiers: platform.identifiers)
            }
        }

        #expect(try await platform.read(record).status == .hold)
        #expect(try await platform.texts("SELECT count(*) FROM history") == ["2"])
    }

    @Test("a change whose job was taken away writes nothing at all")
    func atomic() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.submitVerification()
        let claimed = try await platform.jobs.claim(.pipeline, limit: 1, lease: .seconds(30))
        let lease = try #require(claimed.first?.lease)

        await #expect(throws: StoreError.staleLease) {
            try await platform.change(record) { change in
                try change.take(
                    .decide, to: .approved, by: .pipeline, at: platform.clock.now(),
                    identifiers: platform.identifiers)
                change.finishes = JobLease(jobID: lease.jobID, token: lease.token &+ 1, wakes: lease.wakes)
            }
        }

        #expect(try await platform.read(record) == record)
        #expect(try await platform.texts("SELECT max(sequence) FROM history") == ["2"])
        #expect(try await platform.texts("SELECT state FROM jobs") == ["running"])
    }

    @Test("a resubmission with submit is two transitions, two events and one unbroken chain")
    func resubmission() async throws {
        let platform = try await TestPlatform.make()
        let actor = platform.vendor.principal.actor
        let submitted = try await platform.submitVerification()
        _ = try await platform.verifications.reject(
            submitted.id, tenant: submitted.tenant, by: actor,
            details: ActionDetails(comment: "The lease is not signed."))

        _ = try await platform.verifications.resubmit(
            submitted.id,
            with: ResubmitVerification(
                documents: [
                    .fixture(
                        id: platform.identifiers.next(), kind: .photoID, replaces: true,
                        uploadedAt: platform.clock.now()),
                    .fixture(
                        id: platform.identifiers.next(), kind: .proofOfAddress, type: .currentLease, replaces: true,
                        uploadedAt: platform.clock.now()),
                ], submits: true),
            tenant: submitted.tenant, by: actor)

        let record = try await platform.read(submitted)
        let history = try await platform.verificationStore.history(of: record)
        #expect(record.status == .submitted)
        #expect(record.attemptNumber == 2)
        #expect(history.map(\.action) == [.create, .submit, .reject, .resubmit, .submit])
        #expect(history.map(\.sequence) == [1, 2, 3, 4, 5])
        #expect(history[2].comment == "The lease is not signed.")
        #expect(record.historyHash == history.last?.hash)
        #expect(try await platform.texts("SELECT count(*) FROM events") == ["5"])
        #expect(try await platform.administration.verifyHistory(of: record.id).faults == [])
    }

    @Test("documents are added, replaced and taken back")
    func documents() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.addDocuments(to: try await platform.createVerification())
        let passport = try #require(record.document(.photoID))

        let replaced = try await platform.change(record) { change in
            _ = try change.attach(
                .fixture(
                    id: platform.identifiers.next(), type: .usDriverLicense, side: .front, replaces: true,
                    uploadedAt: platform.clock.now()),
                at: platform.clock.now(), identifiers: platform.identifiers)
            _ = try change.attach(
                .fixture(
                    id: platform.identifiers.next(), type: .usDriverLicense, side: .back,
                    uploadedAt: platform.clock.now()),
                at: platform.clock.now(), identifiers: platform.identifiers)
        }
        let license = try #require(replaced.document(.photoID))
        let without = try await platform.change(replaced) { change in
            _ = try change.remove(license.id, at: platform.clock.now())
        }

        #expect(license.id != passport.id)
        #expect(license.files.map(\.side) == [.front, .back])
        #expect(replaced.documents.count == 2)
        #expect(without.documents.map(\.kind) == [.proofOfAddress])
        #expect(try await platform.texts("SELECT count(*) FROM attempt_documents") == ["3"])
    }

    @Test("a decision is read as it was written")
    func decision() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.submitVerification()
        let decision = NewDecision(
            id: platform.identifiers.next(), attemptNumber: 1, isAutomated: true, outcome: .rejected,
            isResubmittable: true, reasonCode: .rules,
            providerVerdicts: [
                PurposeVerdict(
                    purpose: .photoID,
                    verdict: ProviderVerdict(status: "approved", code: 9001, reasonCode: nil, reason: nil)),
                PurposeVerdict(
                    purpose: .proofOfAddress,
                    verdict: ProviderVerdict(status: "declined", code: 9102, reasonCode: 528, reason: "Too old")),
            ],
            expectedDataVersion: 1, rulePack: "usps1583", rulePackVersion: "1", settingsVersion: 1,
            evaluationDate: LocalDate(year: 2026, month: 11, day: 20),
            results: [
                RuleResult(
                    rule: "R13", title: "Last name", outcome: .fail, severity: .reject, documentKind: .photoID,
                    comparedWith: [.name], inputs: [RuleValue("expected", "Lopez")],
                    normalizedInputs: [RuleValue("expected", "LOPEZ")], score: 40, reasons: ["differs"],
                    reviewerText: "Lopez is not Garcia.",
                    endUserText: LocalizedText(english: "The name differs.", spanish: "The name differs.")),
                RuleResult(
                    rule: "R30", title: "Home", outcome: .notApplicable, severity: .info, reviewerText: "",
                    endUserText: LocalizedText(english: "", spanish: "")),
            ],
            decidedAt: platform.clock.now())

        let decided = try await platform.change(record) { change in
            try change.take(
                .decide, to: .rejected, by: .pipeline, reasonCode: .rules, at: platform.clock.now(),
                identifiers: platform.identifiers)
            change.decision = decision
            change.after.automatedDecision = DecisionSummary(
                outcome: .rejected, reasonCode: .rules, isResubmittable: true, decidedAt: platform.clock.now())
        }

        #expect(try await platform.verificationStore.decisions(of: decided) == [decision])
        #expect(decided.automatedDecision?.isResubmittable == true)
    }
}
