"""Lists over a million verifications, in a database of their own."""

import urllib.parse

from creating import PATH
from figures import Figure
from installation import Installation
from load import wrk

AMOUNT = 1_000_000
SECONDS = 1
ROUNDS = 3
CONNECTIONS = 2

# Written by the superuser with triggers off, as a restored backup would be. Most are approved, the other states are as
# rare as they are in practice; references name a customer and repeat a few times.
FILL = """
SET session_replication_role = replica;
SET work_mem = '256MB';
SET maintenance_work_mem = '256MB';
CREATE TEMPORARY TABLE tenant AS
SELECT vendor_id, environment, key_id, wrapped_key FROM vendor_keys WHERE environment = 'sandbox' LIMIT 1;
CREATE TEMPORARY TABLE place AS SELECT id AS location_id FROM locations LIMIT 1;
INSERT INTO verifications (
    vendor_id, environment, id, flow, wants_proof_of_address, location_id, locale, vendor_reference, vendor_state,
    status, status_before_hold, last_action, attempt_id, attempt_number, version, history_sequence, history_hash,
    event_sequence, expected_data_version, automated_outcome, automated_is_resubmittable, automated_at, final_outcome,
    final_is_resubmittable, final_at, created_at, updated_at, submitted_at, link_expires_at, key_id, wrapped_key)
SELECT t.vendor_id, t.environment, n.id, 'usps1583', true, p.location_id, 'en-US', 'mailbox-' || n.i % {references},
    NULL, n.status, CASE WHEN n.status = 'hold' THEN 'submitted' END,
    CASE n.status WHEN 'started' THEN 'create' WHEN 'hold' THEN 'hold' WHEN 'submitted' THEN 'submit'
        WHEN 'canceled' THEN 'cancel' WHEN 'expired' THEN 'expire' ELSE 'decide' END,
    n.id, 1, 3, 3, sha256(int8send(n.i)), 3, 1,
    CASE WHEN n.is_decided THEN n.status END, CASE WHEN n.is_decided THEN false END,
    CASE WHEN n.is_decided THEN n.moment END, CASE WHEN n.is_final THEN n.status END,
    CASE WHEN n.is_final THEN false END, CASE WHEN n.is_final THEN n.moment END,
    n.moment, n.moment, n.moment, n.moment + interval '30 days', t.key_id, t.wrapped_key
FROM tenant AS t, place AS p, LATERAL (
    SELECT i, moment, status, status IN ('approved', 'rejected', 'double_check') AS is_decided,
        status IN ('approved', 'rejected') AS is_final,
        (lpad(to_hex((extract(epoch FROM moment) * 1000)::bigint), 12, '0') || '7000'
            || '8' || lpad(to_hex(i), 15, '0'))::uuid AS id
    FROM (
        SELECT i, date_trunc('milliseconds', now() - interval '400 days' + i * interval '34 seconds') AS moment,
            CASE
                WHEN i % 100 < 80 THEN 'approved' WHEN i % 100 < 90 THEN 'rejected' WHEN i % 100 < 94 THEN 'expired'
                WHEN i % 100 < 97 THEN 'canceled' WHEN i % 100 < 98 THEN 'started' WHEN i % 1000 < 985 THEN 'submitted'
                WHEN i % 1000 < 989 THEN 'double_check' WHEN i % 10000 < 9992 THEN 'approved' ELSE 'hold'
            END AS status
        FROM generate_series(1, {amount}) AS i
    ) AS made
) AS n;
INSERT INTO documents (vendor_id, environment, verification_id, id, kind, type, status, is_current, created_at)
SELECT vendor_id, environment, id, id, 'photo_id', 'us_driver_license', 'approved', true, created_at
FROM verifications WHERE created_at > now() - interval '40 days';
VACUUM ANALYZE verifications;
ANALYZE documents;
"""


def queries():
    """Every documented filter, and filters together."""
    day, month = "2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z"
    states = ["approved", "rejected", "double_check", "hold", "started", "submitted", "canceled", "expired"]
    yield "no filter", []
    for state in states:
        yield f"status {state}", [("status[]", state)]
    yield "two states", [("status[]", "double_check"), ("status[]", "submitted")]
    yield "reference", [("vendor_reference", "mailbox-4711")]
    yield "unknown reference", [("vendor_reference", "nobody")]
    yield "reference and state", [("vendor_reference", "mailbox-4711"), ("status[]", "approved")]
    yield "created from", [("created[gte]", "{recent}")]
    yield "created until", [("created[lte]", "{middle}")]
    yield "created between", [("created[gte]", "{middle}"), ("created[lte]", "{recent}")]
    yield "state, created between", [("status[]", "hold"), ("created[gte]", "{middle}"), ("created[lte]", "{recent}")]
    yield "created before all", [("created[lte]", day)]
    yield "created after all", [("created[gte]", month)]
    yield "a later page", [("cursor", "{cursor}")]
    yield "a later page of a state", [("status[]", "rejected"), ("cursor", "{cursor_rejected}")]


def measure(other):
    # One service at a time.
    other.stop()
    installation = Installation(other.program, other.data, database="lists")
    try:
        installation.prepare()
        installation.sql(FILL.format(amount=AMOUNT, references=AMOUNT // 5))
        installation.start("serve")
        installation.await_ready()
        return figures(installation)
    finally:
        installation.stop()
        installation.sql("DROP DATABASE IF EXISTS lists WITH (FORCE)", database="postgres")


def figures(installation):
    moments = installation.sql(
        """SELECT to_char(now() AT TIME ZONE 'UTC' - interval '10 days', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');
        SELECT to_char(now() AT TIME ZONE 'UTC' - interval '200 days', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');"""
    )
    known = {
        "{recent}": moments[0],
        "{middle}": moments[1],
        "{cursor}": deep_cursor(installation, []),
        "{cursor_rejected}": deep_cursor(installation, [("status[]", "rejected")]),
    }
    rows = []
    for name, filters in queries():
        query = [(key, known.get(value, value)) for key, value in filters]
        path = PATH + ("?" + urllib.parse.urlencode(query) if query else "")
        paths = installation.directory / "list.paths"
        paths.write_text(path)
        installation.call("GET", path)
        loads = [
            wrk(installation, "wrk.lua", SECONDS, CONNECTIONS, "GET", "-", str(paths), threads=1)
            for _ in range(ROUNDS)
        ]
        load = sorted(loads, key=lambda load: load.p99)[ROUNDS // 2]
        rows.append((load.p99, load.rate, name))
    slowest, fastest = max(rows), min(rows)
    return [
        Figure(
            f"lists at {AMOUNT:,}, slowest filter, p99", slowest[0], "ms", at_most=25,
            note=f"{slowest[2]}, {slowest[1]:.0f}/s; best: {fastest[2]}, {fastest[0]:.1f} ms; {len(rows)} filters, "
            f"wrk, {CONNECTIONS} connections, median of {ROUNDS} runs",
        )
    ]


def deep_cursor(installation, filters):
    """The cursor after some pages."""
    cursor = None
    for _ in range(5):
        query = filters + [("limit", "100")] + ([("cursor", cursor)] if cursor else [])
        cursor = installation.call("GET", PATH + "?" + urllib.parse.urlencode(query))["next_cursor"]
    return cursor
