-- The only reads and writes without a tenant: each a function with one purpose, run as addressee_lookup, which has
-- policies on just the tables named here and nothing else.

CREATE POLICY lookup ON api_keys TO addressee_lookup USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE (last_used_at) ON api_keys TO addressee_lookup;
CREATE POLICY lookup ON locations FOR SELECT TO addressee_lookup USING (true);
GRANT SELECT (vendor_id, environment, id) ON locations TO addressee_lookup;
CREATE POLICY lookup ON links FOR SELECT TO addressee_lookup USING (true);
GRANT SELECT ON links TO addressee_lookup;
CREATE POLICY lookup ON link_tokens TO addressee_lookup USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE (idle_expires_at), DELETE ON link_tokens TO addressee_lookup;
CREATE POLICY lookup ON verifications FOR SELECT TO addressee_lookup USING (true);
GRANT SELECT (vendor_id, environment, id, status, link_expires_at) ON verifications TO addressee_lookup;
CREATE POLICY lookup ON integrations FOR SELECT TO addressee_lookup USING (true);
GRANT SELECT ON integrations TO addressee_lookup;
CREATE POLICY lookup ON integration_purposes FOR SELECT TO addressee_lookup USING (true);
GRANT SELECT ON integration_purposes TO addressee_lookup;
CREATE POLICY lookup ON vendor_keys FOR SELECT TO addressee_lookup USING (true);
GRANT SELECT ON vendor_keys TO addressee_lookup;
CREATE POLICY lookup ON webhook_endpoints TO addressee_lookup USING (true) WITH CHECK (true);
GRANT SELECT ON webhook_endpoints TO addressee_lookup;
GRANT UPDATE (is_enabled, disabled_reason, version, consecutive_failures, first_failure_at, last_success_at)
    ON webhook_endpoints TO addressee_lookup;
CREATE POLICY lookup ON webhook_secrets FOR SELECT TO addressee_lookup USING (true);
GRANT SELECT ON webhook_secrets TO addressee_lookup;
CREATE POLICY lookup ON events FOR SELECT TO addressee_lookup USING (true);
GRANT SELECT (vendor_id, environment, id, body) ON events TO addressee_lookup;
CREATE POLICY lookup ON deliveries TO addressee_lookup USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON deliveries TO addressee_lookup;
CREATE POLICY lookup ON delivery_attempts FOR INSERT TO addressee_lookup WITH CHECK (true);
GRANT INSERT ON delivery_attempts TO addressee_lookup;
CREATE POLICY lookup ON idempotency_keys TO addressee_lookup USING (true) WITH CHECK (true);
GRANT SELECT (vendor_id, environment, operation, key, expires_at), DELETE ON idempotency_keys TO addressee_lookup;

