import HTTPTypes
import Hummingbird
import Services
import Verification

/// Creating, reading, listing and correcting verifications.
struct VerificationController: Sendable {
    let verifications: VerificationService

    func addRoutes(to routes: inout APIRoutes) {
        let path = "/v1/verifications"
        let one = path + "/{verification_id}"
        routes.vendor("createVerification", .post, path, scope: .verificationsWrite, create)
        routes.vendor("listVerifications", .get, path, scope: .verificationsRead, list)
        routes.vendor("getVerification", .get, one, scope: .verificationsRead, get)
        routes.vendor("updateVerification", .patch, one, scope: .verificationsWrite, update)
        routes.vendor("createLink", .post, one + "/link", scope: .verificationsWrite, createLink)
        routes.vendor("listHistory", .get, one + "/history", scope: .verificationsRead, history)
        routes.vendor("listRuleResults", .get, one + "/rule_results", scope: .personalDataRead, ruleResults)
        routes.vendor("listExtractedData", .get, one + "/extracted_data", scope: .personalDataRead, extractedData)
    }

    private func create(_ call: VendorCall) async throws -> Response {
        let body = try await call.request.json(call.context)
        let command = try CreateVerification(body)
        let key = try call.request.idempotencyKey(operation: call.operation, body: body.bytes)
        let answering = IdempotentAnswering(key: key) { linked in
            StoredAnswer(
                status: .created, version: linked.record.version, location: "/v1/verifications/\(linked.record.id)"
            ) { $0.verification(linked.record, link: linked) }
        }
        let answered = try await verifications.create(command, by: call.principal, idempotent: answering.call)
        return answering.response(to: answered)
    }

    private func list(_ call: VendorCall) async throws -> Response {
        var reader = QueryReader(call.request)
        let limit = reader.limit()
        let statuses = reader.enumerations("status[]", of: VerificationStatus.self)
        let reference = reader.value("vendor_reference", maximumLength: FieldLength.vendorReference)
        let createdFrom = reader.timestamp("created[gte]")
        let createdUntil = reader.timestamp("created[lte]")
        let cursor = reader.value("cursor")
        try reader.finish()
        let after: VerificationID? = if let cursor { try Cursor.decode(cursor) } else { nil }
        let query = VerificationQuery(
            statuses: statuses, vendorReference: reference, createdFrom: createdFrom, createdUntil: createdUntil,
            after: after, limit: limit)
        let (page, hasMore) = try await verifications.list(query, tenant: call.tenant)
        return StoredAnswer { writer in
            writer.page(page, hasMore: hasMore, id: \.id) { $0.verification($1) }
        }.response()
    }

    private func get(_ call: VendorCall) async throws -> Response {
        let id: VerificationID = try call.context.identifier("verification_id")
        var reader = QueryReader(call.request)
        let expansions = reader.enumerations("expand[]", of: VerificationExpansion.self)
        try reader.finish()
        if expansions.contains(.expectedData) { try call.require(.personalDataRead) }
        let record = try await verifications.get(id, tenant: call.tenant)
        if call.request.hasCurrent(version: record.version) {
            return Response(status: .notModified, headers: [.eTag: "\"\(record.version)\""])
        }
        let expectedData =
            expansions.contains(.expectedData) ? try await verifications.expectedData(of: record) : nil
        return StoredAnswer(version: record.version) {
            $0.verification(record, expectedData: expectedData)
        }.response()
    }

    private func update(_ call: VendorCall) async throws -> Response {
        let id: VerificationID = try call.context.identifier("verification_id")
        let expectedVersion = try call.request.expectedVersion()
        let command = try UpdateVerification(try await call.request.json(call.context))
        let record = try await verifications.update(
            id, with: command, tenant: call.tenant, expectedVersion: expectedVersion)
        return StoredAnswer(version: record.version) { $0.verification(record) }.response()
    }

    private func createLink(_ call: VendorCall) async throws -> Response {
        let id: VerificationID = try call.context.identifier("verification_id")
        let body = try await call.request.json(call.context, emptyIsObject: true)
        let details = try ActionDetails(body, expectedVersion: try call.request.expectedVersion())
        let key = try call.request.idempotencyKey(operation: call.operation, body: body.bytes)
        let answering = IdempotentAnswering(key: key) { linked in
            StoredAnswer(version: linked.record.version) { $0.verification(linked.record, link: linked) }
        }
        let answered = try await verifications.renewLink(
            id, tenant: call.tenant, by: call.principal.actor, details: details, idempotent: answering.call)
        return answering.response(to: answered)
    }

    private func history(_ call: VendorCall) async throws -> Response {
        let id: VerificationID = try call.context.identifier("verification_id")
        let entries = try await verifications.history(of: id, tenant: call.tenant)
        return StoredAnswer { writer in writer.list(entries) { $0.historyEntry($1) } }.response()
    }

    private func ruleResults(_ call: VendorCall) async throws -> Response {
        let id: VerificationID = try call.context.identifier("verification_id")
        var reader = QueryReader(call.request)
        let attempt = reader.integer("attempt", in: 1...1_000_000)
        let automated = reader.bool("automated")
        let outcomes = reader.enumerations("outcome[]", of: RuleOutcome.self)
        try reader.finish()
        let decisions = try await verifications.decisions(of: id, tenant: call.tenant).filter { decision in
            (attempt == nil || decision.attemptNumber == attempt)
                && (automated == nil || decision.isAutomated == automated)
        }
        return StoredAnswer { writer in
            writer.list(decisions) { $0.decision($1, outcomes: outcomes) }
        }.response()
    }

    private func extractedData(_ call: VendorCall) async throws -> Response {
        let id: VerificationID = try call.context.identifier("verification_id")
        let extractions = try await verifications.extractedData(of: id, tenant: call.tenant)
        return StoredAnswer { writer in writer.list(extractions) { $0.extraction($1) } }.response()
    }
}

/// What may be asked for beside a verification.
private enum VerificationExpansion: String, CaseIterable {
    case expectedData = "expected_data"
}
