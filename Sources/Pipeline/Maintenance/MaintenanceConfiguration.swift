/// How often standing duties are done.
package struct MaintenanceConfiguration: Sendable {
    package let rescueInterval: Duration
    package let lapseInterval: Duration
    package let rescueBatch: Int
    /// Between looks for answers and tokens that have had their time.
    package let sweepInterval: Duration
    package let sweepBatch: Int
    /// Between looks for missing partitions, and for files that crashes left behind.
    package let upkeepInterval: Duration
    /// Longer than any upload.
    package let partialFileAge: Duration
    /// Far longer than a file waits for its row: a file is gone for good.
    package let orphanAge: Duration

    /// Creates a configuration.
    package init(
        rescueInterval: Duration = .seconds(5), lapseInterval: Duration = .seconds(30), rescueBatch: Int = 100,
        sweepInterval: Duration = .seconds(60), sweepBatch: Int = 1000, upkeepInterval: Duration = .seconds(3600),
        partialFileAge: Duration = .seconds(3600), orphanAge: Duration = .seconds(24 * 3600)
    ) {
        self.rescueInterval = rescueInterval
        self.lapseInterval = lapseInterval
        self.rescueBatch = rescueBatch
        self.sweepInterval = sweepInterval
        self.sweepBatch = sweepBatch
        self.upkeepInterval = upkeepInterval
        self.partialFileAge = partialFileAge
        self.orphanAge = orphanAge
    }
}
