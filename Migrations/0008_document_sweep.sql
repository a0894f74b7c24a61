-- What a worker asks before it removes stored files: which of them a document names. Files are looked up by their id
-- alone, as the store of their bytes knows nothing else of them; a file that two documents share has two rows.

CREATE INDEX document_files_id ON document_files (id);
CREATE POLICY lookup ON document_files FOR SELECT TO addressee_lookup USING (true);
GRANT SELECT (id) ON document_files TO addressee_lookup;

CREATE FUNCTION addressee_known_files(ids uuid[]) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT DISTINCT f.id FROM document_files AS f WHERE f.id = ANY (ids)
$$;

DO $$
BEGIN
    GRANT CREATE ON SCHEMA public TO addressee_lookup;
    ALTER FUNCTION addressee_known_files(uuid[]) OWNER TO addressee_lookup;
    REVOKE EXECUTE ON FUNCTION addressee_known_files(uuid[]) FROM PUBLIC;
    REVOKE CREATE ON SCHEMA public FROM addressee_lookup;
END
$$;
GRANT EXECUTE ON FUNCTION addressee_known_files TO addressee_worker;
