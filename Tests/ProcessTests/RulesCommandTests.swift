import Foundation
import PostgresTesting
import Testing

@Suite("What operators do with the rules", .serialized)
struct RulesCommandTests {
    @Test("settings are set and shown, and a replay tells which decisions they would have made others")
    func replays() async throws {
        let database = try await TestPostgres.shared.makeMigratedDatabase()
        let installation = try Installation(
            databaseURL: database.url(),
            settings: ["ADDRESSEE_WORKER_FIRST_POLL": "1", "ADDRESSEE_SANDBOX_DECISION_DELAY": "0.05"])
        defer { installation.stop() }
        let ids = try await decide([0, 2], in: installation)
        let vendor = try installation.vendorID
        let file = installation.directory.appending(path: "settings.json")
        let settings = #"{"severities":{"R45":"double_check"},"parameters":{"R8":{"compares_files":0}}}"#
        try Data(settings.utf8).write(to: file)

        try installation.run(["rules", "replay", "--settings", file.path, "--vendor", vendor])
        let replayed = try installation.printed(by: "rules")
        try installation.run(["rules", "replay", "--verification", ids[1], "--all"])
        try installation.run(["rules", "settings", "set", file.path, "--vendor", vendor, "--if-version", "1"])
        try installation.run(["rules", "settings", "show", "--vendor", vendor])
        let printed = try installation.printed(by: "rules")

        #expect(replayed.count == 2)
        #expect(replayed.first?.hasPrefix(ids[1]) == true)
        #expect(replayed.first?.hasSuffix("approved -> double_check  R45 fail/info -> fail/double_check") == true)
        #expect(replayed.last?.hasPrefix("2 decisions replayed: 1 would flip (1 approved -> double_check)") == true)
        #expect(printed.dropFirst(2).first?.hasPrefix(ids[1]) == true)
        #expect(printed.dropFirst(3).first?.hasPrefix("1 decisions replayed: 0 would flip") == true)
        #expect(
            printed.suffix(2) == [
                "Version 2 is in force.", settings,
            ])
        #expect(!printed.contains { $0.contains("Sample") || $0.contains("Maple") })
        #expect(throws: ProgramFailure.self) {
            try installation.run(["rules", "settings", "set", file.path, "--vendor", vendor, "--if-version", "1"])
        }
        #expect(throws: ProgramFailure.self) { try installation.run(["rules", "replay", "--pack", "nothing"]) }
    }

    /// Verifications of one person, one after the other, until they are approved.
    private func decide(_ numbers: [Int], in installation: Installation) async throws -> [String] {
        for command in ["sandbox", "serve", "work"] { try installation.start(command) }
        let vendor = try VendorClient(of: installation)
        try await vendor.waitUntilReady()
        var ids: [String] = []
        for number in numbers {
            let id = try await vendor.submitVerification(SampleVerification(number: number))
            try await wait(for: "a decision", within: .seconds(60)) { try await vendor.status(of: id) == "approved" }
            ids.append(id)
        }
        return ids
    }
}
