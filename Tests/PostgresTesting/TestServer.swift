// All of Foundation: the environment is read here, and the C library comes with it.
import Foundation
package import Postgres

/// A PostgreSQL server of the tests' own: a new data directory, a unix socket and no network.
///
/// A small process stops it and removes its files when this process ends, however it ends.
package final class TestServer: Sendable {
    private let directory: String
    private let binaries: String
    private let watchdog: Watchdog

    private init(directory: String, binaries: String) throws {
        self.directory = directory
        self.binaries = binaries
        watchdog = try Watchdog(
            onExit: TestCommand(["\(binaries)/pg_ctl", "stop", "-D", "\(directory)/data", "-m", "immediate", "-s"]),
            removing: directory
        )
    }

    /// Makes and starts a server.
    package static func start() async throws -> TestServer {
        let binaries = try findBinaries()
        let directory = try await TestCommand(["/usr/bin/mktemp", "-d", "/tmp/addressee-test-XXXXXX"]).run()
        let server = try TestServer(directory: directory, binaries: binaries)
        try await TestCommand([
            "\(binaries)/initdb", "--no-sync", "-D", "\(directory)/data", "-A", "trust", "-U", "postgres",
            "-E", "UTF8", "--no-locale",
        ]).run()
        try await server.resume()
        return server
    }

    /// Starts the server again after `kill`.
    package func resume() async throws {
        let settings = [
            "listen_addresses=", "unix_socket_directories=\(directory)", "max_connections=300", "fsync=off",
            "full_page_writes=off", "synchronous_commit=off", "autovacuum=off", "shared_buffers=64MB",
        ]
        try await TestCommand([
            "\(binaries)/pg_ctl", "start", "-w", "-s", "-D", "\(directory)/data", "-l", "\(directory)/log",
            "-o", settings.map { "-c \($0)" }.joined(separator: " "),
        ]).run()
    }

    /// Ends the server at once, as a crash does.
    package func kill() async throws {
        try await TestCommand(["\(binaries)/pg_ctl", "stop", "-s", "-D", "\(directory)/data", "-m", "immediate"]).run()
    }

    /// How the superuser connects.
    package var configuration: PostgresConfiguration {
        PostgresConfiguration(keywords: ["host": directory, "user": "postgres", "dbname": "postgres"])
    }

    private static func findBinaries() throws -> String {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        let newestFirst = versions.compactMap(Int.init).sorted(by: >).map { "\(root)/\($0)/bin" }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let candidates = newestFirst + path.split(separator: ":").map(String.init)
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: "\($0)/initdb") })
        else {
            throw TestCommand.Failed(description: "no PostgreSQL server programs in \(root) or PATH")
        }
        return found
    }
}

/// A process that waits for the end of this one, which it sees by the end of a pipe, and then cleans up.
private final class Watchdog: Sendable {
    init(onExit command: TestCommand, removing directory: String) throws {
        // The writing end is never closed: it ends with this process.
        let pipe = try TestCommand.makePipe()
        let script = "trap '' INT TERM HUP; cat >/dev/null; \"$@\"; rm -rf \"$0\""
        _ = try TestCommand.spawn(
            ["/bin/sh", "-c", script, directory] + command.words,
            input: pipe.reading,
            output: nil
        )
        close(pipe.reading)
    }
}
