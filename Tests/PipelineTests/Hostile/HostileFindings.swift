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
            tries: try await tries(of: now), rules: failed.map(\.rule))
    }

    private func tries(of record: VerificationRecord) async throws -> [String] {
        try await pipeline.platform.texts(
            """
            SELECT purpose || ' ' || count(*) FROM provider_sessions
            WHERE verification_id = \(record.id.sql) AND attempt_number = \(record.attemptNumber)
                AND state = 'ended' GROUP BY purpose ORDER BY purpose
            """)
    }

    /// What the provider's ledger says about the calls it got.
    struct Calls {
        var count = 0
        var faults = 0
        /// Our references, once for every submission that was taken.
        var submitted: [String] = []
        /// Our references, once for every session that was made.
        var created: [String] = []
    }

    /// Reads the provider's ledger.
    func calls() async throws -> Calls {
        var calls = Calls()
        for line in try await pipeline.control(.get, "/ledger").split(separator: UInt8(ascii: "\n")) {
            let entry = try JSONValue(parsing: Array(line))
            guard entry.text("kind") == "request" else { continue }
            calls.count += 1
            if entry.hasMember("fault") { calls.faults += 1 }
            let reference = entry.text("vendor_data") ?? "none"
            switch entry["event"]?.text("type") {
            case "session_created": calls.created.append(reference)
            case "submitted": calls.submitted.append(reference)
            default: break
            }
        }
        return calls
    }
}
