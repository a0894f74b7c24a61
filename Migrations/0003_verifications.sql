-- Verifications, what was expected, uploaded, read and decided, and the history of it all.

-- The only transitions there are; the program's own table is compared with this one by a test.
CREATE TABLE verification_transitions (
    action text NOT NULL,
    from_status text,
    to_status text NOT NULL,
    UNIQUE NULLS NOT DISTINCT (action, from_status, to_status)
);
INSERT INTO verification_transitions (action, from_status, to_status) VALUES
    ('create', NULL, 'started'),
    ('submit', 'started', 'submitted'),
    ('decide', 'submitted', 'approved'),
    ('decide', 'submitted', 'rejected'),
    ('decide', 'submitted', 'double_check'),
    ('approve', 'submitted', 'approved'),
    ('approve', 'double_check', 'approved'),
    ('reject', 'submitted', 'rejected'),
    ('reject', 'double_check', 'rejected'),
    ('hold', 'started', 'hold'),
    ('hold', 'submitted', 'hold'),
    ('hold', 'double_check', 'hold'),
    ('resume', 'hold', 'started'),
    ('resume', 'hold', 'submitted'),
    ('resume', 'hold', 'double_check'),
    ('cancel', 'started', 'canceled'),
    ('cancel', 'submitted', 'canceled'),
    ('cancel', 'hold', 'canceled'),
    ('cancel', 'double_check', 'canceled'),
    ('resubmit', 'rejected', 'started'),
    ('expire', 'started', 'expired'),
    ('lapse', 'started', 'rejected');
GRANT SELECT ON verification_transitions TO addressee_api, addressee_worker, addressee_operator;

CREATE TABLE verifications (
    vendor_id uuid NOT NULL,
    environment text NOT NULL CHECK (environment IN ('live', 'sandbox')),
    id uuid NOT NULL,
    flow text NOT NULL,
    wants_proof_of_address boolean NOT NULL,
    -- No foreign key: thousands of new verifications a second would all lock the one row of their location.
    -- The statement that creates one checks that the location is there, and locations are never deleted.
    location_id uuid,
    locale text,
    vendor_reference text,
    vendor_state text,
    status text NOT NULL CHECK (status IN (
        'started', 'submitted', 'approved', 'rejected', 'double_check', 'hold', 'canceled', 'expired')),
    status_before_hold text,
    last_action text NOT NULL,
    attempt_id uuid NOT NULL,
    attempt_number bigint NOT NULL,
    version bigint NOT NULL,
    history_sequence bigint NOT NULL,
    history_hash bytea NOT NULL CHECK (octet_length(history_hash) = 32),
    event_sequence bigint NOT NULL,
    expected_data_version bigint NOT NULL,
    automated_outcome text,
    automated_reason_code text,
    automated_is_resubmittable boolean,
    automated_at timestamptz,
    final_outcome text,
    final_reason_code text,
    final_is_resubmittable boolean,
    final_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    submitted_at timestamptz,
    link_expires_at timestamptz NOT NULL,
    provider_deadline timestamptz,
    held_at timestamptz,
    -- The wrapped data key; empty once the verification is erased.
    key_id text NOT NULL,
    wrapped_key bytea NOT NULL,
    legal_hold boolean NOT NULL DEFAULT false,
    erased_at timestamptz,
    PRIMARY KEY (vendor_id, environment, id),
    CHECK ((status = 'hold') = (status_before_hold IS NOT NULL))
) WITH (fillfactor = 90);
-- The lists: newest first is the primary key read backwards, and one index a filter.
CREATE INDEX verifications_status ON verifications (vendor_id, environment, status, id);
CREATE INDEX verifications_reference ON verifications (vendor_id, environment, vendor_reference, id)
    WHERE vendor_reference IS NOT NULL;
-- For maintenance across tenants: what has lapsed, and which key-encryption keys are in use.
CREATE INDEX verifications_lapse ON verifications (link_expires_at) WHERE status = 'started';
CREATE INDEX verifications_key ON verifications (key_id);
SELECT addressee_isolate('verifications');
GRANT SELECT, INSERT, UPDATE ON verifications TO addressee_api, addressee_worker;
GRANT SELECT, UPDATE ON verifications TO addressee_operator;

