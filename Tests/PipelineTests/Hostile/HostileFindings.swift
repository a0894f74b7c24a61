import AddresseeTesting
import OutboundHTTP
import Services
import StrictJSON
import Veriff
import Verification

/// What a run came to, as the database and the provider's own ledger tell it.
struct HostileFindings {
    /// The rules whose failures the model foretells.
    private static let rules: Set<String> = ["R13", "R28", "R43"]

    let pipeline: PipelineHarness
    private let tries: [String: [String]]

    /// Looks at what a run has left behind.
    init(of pipeline: PipelineHarness) async throws {
        self.pipeline = pipeline
        tries = try await Self.tries(pipeline)
    }

    /// The end a verification has reached.
    func end(of record: VerificationRecord) async throws -> HostileEnd {
        let platform = pipeline.platform
        let now = try await platform.read(record)
        let history = try await platform.verifications.history(of: record.id, tenant: record.tenant)
        let decision = try await platform.verifications.decisions(of: record.id, tenant: record.tenant)
            .first { $0.isAutomated }
        let failed = decision?.results.filter { $0.outcome == .fail && Self.rules.contains($0.rule) } ?? []
        return HostileEnd(
            path: history.sorted { $0.sequence < $1.sequence }.map(\.newStatus)
                .filter { $0 != .started }.map(\.rawValue),
            reason: now.automatedDecision?.reasonCode?.rawValue,
            isResubmittable: now.finalDecision?.isResubmittable ?? false,
            tries: tries[record.vendorReference ?? ""] ?? [], rules: failed.map(\.rule))
    }

    /// How many sessions of each purpose ended in each verification's last attempt, by its reference.
    private static func tries(_ pipeline: PipelineHarness) async throws -> [String: [String]] {
        let rows = try await pipeline.platform.texts(
            """
            SELECT v.vendor_reference || ' ' || s.purpose || ' ' || count(*) FROM provider_sessions AS s
            JOIN verifications AS v ON v.id = s.verification_id AND v.attempt_number = s.attempt_number
            WHERE s.state = 'ended' GROUP BY v.vendor_reference, s.purpose ORDER BY v.vendor_reference, s.purpose
            """)
        return rows.reduce(into: [:]) { tries, row in
            let words = row.split(separator: " ", maxSplits: 1).map(String.init)
            if let reference = words.first, let rest = words.last { tries[reference, default: []].append(rest) }
        }
    }

    /// What the provider's ledger says about the calls it got.
    struct Calls {
        var count = 0
        var faults = 0
        /// Our references, once for every submission that was taken.
        var submitted: [String] = []
        /// Our references, once for every session that was made.
        var created: [String] = []
        /// What happened to each of our references, a line each.
        var stories: [String: [String]] = [:]

        /// The references that stand there more than once, with what happened to them.
        func twice(_ references: [String]) -> [String] {
            Dictionary(grouping: references) { $0 }.filter { $0.value.count > 1 }.keys.sorted().map { reference in
                reference + ":\n" + (stories[reference] ?? []).joined(separator: "\n")
            }
        }
    }

    /// Reads the provider's ledger.
    func calls() async throws -> Calls {
        var calls = Calls()
        for line in try await pipeline.control(.get, "/ledger").split(separator: UInt8(ascii: "\n")) {
            let entry = try JSONValue(parsing: Array(line))
            let reference = entry.text("vendor_data") ?? "none"
            let words = ["time", "kind", "method", "path", "status", "code", "fault", "webhook"].compactMap {
                entry.text($0)
            }
            calls.stories[reference, default: []].append(words.joined(separator: " "))
            guard entry.text("kind") == "request" else { continue }
            calls.count += 1
            if entry.hasMember("fault") { calls.faults += 1 }
            switch entry["event"]?.text("type") {
            case "session_created": calls.created.append(reference)
            case "submitted": calls.submitted.append(reference)
            default: break
            }
        }
        return calls
    }
}
