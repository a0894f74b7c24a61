package import Services

/// How a worker process runs jobs.
package struct JobRunnerConfiguration: Sendable {
    /// Jobs of each queue at the same time in this process.
    package let concurrency: [JobQueueName: Int]
    /// How long a claim holds without a heartbeat.
    package let lease: Duration
    /// The longest wait before the queue is asked again without a hint.
    package let pollInterval: Duration
    /// A run that takes longer is broken off although its lease is kept alive.
    package let deadline: Duration
    package let retry: RetryPolicy

    /// Creates a configuration.
    package init(
        concurrency: [JobQueueName: Int] = [.pipeline: 4, .provider: 16], lease: Duration = .seconds(30),
        pollInterval: Duration = .milliseconds(300), deadline: Duration = .seconds(180),
        retry: RetryPolicy = RetryPolicy()
    ) {
        self.concurrency = concurrency
        self.lease = lease
        self.pollInterval = pollInterval
        self.deadline = deadline
        self.retry = retry
    }
}
