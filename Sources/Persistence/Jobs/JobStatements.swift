import Postgres
import Services
import Verification

/// Puts jobs into the queue; one that is unfinished already is woken instead.
struct InsertJobs: PostgresStatement {
    static var sql: String {
        """
        INSERT INTO jobs (vendor_id, environment, verification_id, id, queue, kind, subject, run_at)
        SELECT $1, $2, $3, j.* FROM unnest($4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::timestamptz[]) AS j
        ON CONFLICT (verification_id, kind, subject) WHERE state IN ('ready', 'running') DO UPDATE
        SET run_at = least(jobs.run_at, now()), wakes = jobs.wakes + 1
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant
    let jobs: [NewJob]

    /// Nil when there is nothing to put in. A job named twice counts once: one statement cannot wake a row twice.
    init?(_ jobs: [NewJob], verificationID: VerificationID, tenant: Tenant) {
        guard !jobs.isEmpty else { return nil }
        self.verificationID = verificationID
        self.tenant = tenant
        var distinct: [NewJob] = []
        for job in jobs where !distinct.contains(where: { $0.kind == job.kind && $0.subject == job.subject }) {
            distinct.append(job)
        }
        self.jobs = distinct
    }

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(jobs.map(\.id))
        parameters.append(jobs.map(\.kind.queue))
        parameters.append(jobs.map(\.kind))
        parameters.append(jobs.map(\.subject))
        parameters.append(jobs.map(\.runAt))
    }
}

/// Ends every unfinished job of a verification but one.
struct CancelJobs: PostgresStatement {
    static var sql: String {
        """
        WITH gone AS (
            DELETE FROM jobs
            WHERE verification_id = $3 AND vendor_id = $1 AND environment = $2 AND state IN ('ready', 'running')
                AND id IS DISTINCT FROM $4
            RETURNING id, kind, vendor_id, environment, verification_id, subject, attempt, created_at)
        INSERT INTO job_archive (
            id, kind, vendor_id, environment, verification_id, subject, outcome, attempt, created_at)
        SELECT id, kind, vendor_id, environment, verification_id, subject, 'canceled', attempt, created_at FROM gone
        """
    }

    let verificationID: VerificationID
    let tenant: Tenant
    let sparing: JobID?

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(verificationID)
        parameters.append(sparing)
    }
}

/// Ends a job that is still held; one that was woken since it was claimed is due again at once.
struct FinishJob: PostgresStatement {
    // The row is locked first: a wake that commits at this moment is then seen by both branches.
    static var sql: String {
        """
        WITH held AS MATERIALIZED (
            SELECT id, wakes FROM jobs WHERE id = $1 AND lease_token = $2 AND state = 'running' FOR UPDATE
        ), gone AS (
            DELETE FROM jobs AS j USING held WHERE j.id = held.id AND held.wakes = $3
            RETURNING j.id, j.kind, j.vendor_id, j.environment, j.verification_id, j.subject, j.attempt, j.created_at
        ), again AS (
            UPDATE jobs AS j
            SET state = 'ready', run_at = now(), attempt = 0, lease_token = NULL, lease_until = NULL,
                was_lost = false, losses = 0, error_class = NULL
            FROM held WHERE j.id = held.id AND held.wakes <> $3
            RETURNING 1
        ), archived AS (
            INSERT INTO job_archive (
                id, kind, vendor_id, environment, verification_id, subject, outcome, attempt, created_at)
            SELECT id, kind, vendor_id, environment, verification_id, subject, 'finished', attempt, created_at
            FROM gone RETURNING 1
        )
        SELECT addressee_require_lease((SELECT count(*) FROM archived) + (SELECT count(*) FROM again), 1)
        """
    }

    let lease: JobLease

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(lease.jobID)
        parameters.append(lease.token)
        parameters.append(lease.wakes)
    }
}

/// Moves a held job on to its next stage, still held; the stage counts its runs from one.
struct AdvanceJob: PostgresStatement {
    static var sql: String {
        """
        WITH changed AS (
            UPDATE jobs SET kind = $3, queue = $4, attempt = 1, was_lost = false, losses = 0, error_class = NULL
            WHERE id = $1 AND lease_token = $2 AND state = 'running'
            RETURNING 1)
        SELECT addressee_require_lease((SELECT count(*) FROM changed), 1)
        """
    }

    let lease: JobLease
    let kind: JobKind

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(lease.jobID)
        parameters.append(lease.token)
        parameters.append(kind)
        parameters.append(kind.queue)
    }
}

/// Moves a held job on to its next stage and gives it back until a delay has passed, or at once when it was woken.
struct PassJobOn: PostgresStatement {
    static var sql: String {
        """
        WITH changed AS (
            UPDATE jobs SET kind = $4, queue = $5, attempt = 0, state = 'ready', lease_token = NULL,
                lease_until = NULL, was_lost = false, losses = 0, error_class = NULL,
                run_at = now() + CASE WHEN wakes = $3 THEN $6 ELSE 0 END * interval '1 microsecond'
            WHERE id = $1 AND lease_token = $2 AND state = 'running'
            RETURNING 1)
        SELECT addressee_require_lease((SELECT count(*) FROM changed), 1)
        """
    }

    let lease: JobLease
    let kind: JobKind
    let delay: Duration

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(lease.jobID)
        parameters.append(lease.token)
        parameters.append(lease.wakes)
        parameters.append(kind)
        parameters.append(kind.queue)
        parameters.append(delay.microseconds)
    }
}

/// Gives a held job back until a delay has passed; a snooze does not count as a run, and a wake makes it due at once.
struct PutJobOff: PostgresStatement {
    static var sql: String {
        """
        WITH changed AS (
            UPDATE jobs SET state = 'ready', attempt = attempt - $5, lease_token = NULL, lease_until = NULL,
                was_lost = false, losses = 0, error_class = $6,
                run_at = now() + CASE WHEN wakes = $3 THEN $4 ELSE 0 END * interval '1 microsecond'
            WHERE id = $1 AND lease_token = $2 AND state = 'running'
            RETURNING 1)
        SELECT addressee_require_lease((SELECT count(*) FROM changed), 1)
        """
    }

    let lease: JobLease
    let delay: Duration
    let isSnooze: Bool
    let errorClass: String?

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(lease.jobID)
        parameters.append(lease.token)
        parameters.append(lease.wakes)
        parameters.append(delay.microseconds)
        parameters.append(isSnooze ? 1 : 0)
        parameters.append(errorClass)
    }
}

/// Takes a held job out of the queue for good.
struct BuryJob: PostgresStatement {
    static var sql: String {
        """
        WITH changed AS (
            UPDATE jobs SET state = 'dead', reason = $3, died_at = now(), lease_token = NULL, lease_until = NULL
            WHERE id = $1 AND lease_token = $2 AND state = 'running'
            RETURNING 1)
        SELECT addressee_require_lease((SELECT count(*) FROM changed), 1)
        """
    }

    let lease: JobLease
    let reason: String

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(lease.jobID)
        parameters.append(lease.token)
        parameters.append(reason)
    }
}
