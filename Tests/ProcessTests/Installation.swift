import Foundation
import Synchronization

/// A whole installation of real processes over a test database, in a directory of its own.
final class Installation: Sendable {
    let directory: URL
    let port: Int
    let sandboxPort: Int
    private let environment: [String: String]
    private let running = Mutex<[String: RunningProgram]>([:])

    /// Prepares a directory, a key ring and a sandbox vendor with its key.
    init(databaseURL: String, settings: [String: String] = [:]) throws {
        directory = URL(filePath: NSTemporaryDirectory() + "addressee-" + UUID().uuidString.prefix(8))
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        port = try FreePort.find()
        sandboxPort = try FreePort.find()
        let path = directory.path
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ADDRESSEE_") }
        environment.merge([
            "ADDRESSEE_DATABASE_URL": databaseURL,
            "ADDRESSEE_DATABASE_CONNECTIONS": "10",
            "ADDRESSEE_KEYS_FILE": path + "/keys",
            "ADDRESSEE_DOCUMENTS_DIRECTORY": path + "/documents",
            "ADDRESSEE_SERVER_PORT": "\(port)",
            "ADDRESSEE_SERVER_PUBLIC_URL": "http://127.0.0.1:\(port)",
            "ADDRESSEE_PROVIDER_HOSTS": "127.0.0.1",
            "ADDRESSEE_PROVIDER_ALLOW_HTTP": "true",
            "ADDRESSEE_WEBHOOKS_ALLOWED_NETWORKS": "127.0.0.0/8",
            "ADDRESSEE_SANDBOX_PORT": "\(sandboxPort)",
            "ADDRESSEE_SANDBOX_LEDGER": path + "/ledger.jsonl",
            "ADDRESSEE_SANDBOX_INTEGRATIONS": path + "/integrations.json",
            "ADDRESSEE_LOG_LEVEL": "warning",
        ]) { $1 }
        environment.merge(settings) { $1 }
        self.environment = environment
        try run(["keys", "create"])
        try run(["bootstrap", "--output", path + "/vendor.json"])
    }

    /// Runs a command to its end.
    func run(_ arguments: [String]) throws {
        let program = try RunningProgram(arguments, environment: environment, log: log(of: arguments[0]))
        let status = program.waitUntilExit()
        guard status == 0 else {
            throw ProgramFailure(command: arguments[0], status: status, log: log(of: arguments[0]))
        }
    }

    /// Starts a command that goes on; one of each name at a time.
    func start(_ command: String) throws {
        let program = try RunningProgram([command], environment: environment, log: log(of: command))
        running.withLock { $0[command] = program }
    }

    /// Kills a command as a power cut would, and waits until it is gone.
    func kill(_ command: String) {
        let program = running.withLock { $0.removeValue(forKey: command) }
        program?.signal(SIGKILL)
        _ = program?.waitUntilExit()
    }

    /// Asks every command to stop, and removes the directory.
    func stop() {
        let programs = running.withLock { programs in
            defer { programs = [:] }
            return Array(programs.values)
        }
        for program in programs { program.signal(SIGTERM) }
        for program in programs { _ = program.waitUntilExit() }
        try? FileManager.default.removeItem(at: directory)
    }

    /// What a command has written to its log.
    func log(of command: String) -> URL {
        directory.appending(path: command + ".log")
    }
}

/// A command that ended as it should not.
struct ProgramFailure: Error, CustomStringConvertible {
    let command: String
    let status: Int32
    let log: URL

    var description: String {
        let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
        return "\(command) ended with \(status): \(text.suffix(2000))"
    }
}
