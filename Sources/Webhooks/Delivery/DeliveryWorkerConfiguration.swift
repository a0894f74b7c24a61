/// How a worker process delivers.
package struct DeliveryWorkerConfiguration: Sendable {
    /// Deliveries under way at the same time in this process.
    package let concurrency: Int
    /// Deliveries under way to one endpoint, so that a slow one cannot hold up the others.
    package let perEndpoint: Int
    /// For one request, connecting included; the lease must be longer.
    package let timeout: Duration
    package let lease: Duration
    package let pollInterval: Duration
    package let schedule: RetrySchedule

    /// Creates a configuration.
    package init(
        concurrency: Int = 64, perEndpoint: Int = 4, timeout: Duration = .seconds(15), lease: Duration = .seconds(40),
        pollInterval: Duration = .milliseconds(300), schedule: RetrySchedule = RetrySchedule()
    ) {
        self.concurrency = concurrency
        self.perEndpoint = perEndpoint
        self.timeout = timeout
        self.lease = lease
        self.pollInterval = pollInterval
        self.schedule = schedule
    }
}
