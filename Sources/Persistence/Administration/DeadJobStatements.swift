import Postgres
import Services
import Verification

/// Jobs in the dead letter, the latest first.
struct SelectDeadJobs: PostgresStatement {
    static var sql: String {
        """
        SELECT id, kind, verification_id, attempt, coalesce(reason, error_class, ''), died_at
        FROM jobs WHERE state = 'dead' AND died_at IS NOT NULL ORDER BY died_at DESC LIMIT $1
        """
    }

    let limit: Int

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(limit)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> DeadJob {
        DeadJob(
            id: try row.next(), kind: try row.next(), verificationID: try row.next(), attempts: try row.next(),
            reason: try row.next(), diedAt: try row.next())
    }
}

/// Puts a dead job back to work, counted anew, and notes it.
struct ReviveJob: PostgresStatement {
    static var sql: String {
        """
        WITH revived AS (
            UPDATE jobs
            SET state = 'ready', run_at = now(), attempt = 0, losses = 0, error_class = NULL, reason = NULL, died_at = NULL
            WHERE id = $1 AND state = 'dead'
            RETURNING vendor_id, environment
        ), noted AS (
            INSERT INTO audit (vendor_id, environment, actor_kind, actor_id, action, subject)
            SELECT vendor_id, environment, $2, $3, $4, $5 FROM revived
        )
        SELECT count(*) FROM revived
        """
    }

    let id: JobID

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(id)
        parameters.append(Actor.operatorAtConsole.kind)
        parameters.append(Actor.operatorAtConsole.id)
        parameters.append(AuditedAction.reviveJob.rawValue)
        parameters.append(id.description)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Int {
        try row.next()
    }
}
