-- Vendors and what belongs to them before any verification: keys, locations, settings, idempotency.

CREATE TABLE vendors (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    settings_version bigint NOT NULL DEFAULT 1,
    -- Severities a vendor has chosen, rule by rule: two arrays of one length.
    severity_rules text[] NOT NULL DEFAULT '{}',
    severity_values text[] NOT NULL DEFAULT '{}',
    provider_deadline_seconds bigint NOT NULL DEFAULT 86400 CHECK (provider_deadline_seconds > 0),
    created_at timestamptz NOT NULL,
    CHECK (cardinality(severity_rules) = cardinality(severity_values))
);
ALTER TABLE vendors ENABLE ROW LEVEL SECURITY;
ALTER TABLE vendors FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON vendors FOR SELECT TO addressee_api, addressee_worker
    USING (id = NULLIF(current_setting('addressee.vendor_id', true), '')::uuid);
CREATE POLICY operator ON vendors TO addressee_operator USING (true) WITH CHECK (true);
GRANT SELECT ON vendors TO addressee_api, addressee_worker;
GRANT SELECT, INSERT, UPDATE ON vendors TO addressee_operator;

-- A vendor's own data key in each environment, wrapped: it seals what belongs to no verification.
CREATE TABLE vendor_keys (
    vendor_id uuid NOT NULL REFERENCES vendors,
    environment text NOT NULL CHECK (environment IN ('live', 'sandbox')),
    key_id text NOT NULL,
    wrapped_key bytea NOT NULL,
    PRIMARY KEY (vendor_id, environment)
);
SELECT addressee_isolate('vendor_keys');
GRANT SELECT ON vendor_keys TO addressee_api, addressee_worker;
GRANT SELECT, INSERT, UPDATE ON vendor_keys TO addressee_operator;

CREATE TABLE locations (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    street text NOT NULL,
    unit text,
    city text NOT NULL,
    state text NOT NULL,
    postal_code text NOT NULL,
    country text NOT NULL,
    time_zone text NOT NULL,
    -- A list of addresses in the program's own compact form.
    blocked_addresses bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (vendor_id, environment, id),
    FOREIGN KEY (vendor_id, environment) REFERENCES vendor_keys
);
SELECT addressee_isolate('locations');
GRANT SELECT ON locations TO addressee_api, addressee_worker;
GRANT SELECT, INSERT, UPDATE ON locations TO addressee_operator;

CREATE TABLE api_keys (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    id uuid NOT NULL,
    digest bytea NOT NULL CHECK (octet_length(digest) = 32),
    last_four text NOT NULL,
    scopes text[] NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz,
    -- Written at most once a minute.
    last_used_at timestamptz,
    PRIMARY KEY (vendor_id, environment, id),
    FOREIGN KEY (vendor_id, environment) REFERENCES vendor_keys
);
-- A key is looked up before its tenant is known, by addressee_find_api_key alone.
CREATE UNIQUE INDEX api_keys_id ON api_keys (id);
SELECT addressee_isolate('api_keys');
GRANT SELECT ON api_keys TO addressee_api;
GRANT SELECT, INSERT, UPDATE ON api_keys TO addressee_operator;

CREATE TABLE idempotency_keys (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    operation text NOT NULL,
    key text NOT NULL CHECK (octet_length(key) BETWEEN 1 AND 255),
    fingerprint bytea NOT NULL,
    sealed_answer bytea NOT NULL,
    expires_at timestamptz NOT NULL,
    -- What the answer tells of, so that erasing that erases the answer.
    verification_id uuid,
    PRIMARY KEY (vendor_id, environment, operation, key)
);
CREATE INDEX idempotency_keys_expiry ON idempotency_keys (expires_at);
CREATE INDEX idempotency_keys_verification ON idempotency_keys (vendor_id, environment, verification_id)
    WHERE verification_id IS NOT NULL;
SELECT addressee_isolate('idempotency_keys');
GRANT SELECT, INSERT, UPDATE ON idempotency_keys TO addressee_api;
GRANT SELECT, DELETE ON idempotency_keys TO addressee_operator;

-- The first statement of an idempotent transaction: takes the key, or ends the transaction.
-- AD002: another transaction holds the key at this moment. AD003: the key has an answer that still counts.
CREATE FUNCTION addressee_remember_answer(
    for_vendor uuid, for_environment text, for_operation text, for_key text, for_fingerprint bytea,
    answer bytea, until timestamptz, moment timestamptz, for_verification uuid
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    written bigint;
BEGIN
    IF NOT pg_try_advisory_xact_lock(hashtextextended(
        concat_ws(E'\x1f', for_vendor::text, for_environment, for_operation, for_key), 0))
    THEN
        RAISE EXCEPTION USING ERRCODE = 'AD002', MESSAGE = 'the idempotency key is in use';
    END IF;
    INSERT INTO idempotency_keys AS earlier (
        vendor_id, environment, operation, key, fingerprint, sealed_answer, expires_at, verification_id)
    VALUES (
        for_vendor, for_environment, for_operation, for_key, for_fingerprint, answer, until, for_verification)
    ON CONFLICT (vendor_id, environment, operation, key) DO UPDATE
    SET fingerprint = EXCLUDED.fingerprint, sealed_answer = EXCLUDED.sealed_answer,
        expires_at = EXCLUDED.expires_at, verification_id = EXCLUDED.verification_id
    WHERE earlier.expires_at <= moment;
    GET DIAGNOSTICS written = ROW_COUNT;
    IF written <> 1 THEN
        RAISE EXCEPTION USING ERRCODE = 'AD003', MESSAGE = 'the idempotency key has been used';
    END IF;
END
$$;
