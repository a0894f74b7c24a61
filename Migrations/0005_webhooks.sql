-- The event log, who is told, and what became of telling them.

CREATE TABLE webhook_endpoints (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    id uuid NOT NULL,
    url text NOT NULL,
    description text,
    -- Exact types or verification.*; empty for all.
    event_types text[] NOT NULL,
    is_enabled boolean NOT NULL,
    disabled_reason text,
    version bigint NOT NULL,
    created_at timestamptz NOT NULL,
    -- A removed endpoint keeps its row for the deliveries that name it, and nothing else.
    removed_at timestamptz,
    consecutive_failures bigint NOT NULL DEFAULT 0,
    first_failure_at timestamptz,
    last_success_at timestamptz,
    PRIMARY KEY (vendor_id, environment, id),
    FOREIGN KEY (vendor_id, environment) REFERENCES vendor_keys,
    CHECK (is_enabled = (disabled_reason IS NULL))
);
SELECT addressee_isolate('webhook_endpoints');
GRANT SELECT, INSERT, UPDATE ON webhook_endpoints TO addressee_api;
GRANT SELECT ON webhook_endpoints TO addressee_worker;
GRANT SELECT, UPDATE ON webhook_endpoints TO addressee_operator;

CREATE TABLE webhook_secrets (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    endpoint_id uuid NOT NULL,
    -- The highest is the current one.
    number bigint NOT NULL,
    sealed bytea NOT NULL,
    -- Until when an old secret goes on signing; NULL for the current one.
    expires_at timestamptz,
    PRIMARY KEY (vendor_id, environment, endpoint_id, number),
    FOREIGN KEY (vendor_id, environment, endpoint_id) REFERENCES webhook_endpoints
);
SELECT addressee_isolate('webhook_secrets');
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_secrets TO addressee_api;
GRANT SELECT ON webhook_secrets TO addressee_operator;

CREATE TABLE events (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    id uuid NOT NULL,
    verification_id uuid NOT NULL,
    sequence bigint NOT NULL,
    type text NOT NULL,
    -- The JSON as it is sent, rendered once.
    body bytea NOT NULL,
    occurred_at timestamptz NOT NULL,
    PRIMARY KEY (vendor_id, environment, id),
    CONSTRAINT events_sequence UNIQUE (vendor_id, environment, verification_id, sequence),
    FOREIGN KEY (vendor_id, environment, verification_id) REFERENCES verifications
);
SELECT addressee_isolate('events');
GRANT SELECT, INSERT ON events TO addressee_api, addressee_worker;
GRANT SELECT ON events TO addressee_operator;

-- No foreign key to the endpoint: every event of a vendor would lock its row.
CREATE TABLE deliveries (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    event_id uuid NOT NULL,
    endpoint_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT addressee_new_id(),
    state text NOT NULL DEFAULT 'pending'
        CHECK (state IN ('pending', 'leased', 'delivered', 'exhausted', 'canceled')),
    -- 0 for the first attempt, 1 for retries: fresh news first.
    priority smallint NOT NULL DEFAULT 0,
    attempts bigint NOT NULL DEFAULT 0,
    next_attempt_at timestamptz DEFAULT now(),
    lease_token uuid,
    lease_until timestamptz,
    last_status bigint,
    last_error_class text,
    PRIMARY KEY (vendor_id, environment, event_id, endpoint_id),
    FOREIGN KEY (vendor_id, environment, event_id) REFERENCES events,
    CHECK ((state = 'leased') = (lease_token IS NOT NULL))
) WITH (
    fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_cost_delay = 0
);
CREATE INDEX deliveries_pending ON deliveries (endpoint_id, priority, next_attempt_at) WHERE state = 'pending';
CREATE INDEX deliveries_leased ON deliveries (endpoint_id, lease_until) WHERE state = 'leased';
SELECT addressee_isolate('deliveries');
GRANT SELECT, INSERT, UPDATE ON deliveries TO addressee_api;
GRANT SELECT, INSERT ON deliveries TO addressee_worker;
GRANT SELECT ON deliveries TO addressee_operator;

CREATE TABLE delivery_attempts (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    delivery_id uuid NOT NULL,
    id uuid NOT NULL,
    event_id uuid NOT NULL,
    endpoint_id uuid NOT NULL,
    number bigint NOT NULL,
    started_at timestamptz NOT NULL,
    duration_microseconds bigint NOT NULL,
    response_status bigint,
    -- The start of the answer, control bytes escaped.
    response_body text,
    error_class text,
    PRIMARY KEY (vendor_id, environment, delivery_id, id, started_at)
) PARTITION BY RANGE (started_at);
CREATE TABLE delivery_attempts_default PARTITION OF delivery_attempts DEFAULT;
SELECT addressee_isolate('delivery_attempts');
GRANT SELECT ON delivery_attempts TO addressee_api, addressee_worker, addressee_operator;

-- Writes an event and a delivery for every endpoint that wants it.
CREATE FUNCTION addressee_wants(event_types text[], type text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT event_types = '{}' OR type = ANY (event_types)
        OR split_part(type, '.', 1) || '.*' = ANY (event_types)
$$;
