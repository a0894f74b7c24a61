import Postgres
import Services
import Verification

/// Takes due jobs: the vendors' first ones, then their second ones, and so on, whoever has how many.
struct ClaimJobs: PostgresStatement {
    // The vendors with ready jobs are found by stepping through the index, not by reading all jobs. Each offers enough
    // for some to be held by other workers, and no more, however many vendors there are. The lock sits in a
    // materialised step: without that fence the planner may lock more rows than the limit.
    static var sql: String {
        """
        WITH RECURSIVE vendors AS (
            (SELECT j.vendor_id FROM jobs AS j
            WHERE j.queue = $1 AND j.state = 'ready' ORDER BY j.vendor_id LIMIT 1)
            UNION ALL
            SELECT (
                SELECT j.vendor_id FROM jobs AS j
                WHERE j.queue = $1 AND j.state = 'ready' AND j.vendor_id > v.vendor_id
                ORDER BY j.vendor_id LIMIT 1)
            FROM vendors AS v WHERE v.vendor_id IS NOT NULL
        ), due AS MATERIALIZED (
            SELECT v.vendor_id FROM vendors AS v
            WHERE v.vendor_id IS NOT NULL AND EXISTS (
                SELECT FROM jobs AS j
                WHERE j.queue = $1 AND j.state = 'ready' AND j.vendor_id = v.vendor_id AND j.run_at <= now())
        ), candidates AS MATERIALIZED (
            SELECT c.id, c.run_at, row_number() OVER (PARTITION BY d.vendor_id ORDER BY c.run_at, c.id) AS turn
            FROM due AS d
            CROSS JOIN LATERAL (
                SELECT j.id, j.run_at FROM jobs AS j
                WHERE j.queue = $1 AND j.state = 'ready' AND j.vendor_id = d.vendor_id AND j.run_at <= now()
                ORDER BY j.run_at, j.id LIMIT greatest(2, 4 * $2 / (SELECT count(*) FROM due))) AS c
            ORDER BY turn, c.run_at LIMIT 4 * $2
        ), chosen AS MATERIALIZED (
            SELECT j.id FROM candidates AS c JOIN jobs AS j ON j.id = c.id
            WHERE j.state = 'ready'
            ORDER BY c.turn, c.run_at LIMIT $2
            FOR UPDATE OF j SKIP LOCKED
        )
        UPDATE jobs AS j
        SET state = 'running', attempt = j.attempt + 1, lease_token = gen_random_uuid(),
            lease_until = now() + $3 * interval '1 microsecond'
        FROM chosen WHERE j.id = chosen.id
        RETURNING j.id, j.lease_token, j.wakes, j.kind, j.vendor_id, j.environment, j.verification_id, j.subject,
            j.attempt, j.was_lost, j.losses, j.created_at
        """
    }

    let queue: JobQueueName
    let limit: Int
    let lease: Duration

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(queue)
        parameters.append(limit)
        parameters.append(lease.microseconds)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> ClaimedJob {
        let lease = JobLease(jobID: try row.next(), token: try row.next(), wakes: try row.next())
        let kind: JobKind = try row.next()
        let tenant = try row.nextTenant()
        return ClaimedJob(
            lease: lease, kind: kind, tenant: tenant, verificationID: try row.next(), subject: try row.next(),
            attempt: try row.next(), previousRunWasLost: try row.next(), losses: try row.next(),
            createdAt: try row.next())
    }
}

/// Extends leases that are still held; answers which those are.
struct ExtendLeases: PostgresStatement {
    /// A lease by its row.
    struct Held: Hashable, Sendable {
        let id: JobID
        let token: WideBits
    }

    static var sql: String {
        """
        UPDATE jobs AS j SET lease_until = now() + $3 * interval '1 microsecond'
        FROM unnest($1::uuid[], $2::uuid[]) AS held (id, token)
        WHERE j.id = held.id AND j.lease_token = held.token AND j.state = 'running'
        RETURNING j.id, j.lease_token
        """
    }

    let leases: [JobLease]
    let lease: Duration

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(leases.map(\.jobID))
        parameters.append(leases.map(\.token))
        parameters.append(lease.microseconds)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> Held {
        Held(id: try row.next(), token: try row.next())
    }
}

/// Gives back jobs whose lease has run out. The run stays counted, and its loss.
struct RescueJobs: PostgresStatement {
    static var sql: String {
        """
        WITH lost AS MATERIALIZED (
            SELECT id FROM jobs WHERE state = 'running' AND lease_until <= now()
            ORDER BY lease_until LIMIT $1 FOR UPDATE SKIP LOCKED)
        UPDATE jobs AS j
        SET state = 'ready', run_at = now(), lease_token = NULL, lease_until = NULL, was_lost = true,
            losses = j.losses + 1
        FROM lost WHERE j.id = lost.id
        """
    }

    let limit: Int

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(limit)
    }
}
