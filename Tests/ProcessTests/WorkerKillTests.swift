import Foundation
import PostgresTesting
import Testing

@Suite("A worker that is killed", .serialized)
struct WorkerKillTests {
    private let samples = (0..<15).map(SampleVerification.init(number:))

    @Test("ten times in the middle of its work changes neither an end state nor what the provider was asked")
    func changesNothing() async throws {
        let undisturbed = try await run(killing: 0)
        let disturbed = try await run(killing: 10)

        #expect(undisturbed.statuses == samples.map(\.expectedStatus))
        #expect(disturbed.statuses == undisturbed.statuses)
        #expect(disturbed.histories == undisturbed.histories)
        #expect(disturbed.submittedSessions == undisturbed.submittedSessions)
        #expect(Set(disturbed.submittedSessions).count == samples.count * 2)
    }

    private struct Outcome {
        let statuses: [String]
        let histories: [[String]]
        let submittedSessions: [String]
    }

    private func run(killing kills: Int) async throws -> Outcome {
        let database = try await TestPostgres.shared.makeMigratedDatabase()
        let installation = try Installation(
            databaseURL: database.url(),
            settings: [
                "ADDRESSEE_WORKER_LEASE": "1", "ADDRESSEE_WORKER_RESCUE_INTERVAL": "0.2",
                "ADDRESSEE_WORKER_FIRST_POLL": "1", "ADDRESSEE_SANDBOX_DECISION_DELAY": "0.3",
                "ADDRESSEE_WORKER_CONCURRENCY": "3",
            ])
        defer { installation.stop() }
        for command in ["sandbox", "serve", "work"] { try installation.start(command) }
        let vendor = try VendorClient(of: installation)
        try await vendor.waitUntilReady()

        async let submitting = submitAll(to: vendor)
        try await killWorker(of: installation, times: kills)
        let ids = try await submitting
        try await wait(for: "every decision", within: .seconds(120)) {
            for id in ids where try await vendor.status(of: id) == "submitted" { return false }
            return true
        }

        var statuses: [String] = []
        var histories: [[String]] = []
        for id in ids {
            statuses.append(try await vendor.status(of: id))
            histories.append(try await vendor.history(of: id))
        }
        try installation.run(["history", "verify"])
        return Outcome(
            statuses: statuses, histories: histories,
            submittedSessions: try Ledger(of: installation).submittedSessions)
    }

    private func submitAll(to vendor: VendorClient) async throws -> [String] {
        var ids: [String] = []
        for sample in samples { ids.append(try await vendor.submitVerification(sample)) }
        return ids
    }

    /// Kills the worker each time the provider has been asked for a little more, so always in the middle of something.
    private func killWorker(of installation: Installation, times: Int) async throws {
        for _ in 0..<times {
            let before = try Ledger(of: installation).count
            try await wait(for: "a sign of work", within: .seconds(30)) {
                try Ledger(of: installation).count >= before + 4
            }
            installation.kill("work")
            try installation.start("work")
        }
    }
}
