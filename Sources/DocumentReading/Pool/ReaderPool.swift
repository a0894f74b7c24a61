package import Logging
import ServiceLifecycle
import Services
package import Verification

/// Keeps the reader's processes up, and gives each file to one of them. A process that crashes over a file, or takes too
/// long, is replaced: the file's caller is told, and nobody else notices.
package struct ReaderPool: Service, DocumentReader {
    private let configuration: ReaderConfiguration
    private let queue: ReadingQueue
    private let logger: Logger

    /// Creates a pool; its processes start with `run`.
    package init(
        configuration: ReaderConfiguration, logger: Logger = Logger(label: "addressee.reader")
    ) {
        self.configuration = configuration
        queue = ReadingQueue(capacity: configuration.queueCapacity)
        self.logger = logger
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<configuration.processes {
                    group.addTask { await keepProcess() }
                }
            }
        }
    }

    package func read(_ bytes: [UInt8]) async throws(DocumentReaderError) -> ReadDocument {
        let reading = PendingReading(bytes)
        try queue.add(reading)
        let answer = await withTaskCancellationHandler {
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    try? await Task.sleep(for: configuration.callDeadline)
                    reading.settle(.failure(.timedOut))
                }
                let answer = await reading.answer()
                group.cancelAll()
                return answer
            }
        } onCancel: {
            reading.settle(.failure(.timedOut))
        }
        return try answer.get()
    }

    /// One process after another, until the pool is shut down; one that does not start is tried again, later each time.
    private func keepProcess() async {
        var pause = Self.firstPause
        while !Task.isCancelled {
            switch await ReaderProcess(configuration, queue: queue, logger: logger).run() {
            case .served: pause = Self.firstPause
            case .notStarted(let cause):
                guard !Task.isCancelled else { return }
                queue.startFailed()
                logger.error(
                    "The document reader does not start; it is tried again",
                    metadata: ["cause": "\(cause)", "delay": "\(pause)"])
                try? await Task.sleep(for: pause)
                pause = min(pause * 2, Self.longestPause)
            }
        }
    }

    private static let firstPause: Duration = .milliseconds(500)
    private static let longestPause: Duration = .seconds(60)
}
