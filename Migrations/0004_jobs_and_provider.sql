-- The durable queue, the provider's sessions and what the provider sent.

-- Narrow and hot: ids only, never personal data, no tenant policy. Finished rows leave for the archive.
CREATE TABLE jobs (
    id uuid PRIMARY KEY,
    queue text NOT NULL,
    kind text NOT NULL,
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    verification_id uuid NOT NULL,
    -- The attempt or provider session the kind works on.
    subject uuid NOT NULL,
    state text NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'running', 'dead')),
    run_at timestamptz NOT NULL,
    attempt bigint NOT NULL DEFAULT 0,
    wakes bigint NOT NULL DEFAULT 0,
    -- New with every claim and never used again.
    lease_token uuid,
    lease_until timestamptz,
    -- The run before ended without a word: what it called may have happened.
    was_lost boolean NOT NULL DEFAULT false,
    error_class text,
    reason text,
    died_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((state = 'running') = (lease_token IS NOT NULL))
) WITH (
    fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 2000, autovacuum_vacuum_cost_delay = 0
);
CREATE INDEX jobs_ready ON jobs (queue, vendor_id, run_at, id) WHERE state = 'ready';
CREATE INDEX jobs_leases ON jobs (lease_until) WHERE state = 'running';
CREATE UNIQUE INDEX jobs_unfinished ON jobs (verification_id, kind, subject) WHERE state IN ('ready', 'running');
CREATE INDEX jobs_dead ON jobs (died_at) WHERE state = 'dead';
GRANT SELECT, INSERT, UPDATE, DELETE ON jobs TO addressee_api, addressee_worker, addressee_operator;

CREATE TABLE job_archive (
    id uuid NOT NULL,
    kind text NOT NULL,
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    verification_id uuid NOT NULL,
    subject uuid NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('finished', 'canceled')),
    attempt bigint NOT NULL,
    created_at timestamptz NOT NULL,
    finished_at timestamptz NOT NULL DEFAULT now()
) PARTITION BY RANGE (finished_at);
CREATE TABLE job_archive_default PARTITION OF job_archive DEFAULT;
GRANT INSERT ON job_archive TO addressee_api, addressee_worker, addressee_operator;
GRANT SELECT ON job_archive TO addressee_operator;

CREATE TABLE integrations (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    id uuid NOT NULL,
    base_url text NOT NULL,
    -- API key and secrets.
    sealed_credentials bytea NOT NULL,
    is_failing boolean NOT NULL DEFAULT false,
    PRIMARY KEY (vendor_id, environment, id),
    FOREIGN KEY (vendor_id, environment) REFERENCES vendor_keys
);
-- An integration is looked up before its tenant is known, by addressee_find_integration alone.
CREATE UNIQUE INDEX integrations_id ON integrations (id);
SELECT addressee_isolate('integrations');
GRANT SELECT, UPDATE (is_failing) ON integrations TO addressee_api, addressee_worker;
GRANT SELECT, INSERT, UPDATE ON integrations TO addressee_operator;

CREATE TABLE integration_purposes (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    purpose text NOT NULL,
    integration_id uuid NOT NULL,
    PRIMARY KEY (vendor_id, environment, purpose),
    FOREIGN KEY (vendor_id, environment, integration_id) REFERENCES integrations
);
SELECT addressee_isolate('integration_purposes');
GRANT SELECT ON integration_purposes TO addressee_api, addressee_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON integration_purposes TO addressee_operator;

