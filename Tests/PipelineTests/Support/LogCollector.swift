import Logging
import Synchronization

/// Keeps what is logged.
final class LogCollector: Sendable {
    private let lines = Mutex<[(level: Logger.Level, message: String)]>([])

    /// A logger that writes here.
    var logger: Logger {
        Logger(label: "tests") { _ in Handler(collector: self) }
    }

    /// What a person must act on.
    var errors: [String] {
        lines.withLock { $0.filter { $0.level == .error }.map(\.message) }
    }

    /// What is worth a look.
    var warnings: [String] {
        lines.withLock { $0.filter { $0.level == .warning }.map(\.message) }
    }

    private struct Handler: LogHandler {
        let collector: LogCollector
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            collector.lines.withLock { $0.append((event.level, event.message.description)) }
        }
    }
}
