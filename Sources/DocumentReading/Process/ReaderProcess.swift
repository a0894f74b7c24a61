import Logging
import Subprocess
import Synchronization
import SystemPackage
import Verification

/// One process of the reader, from its start to its end. It gets no environment, and so no secret; what else is denied it,
/// it denies itself before it looks at the first file.
struct ReaderProcess {
    /// How a process ended.
    enum End {
        /// It was up for a while.
        case served
        case notStarted(cause: String)
    }

    private typealias Running = Execution<CustomWriteInput, SequenceOutput, DiscardedOutput>

    private let configuration: ReaderConfiguration
    private let queue: ReadingQueue
    private let logger: Logger

    init(_ configuration: ReaderConfiguration, queue: ReadingQueue, logger: Logger) {
        self.configuration = configuration
        self.queue = queue
        self.logger = logger
    }

    /// Starts the process and gives it files until it ends, or the task is canceled.
    func run() async -> End {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .milliseconds(200))]
        let program = configuration.program
        do {
            return try await Subprocess.run(
                .path(FilePath(program)), arguments: ["work"], environment: .custom(Self.environment),
                platformOptions: options, input: .inputWriter, output: .sequence, error: .discarded
            ) { running in await serve(running) }.closureResult
        } catch {
            return .notStarted(cause: "\(error)")
        }
    }

    /// What poppler's programs and the engine need, and nothing of this process.
    static let environment: [Subprocess.Environment.Key: String] = [
        "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "OMP_THREAD_LIMIT": "1",
    ]

    private func serve(_ running: Running) async -> End {
        var lines = ReaderLines(running.standardOutput)
        let greeting = await watched(running) { await lines.next() }
        guard let greeting, ReaderGreeting(line: greeting) != nil else {
            kill(running)
            return .notStarted(cause: "no greeting of a known version")
        }
        queue.processStarted()
        defer { queue.processEnded() }
        while let reading = await queue.next() {
            let answer = await watched(running) { () -> PendingReading.Answer? in
                do {
                    try await send(reading.bytes, to: running)
                } catch {
                    return nil
                }
                return await lines.next().flatMap(ReadDocument.init(answer:)).map { .success($0) }
            }
            reading.settle(answer ?? .failure(.crashed))
            // What comes after a crash or an answer that is none belongs to no file.
            if answer == nil {
                logger.warning("A process of the document reader ended over a file; another takes its place")
                break
            }
        }
        kill(running)
        return .served
    }

    private func send(_ bytes: [UInt8], to running: Running) async throws {
        _ = try await running.standardInputWriter.write("{\"id\":\"1\",\"length\":\(bytes.count)}\n")
        _ = try await running.standardInputWriter.write(bytes)
    }

    /// Runs a step; the process does not outlive the step's deadline, so that no step waits for ever.
    private func watched<Outcome>(_ running: Running, _ step: () async -> Outcome) async -> Outcome {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                if (try? await Task.sleep(for: configuration.fileDeadline)) != nil { kill(running) }
            }
            let outcome = await step()
            group.cancelAll()
            return outcome
        }
    }

    private func kill(_ running: Running) {
        // One that has ended already cannot be killed, which is as good.
        try? running.send(signal: .kill)
    }
}
