-- Roles of the running program, none of which owns a table or bypasses row-level security, and the functions that
-- every later migration builds on.

DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['addressee_api', 'addressee_worker', 'addressee_operator', 'addressee_lookup'] LOOP
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
                EXECUTE format('CREATE ROLE %I NOLOGIN NOBYPASSRLS', wanted);
            END IF;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            -- Roles belong to the server: another database was migrated at the same moment.
            NULL;
        END;
        -- The migrating user hands functions over and connects in these roles.
        IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
            EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
        END IF;
    END LOOP;
END
$$;

GRANT USAGE ON SCHEMA public TO addressee_api, addressee_worker, addressee_operator, addressee_lookup;
GRANT SELECT ON schema_migrations TO addressee_api, addressee_worker, addressee_operator;

-- Ends a transaction whose guarded write met another number of rows than it must.
CREATE FUNCTION addressee_require(actual bigint, expected bigint, what text) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    IF actual IS DISTINCT FROM expected THEN
        RAISE EXCEPTION USING ERRCODE = 'AD001', CONSTRAINT = what, MESSAGE = 'a guarded write did not apply';
    END IF;
    RETURN true;
END
$$;

-- The same for a job or delivery whose lease is gone.
CREATE FUNCTION addressee_require_lease(actual bigint, expected bigint) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    IF actual IS DISTINCT FROM expected THEN
        RAISE EXCEPTION USING ERRCODE = 'AD004', MESSAGE = 'the lease is gone';
    END IF;
    RETURN true;
END
$$;

-- A time-sortable identifier (UUID version 7) for rows that the database itself fans out.
CREATE FUNCTION addressee_new_id() RETURNS uuid
LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
    SELECT (lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0') || '7'
        || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid
$$;

-- Shuts a tenant's table off: a row is seen and written only by a transaction that has named its tenant.
-- The setting reads as an empty string after the transaction that set it, hence NULLIF.
CREATE FUNCTION addressee_isolate(tenant_table regclass) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    same_tenant CONSTANT text := 'vendor_id = NULLIF(current_setting(''addressee.vendor_id'', true), '''')::uuid'
        ' AND environment = NULLIF(current_setting(''addressee.environment'', true), '''')';
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
        'CREATE POLICY tenant ON %s TO addressee_api, addressee_worker USING (%s) WITH CHECK (%s)',
        tenant_table, same_tenant, same_tenant);
    EXECUTE format(
        'CREATE POLICY operator ON %s TO addressee_operator USING (true) WITH CHECK (true)', tenant_table);
END
$$;
REVOKE EXECUTE ON FUNCTION addressee_isolate(regclass) FROM PUBLIC;

-- Refuses any change of a row that must stay as it was written, whoever tries.
CREATE FUNCTION addressee_refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'AD005', CONSTRAINT = TG_TABLE_NAME || '_append_only',
        MESSAGE = 'rows of this table are only ever added';
END
$$;
