import AddresseeTesting
import Services
import Verification

extension TestPlatform {
    /// The vendor's own hand.
    var actor: Actor { vendor.principal.actor }

    /// The history as `sequence action from>to`.
    func history(of record: VerificationRecord) async throws -> [String] {
        try await verifications.history(of: record.id, tenant: record.tenant).map { entry in
            "\(entry.sequence) \(entry.action.rawValue) "
                + "\(entry.previousStatus?.rawValue ?? "-")>\(entry.newStatus.rawValue)"
        }
    }

    /// The events as `sequence type`.
    func events(of record: VerificationRecord) async throws -> [String] {
        try await texts(
            """
            SELECT sequence || ' ' || type FROM events WHERE verification_id = \(record.id.sql) ORDER BY sequence
            """)
    }

    /// The unfinished jobs as `kind state`.
    func openJobs() async throws -> [String] {
        try await texts(
            "SELECT kind || ' ' || state FROM jobs WHERE state IN ('ready', 'running') ORDER BY kind, state")
    }

    /// The answer of a call that is no replay.
    func fresh<Result>(_ answered: Answered<Result>) throws -> Result {
        switch answered {
        case .fresh(let result): return result
        case .replayed: throw Unexpected(what: "a replay")
        }
    }

    /// A verification that the pipeline has decided, with these rule results.
    func decideVerification(
        _ outcome: Outcome, results: [RuleResult] = [], documents: [DocumentKind: DocumentStatus] = [:]
    ) async throws -> VerificationRecord {
        let submitted = try await submitVerification()
        let now = clock.now()
        return try await change(submitted) { change in
            try change.apply(
                .decide, to: outcome.status, by: .pipeline, reasonCode: .rules, at: now, identifiers: identifiers)
            change.decision = NewDecision(
                id: identifiers.next(), attemptNumber: submitted.attemptNumber, isAutomated: true, outcome: outcome,
                isResubmittable: true, reasonCode: .rules, expectedDataVersion: submitted.expectedDataVersion,
                rulePack: "usps1583", rulePackVersion: "1", settingsVersion: 1, results: results, decidedAt: now)
            for (kind, status) in documents {
                change.setDocuments(to: status) { $0.kind == kind }
            }
            change.cancelsJobs = true
        }
    }
}

extension IdempotentCall<LinkedVerification> {
    /// A request with a key; `body` stands for what its fingerprint covers.
    static func call(_ key: String, body: UInt8 = 1) -> Self {
        IdempotentCall(
            key: IdempotencyKey(
                operation: "op", key: key, fingerprint: [UInt8](repeating: body, count: 32))
        ) { linked in
            StoredAnswer(
                status: 201, headers: [AnswerHeader("ETag", "1")], body: Array(linked.record.id.description.utf8))
        }
    }
}

extension IdempotentCall<VerificationRecord> {
    /// A request with a key.
    static func call(_ key: String, body: UInt8 = 1) -> Self {
        IdempotentCall(
            key: IdempotencyKey(operation: "op", key: key, fingerprint: [UInt8](repeating: body, count: 32))
        ) { record in
            StoredAnswer(status: 200, headers: [], body: Array(record.status.rawValue.utf8))
        }
    }
}

/// The code of the service error that an operation ends with, nil when it succeeds.
func errorCode(_ body: () async throws -> Void) async throws -> ErrorCode? {
    do {
        try await body()
        return nil
    } catch let error as ServiceError {
        return error.code
    }
}
