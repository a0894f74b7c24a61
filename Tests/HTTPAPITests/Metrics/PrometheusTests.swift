import HTTPAPI
import Metrics
import Testing

@Suite struct PrometheusTests {
    @Test("counters, gauges and timers are written in the text format")
    func writes() {
        let registry = PrometheusRegistry()

        registry.makeCounter(label: "jobs.done", dimensions: [("kind", "a\"b")]).increment(by: 3)
        registry.makeMeter(label: "queue.length", dimensions: []).set(2.5)
        registry.makeTimer(label: "work", dimensions: []).recordNanoseconds(3_000_000)

        let lines = registry.text().split(separator: "\n").map(String.init)
        #expect(lines.contains("# TYPE jobs_done_total counter"))
        #expect(lines.contains(#"jobs_done_total{kind="a\"b"} 3"#))
        #expect(lines.contains("queue_length 2.5"))
        #expect(lines.contains(#"work_seconds_bucket{le="0.0025"} 0"#))
        #expect(lines.contains(#"work_seconds_bucket{le="0.005"} 1"#))
        #expect(lines.contains(#"work_seconds_bucket{le="+Inf"} 1"#))
        #expect(lines.contains("work_seconds_sum 0.003"))
        #expect(lines.contains("work_seconds_count 1"))
    }

    @Test("the same name and labels are the same series, and past the limit none is added")
    func bounds() {
        let registry = PrometheusRegistry(seriesLimit: 2)

        for number in 0..<5 { registry.makeCounter(label: "a", dimensions: [("n", "\(number)")]).increment(by: 1) }
        registry.makeCounter(label: "a", dimensions: [("n", "0")]).increment(by: 1)

        let lines = registry.text().split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.contains(#"a_total{n="0"} 2"#))
    }
}
