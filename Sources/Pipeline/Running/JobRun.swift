import Logging
import Metrics
import Services
import Verification

/// One claimed job, stage after stage, to the point where it is settled or given back.
struct JobRun {
    let queue: any JobQueue
    let stages: Stages
    let retry: RetryPolicy
    let logger: Logger

    /// How many runs in a row may end without a word before nobody tries again: such a job ends every process that runs
    /// it.
    static let maximumLosses = 10

    /// Runs the job; whatever happens ends in the queue, or in the lease running out.
    func run(_ claimed: ClaimedJob) async {
        var job = claimed
        while true {
            var logger = logger
            logger[metadataKey: "job.kind"] = "\(job.kind.rawValue)"
            logger[metadataKey: "verification.id"] = "\(job.verificationID)"
            logger[metadataKey: "job.attempt"] = "\(job.attempt)"
            do {
                let outcome = job.losses < Self.maximumLosses ? try await timed(job) : .dead(cause: "lease_lost")
                guard case .advanced(let next) = outcome else {
                    return try await conclude(job, outcome, logger)
                }
                job = next
            } catch {
                return await recover(job, from: error, logger)
            }
        }
    }

    private func timed(_ job: ClaimedJob) async throws(StoreError) -> StageOutcome {
        let clock = ContinuousClock()
        let start = clock.now
        var word = "store_failed"
        defer {
            Timer(label: "pipeline.stage.duration", dimensions: [("stage", job.kind.rawValue), ("outcome", word)])
                .record(duration: clock.now - start)
        }
        let outcome = try await stages.run(job)
        word = outcome.word
        return outcome
    }

    private func conclude(_ job: ClaimedJob, _ outcome: StageOutcome, _ logger: Logger) async throws(StoreError) {
        switch outcome {
        case .settled, .advanced:
            logger.debug("Stage done")
        case .finished:
            try await queue.finish(job.lease)
        case .notYet(let delay):
            try await queue.snooze(job.lease, for: delay)
        case .failed(let cause):
            let delay = retry.delay(afterAttempt: job.attempt, spread: Double.random(in: 0...1))
            logger.warning("Stage failed; it runs again", metadata: ["cause": "\(cause)", "delay": "\(delay)"])
            try await queue.retry(job.lease, after: delay, errorClass: cause)
        case .dead(let cause):
            logger.error("Stage cannot be done; a person must look", metadata: ["cause": "\(cause)"])
            try await bury(job, cause: cause)
        }
    }

    /// The pause after somebody else wrote first: long enough not to turn in circles.
    private static let conflictPause: Duration = .milliseconds(200)

    /// A store that failed: the lease may be gone, the database away, or the data unreadable.
    private func recover(_ job: ClaimedJob, from error: StoreError, _ logger: Logger) async {
        do {
            switch error {
            case .staleLease, .outcomeUnknown:
                logger.info("The job is not ours any more; its result is dropped", metadata: ["error": "\(error)"])
            case .corrupted:
                logger.error("Stored data cannot be read", metadata: ["error": "\(error)"])
                try await bury(job, cause: "corrupted")
            case .conflict:
                try await queue.snooze(job.lease, for: Self.conflictPause)
            case .unavailable, .alreadyExists, .unknownReference, .idempotencyKeyBusy, .idempotencyKeyUsed:
                logger.warning("The store failed; the job runs again", metadata: ["error": "\(error)"])
                let delay = retry.delay(afterAttempt: job.attempt, spread: Double.random(in: 0...1))
                try await queue.retry(job.lease, after: delay, errorClass: "store")
            }
        } catch {
            // Nothing could be written: the lease runs out and the job is rescued.
            logger.warning("The job could not be given back", metadata: ["error": "\(error)"])
        }
    }

    private func bury(_ job: ClaimedJob, cause: String) async throws(StoreError) {
        do throws(StoreError) {
            if try await stages.failAttempt(of: job, cause: cause) { return }
        } catch {
            switch error {
            case .conflict: return try await queue.snooze(job.lease, for: Self.conflictPause)
            // What is needed to say so cannot be read either: the dead letter is where an operator finds it.
            case .corrupted: break
            default: throw error
            }
        }
        try await queue.deadLetter(job.lease, reason: cause)
    }
}

extension StageOutcome {
    /// A word for metrics, out of a small fixed set.
    fileprivate var word: String {
        switch self {
        case .settled, .advanced, .finished: "done"
        case .notYet: "not_yet"
        case .failed: "failed"
        case .dead: "dead"
        }
    }
}
