-- What a tenant has chosen for the rules, in versions that are only ever added: a decision names the version it was
-- made under. The choices on `vendors` are the first versions here, and are not read any more.

CREATE TABLE rule_settings (
    vendor_id uuid NOT NULL,
    environment text NOT NULL,
    version bigint NOT NULL CHECK (version >= 1),
    -- Severities rule by rule, and numbers parameter by parameter: arrays of one length.
    severity_rules text[] NOT NULL,
    severity_values text[] NOT NULL,
    parameter_rules text[] NOT NULL DEFAULT '{}',
    parameter_names text[] NOT NULL DEFAULT '{}',
    parameter_values bigint[] NOT NULL DEFAULT '{}',
    actor_kind text NOT NULL,
    actor_id text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (vendor_id, environment, version),
    FOREIGN KEY (vendor_id, environment) REFERENCES vendor_keys,
    CHECK (cardinality(severity_rules) = cardinality(severity_values)),
    CHECK (
        cardinality(parameter_rules) = cardinality(parameter_names)
        AND cardinality(parameter_rules) = cardinality(parameter_values))
);
SELECT addressee_isolate('rule_settings');
GRANT SELECT, INSERT ON rule_settings TO addressee_api, addressee_operator;
GRANT SELECT ON rule_settings TO addressee_worker;

CREATE TRIGGER rule_settings_append_only BEFORE UPDATE OR DELETE ON rule_settings
    FOR EACH ROW EXECUTE FUNCTION addressee_refuse_change();
CREATE TRIGGER rule_settings_never_emptied BEFORE TRUNCATE ON rule_settings
    FOR EACH STATEMENT EXECUTE FUNCTION addressee_refuse_change();

-- Versions have no gaps; the first one follows nothing.
CREATE FUNCTION addressee_check_rule_settings() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    newest bigint;
BEGIN
    SELECT max(version) INTO newest FROM rule_settings
    WHERE vendor_id = NEW.vendor_id AND environment = NEW.environment;
    IF newest IS NOT NULL AND NEW.version <> newest + 1 THEN
        RAISE EXCEPTION USING ERRCODE = 'AD001', CONSTRAINT = 'rule_settings_version',
            MESSAGE = 'the version does not follow the one in force';
    END IF;
    RETURN NEW;
END
$$;

-- In the sandbox samples stand for documents, and the same ones for many persons: there the rules that notice
-- repetition tell of it without asking a person, until the tenant chooses otherwise.
CREATE FUNCTION addressee_first_rule_settings(vendor vendors, tenant_environment text) RETURNS rule_settings
LANGUAGE sql STABLE AS $$
    SELECT (
        vendor.id, tenant_environment, vendor.settings_version,
        vendor.severity_rules || CASE tenant_environment WHEN 'sandbox' THEN ARRAY['R44', 'R46', 'R47'] ELSE '{}' END,
        vendor.severity_values || CASE tenant_environment WHEN 'sandbox' THEN ARRAY['info', 'info', 'info'] ELSE '{}' END,
        CASE tenant_environment WHEN 'sandbox' THEN ARRAY['R8'] ELSE '{}' END,
        CASE tenant_environment WHEN 'sandbox' THEN ARRAY['compares_files'] ELSE '{}' END,
        CASE tenant_environment WHEN 'sandbox' THEN ARRAY[0::bigint] ELSE '{}' END,
        'system', 'standard', vendor.created_at)::rule_settings
$$;

-- Every tenant has a first version, also one that a program from before this migration adds.
CREATE FUNCTION addressee_begin_rule_settings() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO rule_settings
    SELECT first.* FROM vendors AS v, addressee_first_rule_settings(v, NEW.environment) AS first
    WHERE v.id = NEW.vendor_id;
    RETURN NEW;
END
$$;
CREATE TRIGGER vendor_keys_rule_settings AFTER INSERT ON vendor_keys
    FOR EACH ROW EXECUTE FUNCTION addressee_begin_rule_settings();

INSERT INTO rule_settings
SELECT first.*
FROM vendors AS v JOIN vendor_keys AS k ON k.vendor_id = v.id, addressee_first_rule_settings(v, k.environment) AS first;

CREATE TRIGGER rule_settings_sequence BEFORE INSERT ON rule_settings
    FOR EACH ROW EXECUTE FUNCTION addressee_check_rule_settings();
