import Foundation
import Testing

@Suite("A wrong configuration")
struct WrongConfigurationTests {
    @Test(
        "ends the program at its start with one sentence that names the setting",
        arguments: [
            ("ADDRESSEE_DATABASE_URL", ""),
            ("ADDRESSEE_DATABASE_URL", "mysql://localhost"),
            ("ADDRESSEE_DOCUMENTS_DIRECTORY", "/proc/nowhere"),
            ("ADDRESSEE_KEYS_FILE", "/nowhere"),
        ])
    func ends(name: String, value: String) throws {
        let directory = URL(filePath: NSTemporaryDirectory() + "addressee-" + UUID().uuidString.prefix(8))
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ADDRESSEE_") }
        environment["ADDRESSEE_DATABASE_URL"] = "postgres://nobody@/nothing?host=/nowhere"
        environment["ADDRESSEE_KEYS_FILE"] = directory.path + "/keys"
        environment["ADDRESSEE_LOG_LEVEL"] = "critical"
        let (keys, log) = (directory.appending(path: "keys.log"), directory.appending(path: "serve.log"))
        #expect(try RunningProgram(["keys", "create"], environment: environment, log: keys).waitUntilExit() == 0)
        environment[name] = value

        let status = try RunningProgram(["serve"], environment: environment, log: log).waitUntilExit()

        let lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
        #expect(status == 78)
        #expect(lines.count == 1)
        #expect(lines.last?.hasPrefix("addressee: \(name)") == true)
    }
}