-- The intent is written before the first call; its id is the reference the provider echoes.
CREATE TABLE provider_sessions (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    id uuid NOT NULL,
    verification_id uuid NOT NULL,
    attempt_number bigint NOT NULL,
    attempt_id uuid NOT NULL,
    purpose text NOT NULL,
    try_number bigint NOT NULL,
    integration_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('planned', 'opened', 'uploaded', 'submitted', 'ended', 'orphaned')),
    external_id text,
    document_ids uuid[] NOT NULL,
    fingerprint bytea NOT NULL,
    reuses uuid,
    verdict_status text,
    verdict_code bigint,
    verdict_reason_code bigint,
    sealed_reason bytea,
    sealed_body bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    submitted_at timestamptz,
    ended_at timestamptz,
    PRIMARY KEY (vendor_id, environment, id),
    CONSTRAINT provider_sessions_try
        UNIQUE (vendor_id, environment, verification_id, attempt_number, purpose, try_number),
    FOREIGN KEY (vendor_id, environment, verification_id, attempt_number) REFERENCES attempts
);
CREATE UNIQUE INDEX provider_sessions_external ON provider_sessions (vendor_id, environment, external_id)
    WHERE external_id IS NOT NULL;
SELECT addressee_isolate('provider_sessions');
GRANT SELECT, INSERT, UPDATE ON provider_sessions TO addressee_worker;
GRANT SELECT ON provider_sessions TO addressee_api;
GRANT SELECT, UPDATE (sealed_reason, sealed_body) ON provider_sessions TO addressee_operator;

-- All that one session read, sealed as one value.
CREATE TABLE extracted_fields (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    session_id uuid NOT NULL,
    verification_id uuid NOT NULL,
    attempt_number bigint NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (vendor_id, environment, session_id),
    FOREIGN KEY (vendor_id, environment, session_id) REFERENCES provider_sessions
);
CREATE INDEX extracted_fields_verification ON extracted_fields (vendor_id, environment, verification_id);
SELECT addressee_isolate('extracted_fields');
GRANT SELECT, INSERT ON extracted_fields TO addressee_worker;
GRANT SELECT ON extracted_fields TO addressee_api;
GRANT SELECT, UPDATE (sealed) ON extracted_fields TO addressee_operator;

-- Webhooks of the provider as they came in, each once; without a session they stand in quarantine.
CREATE TABLE provider_receipts (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    id uuid NOT NULL,
    integration_id uuid NOT NULL,
    session_id uuid,
    verification_id uuid,
    external_session_id text,
    external_attempt_id text,
    kind text NOT NULL,
    body_digest bytea NOT NULL,
    -- Under the verification's data key, or the vendor's in quarantine.
    sealed_body bytea NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (vendor_id, environment, id),
    CONSTRAINT provider_receipts_once UNIQUE NULLS NOT DISTINCT (
        vendor_id, environment, integration_id, external_session_id, external_attempt_id, kind, body_digest)
);
CREATE INDEX provider_receipts_session ON provider_receipts (vendor_id, environment, session_id, id)
    WHERE session_id IS NOT NULL;
CREATE INDEX provider_receipts_verification ON provider_receipts (vendor_id, environment, verification_id)
    WHERE verification_id IS NOT NULL;
SELECT addressee_isolate('provider_receipts');
GRANT SELECT, INSERT ON provider_receipts TO addressee_api, addressee_worker;
GRANT SELECT, UPDATE (sealed_body) ON provider_receipts TO addressee_operator;

-- What operators and the program did, for people to read.
CREATE TABLE audit (
    id uuid NOT NULL DEFAULT addressee_new_id(),
    vendor_id uuid,
    environment text,
    actor_kind text NOT NULL,
    actor_id text NOT NULL,
    action text NOT NULL,
    subject text NOT NULL,
    occurred_at timestamptz NOT NULL DEFAULT now()
) PARTITION BY RANGE (occurred_at);
CREATE TABLE audit_default PARTITION OF audit DEFAULT;
ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON audit FOR INSERT TO addressee_api, addressee_worker
    WITH CHECK (
        vendor_id = NULLIF(current_setting('addressee.vendor_id', true), '')::uuid
        AND environment = NULLIF(current_setting('addressee.environment', true), ''));
CREATE POLICY operator ON audit TO addressee_operator USING (true) WITH CHECK (true);
GRANT INSERT ON audit TO addressee_api, addressee_worker;
GRANT SELECT, INSERT ON audit TO addressee_operator;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION addressee_refuse_change();
