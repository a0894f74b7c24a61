import Logging
import ServiceLifecycle
import Subprocess
import SystemPackage

/// A child that runs one of this program's commands; it is started again when it dies, later and later when it dies at
/// once.
struct ChildProcess: Service {
    let command: String
    let logger: Logger

    /// How long a child may take to come to an end by itself.
    private static let grace: Duration = .seconds(30)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var pause: Duration = .milliseconds(200)
            while !Task.isCancelled {
                let clock = ContinuousClock()
                let start = clock.now
                let end = await runOnce()
                guard !Task.isCancelled else { return }
                logger.error(
                    "A child process died; it is started again", metadata: ["command": "\(command)", "end": "\(end)"])
                let livedLong = clock.now - start > .seconds(30)
                pause = livedLong ? .milliseconds(200) : min(pause * 2, .seconds(10))
                try? await Task.sleep(for: pause)
            }
        }
    }

    private func runOnce() async -> String {
        var options = PlatformOptions()
        // A session of its own keeps the terminal's Ctrl-C to the supervisor, which then stops the children in order.
        options.createSession = true
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: Self.grace)]
        do {
            let result = try await Subprocess.run(
                .path("/proc/self/exe"), arguments: [command], platformOptions: options,
                output: .currentStandardOutput, error: .currentStandardError)
            return "\(result.terminationStatus)"
        } catch {
            return "\(error)"
        }
    }
}