CREATE FUNCTION addressee_check_new_verification() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.status <> 'started' OR NEW.last_action <> 'create' OR NEW.attempt_number <> 1
        OR NEW.history_sequence <> 1
    THEN
        RAISE EXCEPTION USING ERRCODE = 'AD006', CONSTRAINT = 'verifications_transition',
            MESSAGE = 'a verification begins as started';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER verifications_begin BEFORE INSERT ON verifications
    FOR EACH ROW EXECUTE FUNCTION addressee_check_new_verification();

CREATE FUNCTION addressee_check_transition() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    is_allowed boolean;
BEGIN
    is_allowed := EXISTS (
        SELECT FROM verification_transitions
        WHERE action = NEW.last_action AND from_status = OLD.status AND to_status = NEW.status);
    is_allowed := is_allowed AND NEW.history_sequence = OLD.history_sequence + 1
        AND NEW.history_hash <> OLD.history_hash
        AND CASE NEW.last_action
            WHEN 'resume' THEN NEW.status = OLD.status_before_hold
            WHEN 'expire' THEN OLD.attempt_number = 1
            WHEN 'lapse' THEN OLD.attempt_number > 1
            ELSE true
        END
        AND NEW.attempt_number = OLD.attempt_number + CASE WHEN NEW.last_action = 'resubmit' THEN 1 ELSE 0 END
        AND NEW.status_before_hold IS NOT DISTINCT FROM CASE WHEN NEW.status = 'hold' THEN OLD.status END;
    IF is_allowed IS NOT TRUE THEN
        RAISE EXCEPTION USING ERRCODE = 'AD006', CONSTRAINT = 'verifications_transition',
            MESSAGE = 'there is no such transition';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER verifications_transition BEFORE UPDATE ON verifications
    FOR EACH ROW
    WHEN (
        OLD.status IS DISTINCT FROM NEW.status OR OLD.last_action IS DISTINCT FROM NEW.last_action
        OR OLD.status_before_hold IS DISTINCT FROM NEW.status_before_hold
        OR OLD.attempt_number IS DISTINCT FROM NEW.attempt_number
        OR OLD.history_sequence IS DISTINCT FROM NEW.history_sequence
        OR OLD.history_hash IS DISTINCT FROM NEW.history_hash)
    EXECUTE FUNCTION addressee_check_transition();

CREATE TABLE history (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    verification_id uuid NOT NULL,
    sequence bigint NOT NULL CHECK (sequence >= 1),
    id uuid NOT NULL,
    action text NOT NULL,
    previous_status text,
    new_status text NOT NULL,
    attempt_number bigint NOT NULL,
    actor_kind text NOT NULL,
    actor_id text NOT NULL,
    reason_code text,
    sealed_comment bytea,
    occurred_at timestamptz NOT NULL,
    previous_hash bytea NOT NULL CHECK (octet_length(previous_hash) = 32),
    hash bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (vendor_id, environment, verification_id, sequence),
    FOREIGN KEY (vendor_id, environment, verification_id) REFERENCES verifications
);
SELECT addressee_isolate('history');
GRANT SELECT, INSERT ON history TO addressee_api, addressee_worker;
GRANT SELECT ON history TO addressee_operator;
CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE ON history
    FOR EACH ROW EXECUTE FUNCTION addressee_refuse_change();
CREATE TRIGGER history_never_emptied BEFORE TRUNCATE ON history
    FOR EACH STATEMENT EXECUTE FUNCTION addressee_refuse_change();

