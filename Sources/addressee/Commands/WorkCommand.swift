import ArgumentParser
import HTTPAPI
import Logging
import Metrics
import ServiceLifecycle

/// Runs the pipeline's jobs, delivers webhooks and does the standing duties.
struct WorkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "work", abstract: "Runs the pipeline's jobs and delivers webhooks.")

    func run() async throws {
        try await Program.run { reader, logger in
            let settings = try Settings(from: reader)
            MetricsSystem.bootstrap(PrometheusRegistry())
            let platform = try await Platform(settings, role: .worker, logger: logger)
            try await platform.check()
            try await Node.run(platform.foundationServices + (try platform.workerServices()), logger: logger)
        }
    }
}