-- The key of an id with its vendor's location when there is just one; marks it as used, at most once a minute.
CREATE FUNCTION addressee_find_api_key(wanted uuid)
RETURNS TABLE (
    vendor_id uuid, environment text, digest bytea, last_four text, scopes text[], created_at timestamptz,
    expires_at timestamptz, revoked_at timestamptz, only_location_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    found api_keys;
    places uuid[];
BEGIN
    SELECT * INTO found FROM api_keys WHERE api_keys.id = wanted;
    IF found.id IS NULL THEN
        RETURN;
    END IF;
    IF found.last_used_at IS NULL OR found.last_used_at < now() - interval '1 minute' THEN
        -- Whoever finds the row locked leaves the mark to the other.
        UPDATE api_keys SET last_used_at = now()
        WHERE api_keys.id IN (
            SELECT held.id FROM api_keys AS held WHERE held.id = wanted FOR UPDATE SKIP LOCKED);
    END IF;
    places := ARRAY(
        SELECT l.id FROM locations AS l
        WHERE l.vendor_id = found.vendor_id AND l.environment = found.environment LIMIT 2);
    RETURN QUERY SELECT
        found.vendor_id, found.environment, found.digest, found.last_four, found.scopes, found.created_at,
        found.expires_at, found.revoked_at, CASE WHEN cardinality(places) = 1 THEN places[1] END;
END
$$;

-- The link of a code, if it is neither revoked nor lapsed.
CREATE FUNCTION addressee_find_link(digest bytea, moment timestamptz)
RETURNS TABLE (vendor_id uuid, environment text, verification_id uuid, link_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT l.vendor_id, l.environment, l.verification_id, l.id
    FROM links AS l
    JOIN verifications AS v
        ON v.vendor_id = l.vendor_id AND v.environment = l.environment AND v.id = l.verification_id
    WHERE l.code_digest = digest AND l.revoked_at IS NULL
        AND (v.link_expires_at > moment OR v.status = 'hold');
END
$$;

-- The principal of a live token. Its idle time is put forward only when a thirtieth of it has gone, so that a page
-- that asks every second does not write every second.
CREATE FUNCTION addressee_use_token(token_digest bytea, moment timestamptz, idle_end timestamptz)
RETURNS TABLE (vendor_id uuid, environment text, verification_id uuid, link_id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    found link_tokens;
BEGIN
    SELECT * INTO found FROM link_tokens AS t
    WHERE t.digest = token_digest AND t.revoked_at IS NULL AND t.idle_expires_at > moment AND t.expires_at > moment;
    IF found.id IS NULL THEN
        RETURN;
    END IF;
    IF found.idle_expires_at < least(idle_end, found.expires_at) - (idle_end - moment) / 30 THEN
        UPDATE link_tokens AS t SET idle_expires_at = greatest(t.idle_expires_at, least(idle_end, t.expires_at))
        WHERE t.digest = token_digest;
    END IF;
    RETURN QUERY SELECT found.vendor_id, found.environment, found.verification_id, found.link_id;
END
$$;

-- An integration with the key that opens its credentials.
CREATE FUNCTION addressee_find_integration(wanted uuid)
RETURNS TABLE (
    vendor_id uuid, environment text, base_url text, sealed_credentials bytea, is_failing boolean,
    purposes text[], key_id text, wrapped_key bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT i.vendor_id, i.environment, i.base_url, i.sealed_credentials, i.is_failing,
        ARRAY(
            SELECT p.purpose FROM integration_purposes AS p
            WHERE p.vendor_id = i.vendor_id AND p.environment = i.environment AND p.integration_id = i.id),
        k.key_id, k.wrapped_key
    FROM integrations AS i
    JOIN vendor_keys AS k ON k.vendor_id = i.vendor_id AND k.environment = i.environment
    WHERE i.id = wanted;
END
$$;

-- Verifications that wait for documents under a link that has lapsed, the longest lapsed first.
CREATE FUNCTION addressee_find_lapsed(moment timestamptz, at_most bigint)
RETURNS TABLE (vendor_id uuid, environment text, id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RETURN QUERY SELECT v.vendor_id, v.environment, v.id FROM verifications AS v
    WHERE v.status = 'started' AND v.link_expires_at <= moment
    ORDER BY v.link_expires_at LIMIT at_most;
END
$$;

-- Takes due deliveries: first attempts before retries, never more of one endpoint at work than its share, so that a
-- slow one leaves the workers to the others.
CREATE FUNCTION addressee_claim_deliveries(at_most bigint, per_endpoint bigint, lease interval, moment timestamptz)
RETURNS TABLE (
    id uuid, lease_token uuid, vendor_id uuid, environment text, endpoint_id uuid, url text,
    secret_numbers bigint[], sealed_secrets bytea[], secret_expiries timestamptz[], key_id text, wrapped_key bytea,
    event_id uuid, body bytea, attempt bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RETURN QUERY
    WITH RECURSIVE waiting AS (
        (SELECT d.endpoint_id FROM deliveries AS d WHERE d.state = 'pending' ORDER BY d.endpoint_id LIMIT 1)
        UNION ALL
        SELECT (
            SELECT d.endpoint_id FROM deliveries AS d
            WHERE d.state = 'pending' AND d.endpoint_id > w.endpoint_id ORDER BY d.endpoint_id LIMIT 1)
        FROM waiting AS w WHERE w.endpoint_id IS NOT NULL
    ), candidates AS (
        SELECT c.vendor_id, c.environment, c.event_id, c.endpoint_id, c.priority, c.next_attempt_at,
            row_number() OVER (PARTITION BY c.endpoint_id ORDER BY c.priority, c.next_attempt_at) AS turn,
            busy.amount AS busy
        FROM waiting AS w
        CROSS JOIN LATERAL (
            SELECT count(*) AS amount FROM deliveries AS d
            WHERE d.state = 'leased' AND d.endpoint_id = w.endpoint_id AND d.lease_until > now()) AS busy
        CROSS JOIN LATERAL (
            (SELECT d.vendor_id, d.environment, d.event_id, d.endpoint_id, d.priority, d.next_attempt_at
            FROM deliveries AS d
            WHERE d.state = 'pending' AND d.endpoint_id = w.endpoint_id AND d.priority = 0
                AND d.next_attempt_at <= now()
            ORDER BY d.next_attempt_at LIMIT 2 * least(greatest(per_endpoint - busy.amount, 0), at_most))
            UNION ALL
            (SELECT d.vendor_id, d.environment, d.event_id, d.endpoint_id, d.priority, d.next_attempt_at
            FROM deliveries AS d
            WHERE d.state = 'pending' AND d.endpoint_id = w.endpoint_id AND d.priority = 1
                AND d.next_attempt_at <= now()
            ORDER BY d.next_attempt_at LIMIT 2 * least(greatest(per_endpoint - busy.amount, 0), at_most))
        ) AS c
        WHERE w.endpoint_id IS NOT NULL
    ), chosen AS MATERIALIZED (
        SELECT d.vendor_id, d.environment, d.event_id, d.endpoint_id, e.url
        FROM candidates AS c
        JOIN deliveries AS d
            ON d.vendor_id = c.vendor_id AND d.environment = c.environment AND d.event_id = c.event_id
            AND d.endpoint_id = c.endpoint_id
        JOIN webhook_endpoints AS e
            ON e.vendor_id = c.vendor_id AND e.environment = c.environment AND e.id = c.endpoint_id
        WHERE c.turn + c.busy <= per_endpoint AND d.state = 'pending' AND e.is_enabled AND e.removed_at IS NULL
        ORDER BY c.priority, c.turn, c.next_attempt_at
        LIMIT at_most
        FOR UPDATE OF d SKIP LOCKED
    ), claimed AS (
        UPDATE deliveries AS d
        SET state = 'leased', attempts = d.attempts + 1, lease_token = gen_random_uuid(),
            lease_until = now() + lease, next_attempt_at = NULL
        FROM chosen AS c
        WHERE d.vendor_id = c.vendor_id AND d.environment = c.environment AND d.event_id = c.event_id
            AND d.endpoint_id = c.endpoint_id
        RETURNING d.id, d.lease_token, d.vendor_id, d.environment, d.endpoint_id, c.url, d.event_id, d.attempts,
            d.priority
    )
    SELECT d.id, d.lease_token, d.vendor_id, d.environment, d.endpoint_id, d.url,
        secrets.numbers, secrets.sealed, secrets.expiries, k.key_id, k.wrapped_key, d.event_id, e.body, d.attempts
    FROM claimed AS d
    JOIN events AS e ON e.vendor_id = d.vendor_id AND e.environment = d.environment AND e.id = d.event_id
    JOIN vendor_keys AS k ON k.vendor_id = d.vendor_id AND k.environment = d.environment
    CROSS JOIN LATERAL (
        SELECT array_agg(s.number ORDER BY s.number DESC) AS numbers,
            array_agg(s.sealed ORDER BY s.number DESC) AS sealed,
            array_agg(s.expires_at ORDER BY s.number DESC) AS expiries
        FROM webhook_secrets AS s
        WHERE s.vendor_id = d.vendor_id AND s.environment = d.environment AND s.endpoint_id = d.endpoint_id
            AND (s.expires_at IS NULL OR s.expires_at > moment)
    ) AS secrets
    ORDER BY d.priority, d.event_id;
END
$$;

-- Writes what became of deliveries and answers which of them were still held: the rest is stale and left alone.
CREATE FUNCTION addressee_record_deliveries(
    vendors uuid[], environments text[], event_ids uuid[], endpoint_ids uuid[], tokens uuid[], attempt_ids uuid[],
    outcomes text[], delays bigint[], statuses bigint[], bodies text[], error_classes text[], durations bigint[],
    starts timestamptz[]
) RETURNS TABLE (id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RETURN QUERY
    WITH results AS MATERIALIZED (
        SELECT * FROM unnest(
            vendors, environments, event_ids, endpoint_ids, tokens, attempt_ids, outcomes, delays, statuses, bodies,
            error_classes, durations, starts)
        AS r(vendor_id, environment, event_id, endpoint_id, token, attempt_id, outcome, delay, status, body,
            error_class, duration, started_at)
    ), held AS MATERIALIZED (
        SELECT d.id, d.attempts, r.*
        FROM results AS r
        JOIN deliveries AS d
            ON d.vendor_id = r.vendor_id AND d.environment = r.environment AND d.event_id = r.event_id
            AND d.endpoint_id = r.endpoint_id
        WHERE d.state = 'leased' AND d.lease_token = r.token
        ORDER BY d.vendor_id, d.environment, d.event_id, d.endpoint_id
        FOR UPDATE OF d
    ), health AS MATERIALIZED (
        SELECT h.vendor_id, h.environment, h.endpoint_id, bool_or(h.outcome = 'delivered') AS succeeded,
            bool_or(h.outcome = 'gone') AS gone, bool_or(h.outcome = 'exhausted') AS exhausted,
            count(*) FILTER (WHERE h.outcome <> 'delivered') AS failures
        FROM held AS h GROUP BY h.vendor_id, h.environment, h.endpoint_id
    ), endpoints AS MATERIALIZED (
        -- A healthy endpoint's row is touched once a minute, not with every delivery. Locked in one order, so that two
        -- workers never wait for each other.
        SELECT s.*, e.removed_at IS NOT NULL OR s.gone AS is_over,
            NOT s.succeeded AND s.exhausted AND e.first_failure_at < now() - interval '5 days' AS is_failing
        FROM health AS s
        JOIN webhook_endpoints AS e
            ON e.vendor_id = s.vendor_id AND e.environment = s.environment AND e.id = s.endpoint_id
        WHERE NOT s.succeeded OR s.gone OR e.consecutive_failures > 0 OR e.last_success_at IS NULL
            OR e.last_success_at < now() - interval '1 minute'
        ORDER BY e.vendor_id, e.environment, e.id
        FOR NO KEY UPDATE OF e
    ), written AS (
        UPDATE deliveries AS d
        SET state = CASE
                WHEN h.outcome = 'delivered' THEN 'delivered'
                WHEN h.outcome = 'retry' AND h.is_over THEN 'canceled'
                WHEN h.outcome = 'retry' THEN 'pending'
                ELSE 'exhausted' END,
            priority = 1, lease_token = NULL, lease_until = NULL,
            next_attempt_at = CASE
                WHEN h.outcome = 'retry' AND NOT h.is_over THEN now() + h.delay * interval '1 microsecond' END,
            last_status = h.status, last_error_class = h.error_class
        FROM (
            SELECT held.*, coalesce(e.is_over, false) AS is_over
            FROM held
            LEFT JOIN endpoints AS e
                ON e.vendor_id = held.vendor_id AND e.environment = held.environment
                AND e.endpoint_id = held.endpoint_id
        ) AS h
        WHERE d.vendor_id = h.vendor_id AND d.environment = h.environment AND d.event_id = h.event_id
            AND d.endpoint_id = h.endpoint_id
    ), noted AS (
        INSERT INTO delivery_attempts (
            vendor_id, environment, delivery_id, id, event_id, endpoint_id, number, started_at,
            duration_microseconds, response_status, response_body, error_class)
        SELECT h.vendor_id, h.environment, h.id, h.attempt_id, h.event_id, h.endpoint_id, h.attempts, h.started_at,
            h.duration, h.status, h.body, h.error_class
        FROM held AS h
    ), judged AS (
        UPDATE webhook_endpoints AS e
        SET consecutive_failures = CASE WHEN s.succeeded THEN 0 ELSE e.consecutive_failures + s.failures END,
            first_failure_at = CASE WHEN s.succeeded THEN NULL ELSE coalesce(e.first_failure_at, now()) END,
            last_success_at = CASE WHEN s.succeeded THEN now() ELSE e.last_success_at END,
            version = CASE WHEN (s.gone OR s.is_failing) AND e.is_enabled THEN e.version + 1 ELSE e.version END,
            disabled_reason = CASE
                WHEN s.gone THEN coalesce(e.disabled_reason, 'gone')
                WHEN s.is_failing THEN coalesce(e.disabled_reason, 'failing')
                ELSE e.disabled_reason END,
            is_enabled = e.is_enabled AND NOT s.gone AND s.is_failing IS NOT TRUE
        FROM endpoints AS s
        WHERE e.vendor_id = s.vendor_id AND e.environment = s.environment AND e.id = s.endpoint_id
    ), dropped AS (
        UPDATE deliveries AS d SET state = 'canceled', next_attempt_at = NULL
        FROM health AS s
        WHERE s.gone AND d.vendor_id = s.vendor_id AND d.environment = s.environment
            AND d.endpoint_id = s.endpoint_id AND d.state = 'pending'
    )
    SELECT h.id FROM held AS h;
END
$$;

-- Returns deliveries whose lease has run out; their attempt stays counted.
CREATE FUNCTION addressee_rescue_deliveries(at_most bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    amount bigint;
BEGIN
    WITH lost AS MATERIALIZED (
        SELECT d.vendor_id, d.environment, d.event_id, d.endpoint_id FROM deliveries AS d
        WHERE d.state = 'leased' AND d.lease_until <= now()
        LIMIT at_most FOR UPDATE SKIP LOCKED
    )
    UPDATE deliveries AS d
    SET state = 'pending', priority = 1, next_attempt_at = now(), lease_token = NULL, lease_until = NULL
    FROM lost AS l
    WHERE d.vendor_id = l.vendor_id AND d.environment = l.environment AND d.event_id = l.event_id
        AND d.endpoint_id = l.endpoint_id;
    GET DIAGNOSTICS amount = ROW_COUNT;
    RETURN amount;
END
$$;

-- Removes what has had its time, in bounded batches.
CREATE FUNCTION addressee_sweep(moment timestamptz, at_most bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    answers bigint;
    tokens bigint;
BEGIN
    DELETE FROM idempotency_keys AS k USING (
        SELECT vendor_id, environment, operation, key FROM idempotency_keys
        WHERE expires_at <= moment ORDER BY expires_at LIMIT at_most) AS old
    WHERE k.vendor_id = old.vendor_id AND k.environment = old.environment AND k.operation = old.operation
        AND k.key = old.key AND k.expires_at <= moment;
    GET DIAGNOSTICS answers = ROW_COUNT;
    DELETE FROM link_tokens AS t USING (
        SELECT vendor_id, environment, verification_id, id FROM link_tokens
        WHERE expires_at <= moment ORDER BY expires_at LIMIT at_most) AS old
    WHERE t.vendor_id = old.vendor_id AND t.environment = old.environment
        AND t.verification_id = old.verification_id AND t.id = old.id;
    GET DIAGNOSTICS tokens = ROW_COUNT;
    RETURN answers + tokens;
END
$$;

-- Makes the monthly partitions of this and the next two months; run daily. Rows for which none was made in time lie
-- in the default partition, whose month is then passed over.
CREATE FUNCTION addressee_ensure_partitions() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    parent text;
    month date;
    child text;
    made bigint := 0;
BEGIN
    FOREACH parent IN ARRAY ARRAY['delivery_attempts', 'job_archive', 'audit'] LOOP
        FOR ahead IN 0..2 LOOP
            month := (date_trunc('month', now() AT TIME ZONE 'UTC') + ahead * interval '1 month')::date;
            child := parent || '_' || to_char(month, 'YYYYMM');
            CONTINUE WHEN to_regclass('public.' || child) IS NOT NULL;
            BEGIN
                EXECUTE format(
                    'CREATE TABLE public.%I PARTITION OF public.%I FOR VALUES FROM (%L) TO (%L)', child, parent,
                    month::text || ' 00:00:00+00', (month + interval '1 month')::date::text || ' 00:00:00+00');
                EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', child);
                EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', child);
                made := made + 1;
            EXCEPTION WHEN check_violation OR duplicate_table THEN
                NULL;
            END;
        END LOOP;
    END LOOP;
    RETURN made;
END
$$;

DO $$
DECLARE
    lookup regprocedure;
BEGIN
    GRANT CREATE ON SCHEMA public TO addressee_lookup;
    FOREACH lookup IN ARRAY ARRAY[
        'addressee_find_api_key(uuid)', 'addressee_find_link(bytea, timestamptz)',
        'addressee_use_token(bytea, timestamptz, timestamptz)', 'addressee_find_integration(uuid)',
        'addressee_find_lapsed(timestamptz, bigint)',
        'addressee_claim_deliveries(bigint, bigint, interval, timestamptz)',
        'addressee_record_deliveries(uuid[], text[], uuid[], uuid[], uuid[], uuid[], text[], bigint[], bigint[], text[], text[], bigint[], timestamptz[])',
        'addressee_rescue_deliveries(bigint)', 'addressee_sweep(timestamptz, bigint)']::regprocedure[]
    LOOP
        EXECUTE format('ALTER FUNCTION %s OWNER TO addressee_lookup', lookup);
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', lookup);
    END LOOP;
    REVOKE CREATE ON SCHEMA public FROM addressee_lookup;
END
$$;
REVOKE EXECUTE ON FUNCTION addressee_ensure_partitions() FROM PUBLIC;

GRANT EXECUTE ON FUNCTION addressee_find_api_key, addressee_find_link, addressee_use_token, addressee_find_integration
    TO addressee_api;
GRANT EXECUTE ON FUNCTION addressee_find_lapsed, addressee_claim_deliveries, addressee_record_deliveries,
    addressee_rescue_deliveries, addressee_sweep, addressee_ensure_partitions TO addressee_worker;

ALTER TABLE audit_default ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_default FORCE ROW LEVEL SECURITY;
ALTER TABLE delivery_attempts_default ENABLE ROW LEVEL SECURITY;
ALTER TABLE delivery_attempts_default FORCE ROW LEVEL SECURITY;
SELECT addressee_ensure_partitions();
