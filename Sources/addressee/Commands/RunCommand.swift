import ArgumentParser
import Logging
import ServiceLifecycle
import UnixSignals

/// Supervises a whole installation on one machine.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Runs serve, work and sandbox as child processes and starts again what dies.")

    @Flag(inversion: .prefixedNo, help: "Whether the provider's sandbox runs too.")
    var sandbox = true

    func run() async throws {
        try await Program.run { _, logger in
            let commands = ["serve", "work"] + (sandbox ? ["sandbox"] : [])
            let children = commands.map { ChildProcess(command: $0, logger: logger) }
            try await ServiceGroup(
                services: children, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger
            ).run()
        }
    }
}
