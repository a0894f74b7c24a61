/// How often standing duties are done.
package struct MaintenanceConfiguration: Sendable {
    package let rescueInterval: Duration
    package let lapseInterval: Duration
    package let rescueBatch: Int

    /// Creates a configuration.
    package init(
        rescueInterval: Duration = .seconds(5), lapseInterval: Duration = .seconds(30), rescueBatch: Int = 100
    ) {
        self.rescueInterval = rescueInterval
        self.lapseInterval = lapseInterval
        self.rescueBatch = rescueBatch
    }
}
