import Foundation
import PostgresTesting
import Testing

@Suite("What operators do with integrations", .serialized)
struct IntegrationsCommandTests {
    @Test("an account is listed, checked, given another secret without a pause, and removed")
    func rotates() async throws {
        let database = try await TestPostgres.shared.makeMigratedDatabase()
        let installation = try Installation(databaseURL: database.url())
        defer { installation.stop() }
        try installation.start("sandbox")
        let command = Command(installation: installation, vendor: try installation.vendorID)
        let listed = try command.run("list")
        let id = try #require(listed.first?.split(separator: " ").first.map(String.init))
        // The sandbox may still be starting.
        try await wait(for: "the sandbox", within: .seconds(30)) { (try? command.run("check", id)) != nil }
        let secrets = try command.file("a-secret-that-nobody-knows")

        let accepted = try command.run("check", id)
        let added = try command.run("rotate", id, "--add", "--secrets-file", secrets)
        let names = try #require(added.last?.split(separator: " ").last).split(separator: ",").map(String.init)
        let refused = #expect(throws: ProgramFailure.self) { try command.run("check", id) }
        let signing = try command.run("rotate", id, "--sign", names[1])
        _ = #expect(throws: ProgramFailure.self) { try command.run("check", id) }
        let failing = try command.run("list")
        let retired = try command.run("rotate", id, "--retire", names[1])
        let checked = try command.run("check", id)
        let cleared = try command.run("list")

        #expect(listed.count == 3)
        #expect(accepted == ["\(names[0])  accepted"])
        #expect(names.count == 2)
        #expect(refused?.description.contains("\(names[1])  secret_refused  code_1818") == true)
        #expect(signing.last?.hasSuffix("\(names[1]),\(names[0])") == true)
        #expect(failing.count { $0.contains("FAILING") } == 1)
        #expect(retired.last?.hasSuffix(" \(names[0])") == true)
        #expect(checked == ["\(names[0])  accepted"])
        #expect(cleared.allSatisfy { !$0.contains("FAILING") })
        #expect(try !installation.printed(by: "integrations").contains { $0.contains("a-secret-that-nobody-knows") })
    }

    @Test("an account is added with the URL for its webhooks, at the operator's hosts alone, and removed again")
    func adds() async throws {
        let database = try await TestPostgres.shared.makeMigratedDatabase()
        let installation = try Installation(databaseURL: database.url())
        defer { installation.stop() }
        let command = Command(installation: installation, vendor: try installation.vendorID)
        let key = "0b6f3a52-2c55-4f10-8d53-9a4b7e6c1d02"
        let secrets = try command.file("secret-one-of-two\nsecret-two-of-two\n")
        func add(_ baseURL: String, apiKey: String = key) throws -> [String] {
            try command.run(
                "add", "--purpose", "database", "--base-url", baseURL, "--api-key", apiKey, "--secrets-file", secrets)
        }

        let added = try add("http://127.0.0.1:9")
        let id = try #require(added.first?.split(separator: " ").first.map(String.init))
        let webhooks = try command.run("webhooks")
        let removed = try command.run("remove", id)

        #expect(added == ["\(id)  http://127.0.0.1:\(installation.port)/v1/provider/veriff/\(id)"])
        #expect(webhooks.last == "\(id)  database  http://127.0.0.1:\(installation.port)/v1/provider/veriff/\(id)")
        #expect(removed == ["Removed."])
        for fault in [("https://elsewhere.example", key), ("http://127.0.0.1:9", "no-uuid")] {
            #expect(throws: ProgramFailure.self) { try add(fault.0, apiKey: fault.1) }
        }
        #expect(throws: ProgramFailure.self) { try command.run("remove", id) }
        #expect(throws: ProgramFailure.self) { try command.run("check", id) }
    }
}

/// The command on one vendor's integrations.
private struct Command {
    let installation: Installation
    let vendor: String

    /// Runs it and answers what it printed.
    @discardableResult
    func run(_ arguments: String...) throws -> [String] {
        let before = (try? installation.printed(by: "integrations").count) ?? 0
        try installation.run(["integrations"] + arguments + ["--vendor", vendor])
        return Array(try installation.printed(by: "integrations").dropFirst(before))
    }

    /// Writes a file that only this test knows.
    func file(_ text: String) throws -> String {
        let file = installation.directory.appending(path: "secrets.txt")
        try Data(text.utf8).write(to: file)
        return file.path
    }
}
