import ArgumentParser
import Services
import ValidationRules
import Verification

/// Judges stored verifications anew.
struct RulesReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Judges stored verifications anew and prints which decisions would be others; changes nothing.",
        discussion: """
            Without options every automated decision is judged by the pack in force for its flow, with the settings it
            was made with. What the provider said stands as it was judged. No personal data is printed.
            """)

    @Option(help: "The pack to judge with: usps1583 or identity. Without it, the one of each verification's flow.")
    var pack: String?
    @Option(help: "A JSON file with rule settings to judge with, as `rules settings show` prints them.")
    var settings: String?
    @Option(help: "Only this vendor's decisions (ven_...).") var vendor: String?
    @Option(help: "Only decisions of this environment of the vendor: live or sandbox.") var environment: String?
    @Option(help: "Only decisions of this verification (ver_...).") var verification: String?
    @Option(help: "Only decisions from this day or moment on: 2026-03-01 or 2026-03-01T12:00:00Z.") var since: String?
    @Option(help: "At most so many decisions; of each tenant the newest first.") var limit: Int?
    @Flag(help: "Prints decisions that stay as they are, too.") var all = false

    func run() async throws {
        let (pack, scope, since) = (try chosenPack(), try scope(), try start())
        let settings = try settings.map(RuleSettingsFile.read)
        guard (limit ?? 1) > 0 else { throw OperatorFault("The limit is a number from 1.") }
        let (limit, printsAll) = (limit ?? .max, all)
        try await Administration.run { administration, _ in
            let replay = RuleReplay(store: administration.replays, pack: pack, settings: settings)
            let summary = try await replay.run(over: scope, since: since, limit: limit) { decision in
                if decision.flips || printsAll { print(decision.line) }
            }
            print(summary.text)
        }
    }

    private func chosenPack() throws -> RulePack? {
        guard let pack else { return nil }
        guard let known = RulePacks.all.last(where: { $0.name == pack }) else {
            let names = RulePacks.all.map(\.name).joined(separator: ", ")
            throw OperatorFault("\(pack) is no pack; there are: \(names).")
        }
        return known
    }

    private func scope() throws -> RuleReplay.Scope {
        if let verification {
            guard let id = VerificationID(verification) else {
                throw OperatorFault("\(verification) is no verification id.")
            }
            guard vendor == nil, environment == nil else {
                throw OperatorFault("A verification is named by its id alone.")
            }
            return .verification(id)
        }
        guard let vendor else {
            guard environment == nil else { throw OperatorFault("Say whose environment: add --vendor.") }
            return .everyone
        }
        guard let vendorID = VendorID(vendor) else { throw OperatorFault("\(vendor) is no vendor id.") }
        guard let environment else { return .vendor(vendorID) }
        guard let known = Environment(rawValue: environment) else {
            throw OperatorFault("\(environment) is no environment: say live or sandbox.")
        }
        return .tenant(Tenant(vendorID: vendorID, environment: known))
    }

    private func start() throws -> Timestamp? {
        guard let since else { return nil }
        if let moment = Timestamp(rfc3339: since) ?? Timestamp(rfc3339: since + "T00:00:00Z") { return moment }
        throw OperatorFault("\(since) is neither a day nor a moment.")
    }
}

extension ReplayedDecision {
    /// Such as `ver_...  2026-03-01T12:00:00Z  approved -> rejected  R13 pass -> fail`.
    fileprivate var line: String {
        let outcomes = flips ? "\(before.rawValue) -> \(after.rawValue)" : before.rawValue
        let rules = changes.map(\.text).joined(separator: ", ")
        return ["\(verificationID)", decidedAt.rfc3339, outcomes, rules].filter { !$0.isEmpty }.joined(separator: "  ")
    }
}

extension RuleChange {
    fileprivate var text: String { "\(rule) \(Self.text(of: before)) -> \(Self.text(of: after))" }

    private static func text(of finding: RuleFinding?) -> String {
        guard let finding else { return "absent" }
        switch finding.outcome {
        case .fail, .notEvaluable: return "\(finding.outcome.rawValue)/\(finding.severity.rawValue)"
        case .pass, .notApplicable: return finding.outcome.rawValue
        }
    }
}

extension ReplaySummary {
    /// What the replay came to, in one line.
    fileprivate var text: String {
        let ways = flips.sorted { ($0.value, $0.key.text) > ($1.value, $1.key.text) }
            .map { "\($0.value) \($0.key.text)" }.joined(separator: ", ")
        var text = "\(replayed) decisions replayed: \(flipped) would flip" + (ways.isEmpty ? "" : " (\(ways))")
        text += ", \(changedWithoutFlip) more have a rule that finds something else."
        if lost > 0 { text += " \(lost) could not be replayed: erased, or made before their inputs were kept." }
        return text
    }
}

extension ReplaySummary.Flip {
    fileprivate var text: String { "\(before.rawValue) -> \(after.rawValue)" }
}
