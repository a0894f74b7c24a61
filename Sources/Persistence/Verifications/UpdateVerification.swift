import Postgres
import Services
import Verification

/// Writes a record's new state over the version it was read in.
struct UpdateVerification: PostgresStatement {
    static var sql: String {
        """
        WITH changed AS (
            UPDATE verifications SET
                vendor_reference = $6, vendor_state = $7, status = $8, status_before_hold = $9,
                last_action = coalesce($10, last_action), attempt_id = $11, attempt_number = $12, version = $13,
                history_sequence = $14, history_hash = coalesce($15, history_hash), event_sequence = $16,
                expected_data_version = $17,
                automated_outcome = $18, automated_reason_code = $19, automated_is_resubmittable = $20,
                automated_at = $21, final_outcome = $22, final_reason_code = $23, final_is_resubmittable = $24,
                final_at = $25, updated_at = $26, submitted_at = $27, link_expires_at = $28, provider_deadline = $29,
                held_at = $30
            WHERE vendor_id = $1 AND environment = $2 AND id = $3 AND version = $4 AND event_sequence = $5
            RETURNING 1)
        SELECT addressee_require((SELECT count(*) FROM changed), 1, 'verification_version')
        """
    }

    let before: VerificationRecord
    let after: VerificationRecord
    let action: VerificationAction?
    /// The new head of the history; nil without a transition.
    let historyHash: [UInt8]?

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(before.tenant)
        parameters.append(before.id)
        parameters.append(before.version)
        parameters.append(before.eventSequence)
        parameters.append(after.vendorReference)
        parameters.append(after.vendorState)
        parameters.append(after.status)
        parameters.append(after.statusBeforeHold)
        parameters.append(action)
        parameters.append(after.attemptID)
        parameters.append(after.attemptNumber)
        parameters.append(after.version)
        parameters.append(after.historySequence)
        parameters.append(historyHash)
        parameters.append(after.eventSequence)
        parameters.append(after.expectedDataVersion)
        for decision in [after.automatedDecision, after.finalDecision] {
            parameters.append(decision?.outcome)
            parameters.append(decision?.reasonCode)
            parameters.append(decision?.isResubmittable)
            parameters.append(decision?.decidedAt)
        }
        parameters.append(after.updatedAt)
        parameters.append(after.submittedAt)
        parameters.append(after.linkExpiresAt)
        parameters.append(after.providerDeadline)
        parameters.append(after.heldAt)
    }

}

/// A transition on the way to the last one of a change: the table of transitions is checked for each.
struct PassVerification: PostgresStatement {
    static var sql: String {
        """
        WITH changed AS (
            UPDATE verifications SET
                status = $6, status_before_hold = $7, last_action = $8, attempt_number = $9, history_sequence = $10,
                history_hash = $11
            WHERE vendor_id = $1 AND environment = $2 AND id = $3 AND version = $4 AND event_sequence = $5
            RETURNING 1)
        SELECT addressee_require((SELECT count(*) FROM changed), 1, 'verification_version')
        """
    }

    let before: VerificationRecord
    let entry: SealedEntry

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(before.tenant)
        parameters.append(before.id)
        parameters.append(before.version)
        parameters.append(before.eventSequence)
        parameters.append(entry.transition.to)
        parameters.append(entry.transition.to == .hold ? entry.transition.from : nil)
        parameters.append(entry.transition.action)
        parameters.append(entry.transition.attemptNumber)
        parameters.append(entry.transition.historySequence)
        parameters.append(entry.hash)
    }

}
