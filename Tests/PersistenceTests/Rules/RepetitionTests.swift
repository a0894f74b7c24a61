import AddresseeTesting
import PostgresTesting
import Services
import Testing
import ValidationRules
import Verification

@testable import Persistence

@Suite("Looking across verifications", .migratedDatabase)
struct RepetitionTests {
    @Test("finds the same document number under another name, not under the same")
    func numbers() async throws {
        let platform = try await TestPlatform.make()
        let same = try await platform.look(number: "D1234567").record
        let other = try await platform.look(.fixture(lastName: "Kim"), number: "D 123-4567").record

        let (record, found) = try await platform.look(number: "D1234567")

        #expect(found.sameNumberOtherName == [other.id])
        #expect(found.samePerson == [same.id])
        #expect(
            try await platform.look(.fixture(lastName: "Kim"), number: "D1234567").found.sameNumberOtherName == [
                record.id
            ])
        #expect(try await platform.look(number: "D7654321").found.sameNumberOtherName == [])
    }

    @Test("counts other surnames at the same home, each once")
    func homes() async throws {
        let platform = try await TestPlatform.make()
        for name in ["Kim", "Kim", "Lopez", "Ng"] {
            _ = try await platform.look(.fixture(lastName: name, dateOfBirth: LocalDate(daysSinceUnixEpoch: 1)))
        }
        _ = try await platform.look(.fixture(lastName: "Roe"), at: .fixture(street: "14 Oak Street"))

        let (_, found) = try await platform.look(at: .fixture(street: "12 OAK ST", unit: "#4"))

        #expect(found.unrelatedPersonsAtAddress == 2)
        #expect(found.samePerson == [])
    }

    @Test("finds a file that another person uploaded, and not one's own")
    func files() async throws {
        let platform = try await TestPlatform.make()
        _ = try await platform.look(files: [[1], [2]])
        let other = try await platform.look(.fixture(firstName: "Ana"), files: [[2], [3]]).record

        #expect(try await platform.look(files: [[1], [2]]).found.sameFile == [other.id])
        #expect(try await platform.look(files: [[1]]).found.sameFile == [])
    }

    @Test("counts resubmissions, and takes the newest attempt's keys in place of those before")
    func resubmission() async throws {
        let platform = try await TestPlatform.make()
        let first = try await platform.look(number: "D1234567", files: [[1]]).record
        let actor = platform.vendor.principal.actor
        _ = try await platform.verifications.reject(
            first.id, tenant: first.tenant, by: actor, details: ActionDetails(comment: "no"))
        _ = try await platform.verifications.resubmit(
            first.id,
            with: ResubmitVerification(
                waivesReplacement: true, submits: true, details: ActionDetails(comment: "again")),
            tenant: first.tenant, by: actor)

        let again = try await platform.look(as: try await platform.read(first), number: "E7654321", files: [[2]])

        #expect(again.found.resubmissions == 1)
        #expect(again.found.samePerson == [])
        let other = Person.fixture(lastName: "Kim")
        #expect(
            try await platform.look(other, number: "D1234567", files: [[1]]).found
                == Repetitions(unrelatedPersonsAtAddress: 1))
        #expect(
            try await platform.look(other, number: "E7654321", files: [[2]]).found.sameNumberOtherName == [first.id])
    }

    @Test("sees nothing of another vendor, nor of the other environment")
    func isolation() async throws {
        let platform = try await TestPlatform.make()
        let other = try await platform.addVendor()
        _ = try await platform.look(number: "D1234567", files: [[1]])

        let (record, found) = try await platform.look(
            .fixture(lastName: "Kim"), number: "D1234567", files: [[1]], by: other)

        #expect(found == Repetitions())
        let digests = try await platform.texts(
            "SELECT count(DISTINCT digest) FROM blind_indexes WHERE column_name LIKE 'repetition%'")
        #expect(digests == ["8"], "one value has other tokens for every tenant")
        let live = Tenant(vendorID: record.tenant.vendorID, environment: .live)
        #expect(
            try await platform.texts("SELECT count(*) FROM blind_indexes", role: "addressee_worker", tenant: live)
                == ["0"])
    }

    @Test("lets of all that are concluded at once only one find nothing")
    func concurrency() async throws {
        let platform = try await TestPlatform.make()
        var submitted: [(person: Person, record: VerificationRecord)] = []
        for number in 0..<8 {
            let person = Person.fixture(lastName: "Kim" + String(repeating: "a", count: number))
            submitted.append(
                (person, try await platform.submitVerification(.fixture(expectedData: .fixture(person: person)))))
        }

        for round in 0..<5 {
            let found = try await withThrowingTaskGroup(of: Int.self) { group in
                for (person, record) in submitted {
                    group.addTask {
                        try await platform.look(person, as: record, number: "D123456\(round)").found
                            .sameNumberOtherName.count
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }

            #expect(found.count { $0 == 0 } <= 1, "\(found)")
        }
    }

    @Test("writes nothing for an attempt that is over, or a verification that was erased")
    func notRunning() async throws {
        let platform = try await TestPlatform.make()
        let (rejected, erased) = (try await platform.submitVerification(), try await platform.submitVerification())
        _ = try await platform.verifications.reject(
            rejected.id, tenant: rejected.tenant, by: platform.vendor.principal.actor,
            details: ActionDetails(comment: "no"))
        _ = try await platform.administration.erase(erased.id, at: platform.clock.now())

        for record in [rejected, erased] {
            await #expect(throws: StoreError.conflict) {
                try await platform.look(as: record, number: "D1234567")
            }
        }

        #expect(try await platform.texts("SELECT count(*) FROM blind_indexes") == ["0"])
    }

    @Test("leaves no token of a verification that is erased")
    func erasure() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.look(number: "D1234567", files: [[1]]).record

        _ = try await platform.administration.erase(record.id, at: platform.clock.now())

        #expect(try await platform.texts("SELECT count(*) FROM blind_indexes") == ["0"])
        #expect(
            try await platform.look(.fixture(lastName: "Kim"), number: "D1234567", files: [[1]]).found == Repetitions())
    }

    @Test("tells whose the sessions are that the provider links with, and not those of others or its own")
    func linkedSessions() async throws {
        let platform = try await TestPlatform.make()
        let other = try await StageWalk.toSubmitted(on: platform).record
        let sessions = ["external-1", "external-of-nobody"]

        let (record, found) = try await platform.look(linkedSessions: sessions)

        #expect(found.linkedSessions == [LinkedSession(sessionID: "external-1", verificationID: other.id)])
        #expect(try await platform.look(as: other, linkedSessions: sessions).found.linkedSessions == [])
        #expect(try await platform.look(as: record).found.linkedSessions == [])
        #expect(
            try await platform.look(linkedSessions: sessions, by: try await platform.addVendor()).found.linkedSessions
                == [])
    }

    @Test("answers the same when it runs twice")
    func again() async throws {
        let platform = try await TestPlatform.make()
        _ = try await platform.look(number: "D1234567")

        let (record, first) = try await platform.look(.fixture(lastName: "Kim"), number: "D1234567")
        let second = try await platform.look(.fixture(lastName: "Kim"), as: record, number: "D1234567").found

        #expect(first == second)
        #expect(first.sameNumberOtherName.count == 1)
    }
}

