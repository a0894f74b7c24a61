/// Builds an exposition in Prometheus' text format.
struct PrometheusText {
    private(set) var content = ""
    private var declared: Set<String> = []

    /// Names a metric's type, once.
    mutating func declare(_ name: String, as type: String) {
        guard declared.insert(name).inserted else { return }
        content += "# TYPE \(name) \(type)\n"
    }

    /// Adds one sample.
    mutating func add(_ name: String, _ labels: String, _ value: Double) {
        content += "\(name)\(labels) \(Self.number(value))\n"
    }

    /// Adds a histogram's buckets, sum and count.
    mutating func add(_ id: SeriesID, _ histogram: PrometheusHistogram.Snapshot) {
        let bounds = histogram.bounds.map(Self.number) + ["+Inf"]
        for (bound, count) in zip(bounds, histogram.cumulativeCounts) {
            let labels = id.labels.isEmpty ? "{le=\"\(bound)\"}" : id.labels.dropLast() + ",le=\"\(bound)\"}"
            add(id.name + "_bucket", String(labels), Double(count))
        }
        add(id.name + "_sum", id.labels, histogram.sum)
        add(id.name + "_count", id.labels, Double(histogram.cumulativeCounts.last ?? 0))
    }

    private static func number(_ value: Double) -> String {
        guard let whole = Int64(exactly: value) else { return value.isNaN ? "NaN" : value.description }
        return whole.description
    }
}
