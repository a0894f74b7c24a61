import AddresseeTesting
import Logging
import Persistence
import Pipeline
import PostgresTesting
import Services
import Testing
import Verification

@Suite("What workers tidy up", .migratedDatabase)
struct MaintenanceTests {
    @Test("files that no document names are found by asking the database about every tenant's")
    func findsOrphans() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.addDocuments(to: try await platform.createVerification())
        let other = try await platform.addVendor()
        let foreign = try await platform.addDocuments(to: try await platform.createVerification(by: other))
        let named = Set((record.documents + foreign.documents).flatMap(\.files).map(\.id))
        let stray: DocumentFileID = platform.identifiers.next()

        let known = try await PostgresMaintenance(platform.worker).knownFiles(among: Array(named) + [stray])

        #expect(!named.isEmpty)
        #expect(known == named)
    }

    @Test("partitions, rows that have had their time and files that no document names are looked after")
    func looksAfter() async throws {
        let platform = try await TestPlatform.make()
        let (calls, called) = AsyncStream.makeStream(of: Duty.self)
        let duties = RecordingDuties(called: called)
        let maintenance = Maintenance(
            jobs: platform.jobs, deliveries: NoDeliveries(), verifications: platform.verifications, upkeep: duties,
            content: duties, clock: platform.clock, configuration: MaintenanceConfiguration(),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })

        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await maintenance.run() }
            var seen: Set<Duty> = []
            for await call in calls {
                seen.insert(call)
                if seen == Set(Duty.allCases) { break }
            }
            #expect(seen == Set(Duty.allCases))
            group.cancelAll()
        }
    }
}

private enum Duty: CaseIterable {
    case partitions, rows, partialFiles, orphans
}

/// Tells what is asked of it, and has one file that the database does not know.
private struct RecordingDuties: DatabaseUpkeep, DocumentContentSweeper {
    let called: AsyncStream<Duty>.Continuation

    func ensurePartitions() async throws(StoreError) { called.yield(.partitions) }

    func sweep(at moment: Timestamp, limit: Int) async throws(StoreError) -> Int {
        called.yield(.rows)
        return 0
    }

    func knownFiles(among ids: [DocumentFileID]) async throws(StoreError) -> Set<DocumentFileID> {
        called.yield(.orphans)
        return []
    }

    func sweepPartialFiles(olderThan age: Duration) async throws(DocumentContentError) -> Int {
        called.yield(.partialFiles)
        return 1
    }

    func sweepOrphans(
        olderThan age: Duration, known: ([DocumentFileID]) async throws -> Set<DocumentFileID>
    ) async throws -> Int {
        try await known([DocumentFileID(value: 1)]).isEmpty ? 1 : 0
    }
}

private struct NoDeliveries: DeliveryStore {
    func claim(limit: Int, perEndpoint: Int, lease: Duration) async throws(StoreError) -> [ClaimedDelivery] { [] }

    func record(_ results: [DeliveryResult]) async throws(StoreError) -> Set<DeliveryID> { [] }

    func rescue(limit: Int) async throws(StoreError) -> Int { 0 }

    func hints() -> AsyncStream<Void> { AsyncStream { $0.finish() } }
}
