import ArgumentParser
import ValidationRules
import Verification

/// Measures how long a pack takes for one verification; for the benchmarks.
struct RulesTimeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "time", abstract: "Prints the microseconds that a pack takes for one verification.",
        shouldDisplay: false)

    @Option(help: "How many evaluations; the median is printed.") var rounds = 5_000

    func run() throws {
        guard rounds > 0 else { throw ValidationError("The rounds are a number from 1.") }
        var times: [Duration] = []
        times.reserveCapacity(min(rounds, 1_000_000))
        let clock = ContinuousClock()
        let pack = RulePacks.pack(for: .usps1583)
        for _ in 0..<rounds {
            var count = 0
            // Reading the verification's names, addresses, barcode and dates is a part of the judgement.
            times.append(clock.measure { count = pack.evaluate(SampleVerification.input()).count })
            guard count >= pack.rules.count else { throw ValidationError("A rule gave no result.") }
        }
        times.sort()
        let median = times[times.count / 2] / .microseconds(1)
        print((median * 10).rounded() / 10)
    }
}