extension TestPlatform {
    /// Looks for a submitted verification's keys.
    @discardableResult
    func look(
        _ person: Person = .fixture(), at address: PostalAddress = .fixture(), as record: VerificationRecord? = nil,
        number: String? = nil, files: [[UInt8]] = [], linkedSessions: [String] = [], by vendor: TestVendor? = nil
    ) async throws -> (record: VerificationRecord, found: Repetitions) {
        let expected = ExpectedData.fixture(person: person, address: address)
        let submitted: VerificationRecord
        if let record {
            submitted = record
        } else {
            submitted = try await submitVerification(.fixture(expectedData: expected), by: vendor)
        }
        let document = Document(
            id: identifiers.next(), kind: .photoID, type: .usPassport, status: .extracted,
            files: files.map {
                DocumentFile(
                    id: identifiers.next(), side: .front, mediaType: .jpeg, sizeInBytes: 1, digest: $0,
                    uploadedAt: clock.now())
            }, createdAt: clock.now())
        let keys = RepetitionKeys(
            expected: expected,
            extracted: ExtractedData(
                fields: (number.map { [.fixture(.documentNumber, $0)] } ?? [])
                    + linkedSessions.map { .fixture(.linkedSession, $0) }),
            documents: [document])
        return (submitted, try await repetitions.repetitions(of: keys, in: submitted))
    }
}