CREATE FUNCTION addressee_check_history() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    head bytea;
BEGIN
    IF NEW.sequence = 1 THEN
        head := decode(repeat('00', 32), 'hex');
    ELSE
        SELECT hash INTO head FROM history
        WHERE vendor_id = NEW.vendor_id AND environment = NEW.environment
            AND verification_id = NEW.verification_id AND sequence = NEW.sequence - 1;
    END IF;
    IF head IS DISTINCT FROM NEW.previous_hash THEN
        RAISE EXCEPTION USING ERRCODE = 'AD001', CONSTRAINT = 'history_chain',
            MESSAGE = 'the row does not follow the head of its chain';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER history_chain BEFORE INSERT ON history
    FOR EACH ROW EXECUTE FUNCTION addressee_check_history();

CREATE TABLE expected_data (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    verification_id uuid NOT NULL,
    version bigint NOT NULL CHECK (version >= 1),
    sealed bytea NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (vendor_id, environment, verification_id, version),
    FOREIGN KEY (vendor_id, environment, verification_id) REFERENCES verifications
);
SELECT addressee_isolate('expected_data');
GRANT SELECT, INSERT ON expected_data TO addressee_api, addressee_worker;
GRANT SELECT, UPDATE (sealed) ON expected_data TO addressee_operator;

CREATE TABLE attempts (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    verification_id uuid NOT NULL,
    number bigint NOT NULL CHECK (number >= 1),
    id uuid NOT NULL,
    expected_data_version bigint NOT NULL,
    opened_at timestamptz NOT NULL,
    PRIMARY KEY (vendor_id, environment, verification_id, number),
    FOREIGN KEY (vendor_id, environment, verification_id) REFERENCES verifications
);
SELECT addressee_isolate('attempts');
GRANT SELECT, INSERT ON attempts TO addressee_api, addressee_worker;
GRANT SELECT ON attempts TO addressee_operator;

-- A link is good as long as its verification's link_expires_at says, which a hold moves.
CREATE TABLE links (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    verification_id uuid NOT NULL,
    id uuid NOT NULL,
    code_digest bytea NOT NULL CHECK (octet_length(code_digest) = 32),
    created_at timestamptz NOT NULL,
    revoked_at timestamptz,
    PRIMARY KEY (vendor_id, environment, verification_id, id),
    FOREIGN KEY (vendor_id, environment, verification_id) REFERENCES verifications
);
-- A code is looked up before its tenant is known, by addressee_find_link alone.
CREATE UNIQUE INDEX links_code ON links (code_digest);
SELECT addressee_isolate('links');
GRANT SELECT, INSERT, UPDATE ON links TO addressee_api, addressee_worker;
GRANT SELECT, UPDATE (revoked_at) ON links TO addressee_operator;

CREATE TABLE link_tokens (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    verification_id uuid NOT NULL,
    id uuid NOT NULL,
    link_id uuid NOT NULL,
    digest bytea NOT NULL CHECK (octet_length(digest) = 32),
    idle_expires_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    PRIMARY KEY (vendor_id, environment, verification_id, id),
    FOREIGN KEY (vendor_id, environment, verification_id, link_id) REFERENCES links
);
-- A token is looked up before its tenant is known, by addressee_use_token alone.
CREATE UNIQUE INDEX link_tokens_digest ON link_tokens (digest);
CREATE INDEX link_tokens_expiry ON link_tokens (expires_at);
SELECT addressee_isolate('link_tokens');
GRANT SELECT, INSERT, UPDATE ON link_tokens TO addressee_api, addressee_worker;
GRANT SELECT, UPDATE (revoked_at) ON link_tokens TO addressee_operator;

CREATE TABLE documents (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    verification_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    type text NOT NULL,
    status text NOT NULL,
    is_current boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (vendor_id, environment, verification_id, id),
    FOREIGN KEY (vendor_id, environment, verification_id) REFERENCES verifications
);
CREATE UNIQUE INDEX documents_current_kind ON documents (vendor_id, environment, verification_id, kind)
    WHERE is_current;
SELECT addressee_isolate('documents');
GRANT SELECT, INSERT, UPDATE ON documents TO addressee_api, addressee_worker;
GRANT SELECT ON documents TO addressee_operator;

