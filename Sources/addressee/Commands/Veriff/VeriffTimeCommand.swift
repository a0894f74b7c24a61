import ArgumentParser
import FoundationEssentials
import Veriff
import Verification

/// Measures how long a decision takes from its bytes to its fields; for the benchmarks.
struct VeriffTimeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "time", abstract: "Prints the microseconds that reading the largest decision takes.",
        shouldDisplay: false)

    @Option(help: "How many readings; the median is printed.") var rounds = 5_000

    @Option(help: "A file with a body to read in place of our own, which holds every member that is documented.")
    var body: String?

    func run() throws {
        guard rounds > 0 else { throw ValidationError("The rounds are a number from 1.") }
        var times: [Duration] = []
        times.reserveCapacity(min(rounds, 1_000_000))
        let clock = ContinuousClock()
        let bytes = try body.map { Array(try Data(contentsOf: URL(filePath: $0))) } ?? SampleDecision.body
        for _ in 0..<rounds {
            var count = 0
            try times.append(
                clock.measure {
                    let answer = try VeriffDecisionAnswer(body: bytes)
                    count = answer.decision.map { VeriffExtraction.fields(of: $0, purpose: .photoID).count } ?? 0
                })
            guard count > 0 else { throw ValidationError("Nothing was read.") }
        }
        times.sort()
        let median = times[times.count / 2] / .microseconds(1)
        print((median * 10).rounded() / 10)
    }
}
