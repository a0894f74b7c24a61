package import Logging
import ServiceLifecycle
package import Services
import Verification

/// Claims due jobs and runs their stages until it is shut down; a shutdown lets running jobs come to an end.
package struct JobRunner: Service {
    let queue: any JobQueue
    let stages: Stages
    let configuration: JobRunnerConfiguration
    let logger: Logger
    private let leases = HeldLeases()

    /// Creates a runner.
    package init(queue: any JobQueue, stages: Stages, configuration: JobRunnerConfiguration, logger: Logger) {
        self.queue = queue
        self.stages = stages
        self.configuration = configuration
        self.logger = logger
    }

    package func run() async throws {
        let bells = Dictionary(uniqueKeysWithValues: configuration.concurrency.keys.map { ($0, Wakeups()) })
        await withGracefulShutdownHandler {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await heartbeat() }
                group.addTask { await ring(bells) }
                for bell in bells.values {
                    group.addTask { await tick(bell) }
                }
                await withTaskGroup(of: Void.self) { claimers in
                    for (name, bell) in bells {
                        claimers.addTask { await claim(from: name, wokenBy: bell) }
                    }
                }
                group.cancelAll()
            }
        } onGracefulShutdown: {
            for bell in bells.values { bell.close() }
        }
    }

    /// Keeps the leases of running jobs alive, from a task that no job can block.
    private func heartbeat() async {
        while await sleep(configuration.lease / 3) {
            let held = leases.all
            guard !held.isEmpty else { continue }
            do {
                let kept = try await queue.heartbeat(held, lease: configuration.lease)
                leases.cancel(allBut: kept, of: held)
            } catch {
                logger.warning("Heartbeat failed; leases may run out", metadata: ["error": "\(error)"])
            }
        }
    }

    private func ring(_ bells: [JobQueueName: Wakeups]) async {
        for await name in queue.hints() { bells[name]?.ring() }
    }

    /// Polling is the truth: hints only make it sooner.
    private func tick(_ bell: Wakeups) async {
        repeat {
            bell.ring()
        } while await sleep(configuration.pollInterval * Double.random(in: 0.5...1))
    }

    private func claim(from name: JobQueueName, wokenBy bell: Wakeups) async {
        let limit = configuration.concurrency[name] ?? 1
        await withDiscardingTaskGroup { group in
            let running = RunningCount()
            for await _ in bell.rings {
                let free = limit - running.value
                guard free > 0, let jobs = await claim(from: name, atMost: free) else { continue }
                for job in jobs {
                    running.add(1)
                    group.addTask {
                        await run(job)
                        running.add(-1)
                        bell.ring()
                    }
                }
                // A claim spreads over vendors and may leave some behind: only an empty one says that nothing is due.
                if !jobs.isEmpty { bell.ring() }
            }
        }
    }

    private func claim(from name: JobQueueName, atMost limit: Int) async -> [ClaimedJob]? {
        do {
            return try await queue.claim(name, limit: limit, lease: configuration.lease)
        } catch {
            logger.warning("No jobs can be claimed", metadata: ["queue": "\(name.rawValue)", "error": "\(error)"])
            return nil
        }
    }

    /// Sleeps; false when there is nothing to wake up for.
    private func sleep(_ duration: Duration) async -> Bool {
        (try? await Task.sleep(for: duration)) != nil
    }

    /// Runs a job in a task of its own, which a lost lease or the deadline breaks off.
    private func run(_ job: ClaimedJob) async {
        // Owned here: awaited below, canceled by a lost lease, the deadline or the cancellation of this task.
        let run = Task {
            await JobRun(queue: queue, stages: stages, retry: configuration.retry, logger: logger).run(job)
        }
        leases.hold(job.lease) { run.cancel() }
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await withTaskCancellationHandler {
                    await run.value
                } onCancel: {
                    run.cancel()
                }
            }
            group.addTask {
                if await sleep(configuration.deadline) { run.cancel() }
            }
            await group.next()
            group.cancelAll()
            await run.value
        }
        leases.release(job.lease)
    }
}