CREATE TABLE document_files (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    verification_id uuid NOT NULL,
    document_id uuid NOT NULL,
    side text NOT NULL,
    id uuid NOT NULL,
    media_type text NOT NULL,
    size_in_bytes bigint NOT NULL CHECK (size_in_bytes >= 0),
    digest bytea NOT NULL,
    uploaded_at timestamptz NOT NULL,
    PRIMARY KEY (vendor_id, environment, verification_id, document_id, side),
    FOREIGN KEY (vendor_id, environment, verification_id, document_id) REFERENCES documents
);
SELECT addressee_isolate('document_files');
GRANT SELECT, INSERT ON document_files TO addressee_api, addressee_worker;
GRANT SELECT ON document_files TO addressee_operator;

CREATE TABLE attempt_documents (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    verification_id uuid NOT NULL,
    attempt_number bigint NOT NULL,
    document_id uuid NOT NULL,
    PRIMARY KEY (vendor_id, environment, verification_id, attempt_number, document_id),
    FOREIGN KEY (vendor_id, environment, verification_id, attempt_number) REFERENCES attempts,
    FOREIGN KEY (vendor_id, environment, verification_id, document_id) REFERENCES documents
);
SELECT addressee_isolate('attempt_documents');
GRANT SELECT, INSERT ON attempt_documents TO addressee_api, addressee_worker;
GRANT SELECT ON attempt_documents TO addressee_operator;

CREATE TABLE decisions (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    verification_id uuid NOT NULL,
    id uuid NOT NULL,
    attempt_number bigint NOT NULL,
    is_automated boolean NOT NULL,
    outcome text NOT NULL,
    is_resubmittable boolean NOT NULL,
    reason_code text,
    -- What the provider said, purpose by purpose: codes here, its words in the session's sealed reason.
    verdict_purposes text[] NOT NULL,
    verdict_statuses text[] NOT NULL,
    verdict_codes bigint[] NOT NULL,
    verdict_reason_codes bigint[] NOT NULL,
    sealed_reasons bytea NOT NULL,
    expected_data_version bigint NOT NULL,
    rule_pack text,
    rule_pack_version text,
    settings_version bigint,
    evaluation_date date,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (vendor_id, environment, verification_id, id),
    FOREIGN KEY (vendor_id, environment, verification_id, attempt_number) REFERENCES attempts
);
SELECT addressee_isolate('decisions');
GRANT SELECT, INSERT ON decisions TO addressee_api, addressee_worker;
GRANT SELECT, UPDATE (sealed_reasons) ON decisions TO addressee_operator;

CREATE TABLE rule_results (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    verification_id uuid NOT NULL,
    decision_id uuid NOT NULL,
    ordinal bigint NOT NULL,
    rule text NOT NULL,
    outcome text NOT NULL,
    severity text NOT NULL,
    document_kind text,
    score bigint,
    -- Title, inputs, normalised inputs, reasons and texts.
    sealed bytea NOT NULL,
    PRIMARY KEY (vendor_id, environment, verification_id, decision_id, ordinal),
    FOREIGN KEY (vendor_id, environment, verification_id, decision_id) REFERENCES decisions
);
SELECT addressee_isolate('rule_results');
GRANT SELECT, INSERT ON rule_results TO addressee_api, addressee_worker;
GRANT SELECT, UPDATE (sealed) ON rule_results TO addressee_operator;

-- Tokens to find verifications by a value that is stored only encrypted.
CREATE TABLE blind_indexes (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    column_name text NOT NULL,
    digest bytea NOT NULL,
    verification_id uuid NOT NULL,
    PRIMARY KEY (vendor_id, environment, column_name, digest, verification_id),
    FOREIGN KEY (vendor_id, environment, verification_id) REFERENCES verifications
);
CREATE INDEX blind_indexes_verification ON blind_indexes (vendor_id, environment, verification_id);
SELECT addressee_isolate('blind_indexes');
GRANT SELECT, INSERT ON blind_indexes TO addressee_api, addressee_worker;
GRANT SELECT, DELETE ON blind_indexes TO addressee_operator;
