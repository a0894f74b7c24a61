import Metrics
import Synchronization

/// A number that only grows.
final class PrometheusCounter: CounterHandler, FloatingPointCounterHandler {
    private let state = Mutex(0.0)

    var value: Double { state.withLock { $0 } }

    func increment(by amount: Int64) { increment(by: Double(amount)) }

    func increment(by amount: Double) {
        guard amount >= 0 else { return }
        state.withLock { $0 += amount }
    }

    func reset() { state.withLock { $0 = 0 } }
}

/// A number that goes up and down.
final class PrometheusGauge: MeterHandler, RecorderHandler {
    private let state = Mutex(0.0)

    var value: Double { state.withLock { $0 } }

    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { state.withLock { $0 = value } }
    func increment(by amount: Double) { state.withLock { $0 += amount } }
    func decrement(by amount: Double) { state.withLock { $0 -= amount } }
    func record(_ value: Int64) { set(Double(value)) }
    func record(_ value: Double) { set(value) }
}

/// How often values fell below each of a fixed row of bounds.
final class PrometheusHistogram: TimerHandler, RecorderHandler {
    /// What the recorded numbers are.
    enum Unit: Sendable {
        case plain
        case seconds

        var bounds: [Double] {
            switch self {
            case .plain: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000]
            case .seconds: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
            }
        }
    }

    /// The state at one moment; the counts add up, the last is that of all values.
    struct Snapshot {
        let bounds: [Double]
        let cumulativeCounts: [Int]
        let sum: Double
    }

    private struct State {
        var counts: [Int]
        var sum = 0.0
    }

    private let bounds: [Double]
    private let state: Mutex<State>

    init(unit: Unit) {
        bounds = unit.bounds
        state = Mutex(State(counts: Array(repeating: 0, count: unit.bounds.count + 1)))
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1_000_000_000) }

    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        let bucket = bounds.firstIndex { value <= $0 } ?? bounds.count
        state.withLock { state in
            state.counts[bucket] += 1
            state.sum += value
        }
    }

    func snapshot() -> Snapshot {
        let state = state.withLock { $0 }
        var total = 0
        let cumulative = state.counts.map { count in
            total += count
            return total
        }
        return Snapshot(bounds: bounds, cumulativeCounts: cumulative, sum: state.sum)
    }
}
