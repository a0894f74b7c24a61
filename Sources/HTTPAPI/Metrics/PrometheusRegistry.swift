package import Metrics
import Synchronization

/// Keeps the process's metrics in memory and writes them in Prometheus' text format.
///
/// At most `seriesLimit` series are kept; metrics made beyond that count into the void, so that a label that was meant
/// to be small can never eat the memory.
package final class PrometheusRegistry: MetricsFactory {
    private struct State {
        var counters: [SeriesID: PrometheusCounter] = [:]
        var gauges: [SeriesID: PrometheusGauge] = [:]
        var histograms: [SeriesID: PrometheusHistogram] = [:]

        var count: Int { counters.count + gauges.count + histograms.count }
    }

    private let state = Mutex(State())
    private let seriesLimit: Int

    /// Creates an empty registry.
    package init(seriesLimit: Int = 2000) {
        self.seriesLimit = seriesLimit
    }

    package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        counter(label, dimensions)
    }

    package func makeFloatingPointCounter(
        label: String, dimensions: [(String, String)]
    ) -> any FloatingPointCounterHandler {
        counter(label, dimensions)
    }

    package func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        aggregate ? histogram(label, dimensions, unit: .plain) : gauge(label, dimensions)
    }

    package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        gauge(label, dimensions)
    }

    package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        histogram(label, dimensions, unit: .seconds)
    }

    // Series live as long as the process: a counter that vanished would read as a reset.
    package func destroyCounter(_ handler: any CounterHandler) {}
    package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
    package func destroyRecorder(_ handler: any RecorderHandler) {}
    package func destroyMeter(_ handler: any MeterHandler) {}
    package func destroyTimer(_ handler: any TimerHandler) {}

    /// All series in text format 0.0.4, sorted by name and labels.
    package func text() -> String {
        let (counters, gauges, histograms) = state.withLock { ($0.counters, $0.gauges, $0.histograms) }
        var text = PrometheusText()
        for (id, counter) in counters.sorted(by: { $0.key < $1.key }) {
            text.declare(id.name + "_total", as: "counter")
            text.add(id.name + "_total", id.labels, counter.value)
        }
        for (id, gauge) in gauges.sorted(by: { $0.key < $1.key }) {
            text.declare(id.name, as: "gauge")
            text.add(id.name, id.labels, gauge.value)
        }
        for (id, histogram) in histograms.sorted(by: { $0.key < $1.key }) {
            text.declare(id.name, as: "histogram")
            text.add(id, histogram.snapshot())
        }
        return text.content
    }

    private func counter(_ label: String, _ dimensions: [(String, String)]) -> PrometheusCounter {
        let id = SeriesID(label, dimensions)
        return state.withLock { state in
            if let existing = state.counters[id] { return existing }
            let new = PrometheusCounter()
            if state.count < seriesLimit { state.counters[id] = new }
            return new
        }
    }

    private func gauge(_ label: String, _ dimensions: [(String, String)]) -> PrometheusGauge {
        let id = SeriesID(label, dimensions)
        return state.withLock { state in
            if let existing = state.gauges[id] { return existing }
            let new = PrometheusGauge()
            if state.count < seriesLimit { state.gauges[id] = new }
            return new
        }
    }

    private func histogram(
        _ label: String, _ dimensions: [(String, String)], unit: PrometheusHistogram.Unit
    ) -> PrometheusHistogram {
        let id = SeriesID(unit == .seconds ? label + ".seconds" : label, dimensions)
        return state.withLock { state in
            if let existing = state.histograms[id] { return existing }
            let new = PrometheusHistogram(unit: unit)
            if state.count < seriesLimit { state.histograms[id] = new }
            return new
        }
    }
}
