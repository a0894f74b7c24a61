import Postgres
import Services
import Verification

/// The columns of a verification in one fixed order, and how they become a record.
enum VerificationRow {
    /// For a table or alias named `v`.
    static let columns = """
        v.vendor_id, v.environment, v.id, v.flow, v.wants_proof_of_address, v.location_id, v.locale, \
        v.vendor_reference, v.vendor_state, v.status, v.status_before_hold, v.attempt_id, v.attempt_number, \
        v.version, v.history_sequence, v.history_hash, v.event_sequence, v.expected_data_version, \
        v.automated_outcome, v.automated_reason_code, v.automated_is_resubmittable, v.automated_at, \
        v.final_outcome, v.final_reason_code, v.final_is_resubmittable, v.final_at, \
        v.created_at, v.updated_at, v.submitted_at, v.link_expires_at, v.provider_deadline, v.held_at, \
        v.key_id, v.wrapped_key
        """

    /// Reads all columns; the documents come from elsewhere.
    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> VerificationRecord {
        let tenant = try row.nextTenant()
        let id: VerificationID = try row.next()
        let flow = Flow(try row.next(FlowName.self), wantsProofOfAddress: try row.next())
        return VerificationRecord(
            id: id, tenant: tenant, flow: flow, locationID: try row.nextOptional(), locale: try row.nextOptional(),
            vendorReference: try row.nextOptional(), vendorState: try row.nextOptional(), status: try row.next(),
            statusBeforeHold: try row.nextOptional(), attemptID: try row.next(), attemptNumber: try row.next(),
            version: try row.next(), historySequence: try row.next(), historyHash: try row.next(),
            eventSequence: try row.next(), expectedDataVersion: try row.next(),
            automatedDecision: try decodeDecision(&row), finalDecision: try decodeDecision(&row),
            createdAt: try row.next(), updatedAt: try row.next(), submittedAt: try row.nextOptional(),
            linkExpiresAt: try row.next(), providerDeadline: try row.nextOptional(), heldAt: try row.nextOptional(),
            documents: [], dataKey: DataKeyReference(keyID: try row.next(), wrapped: try row.next()))
    }

    private static func decodeDecision(_ row: inout PostgresRow) throws(PostgresError) -> DecisionSummary? {
        let outcome: Outcome? = try row.nextOptional()
        let reasonCode: ReasonCode? = try row.nextOptional()
        let isResubmittable: Bool? = try row.nextOptional()
        let decidedAt: Timestamp? = try row.nextOptional()
        guard let outcome, let isResubmittable, let decidedAt else { return nil }
        return DecisionSummary(
            outcome: outcome, reasonCode: reasonCode, isResubmittable: isResubmittable, decidedAt: decidedAt)
    }
}
