-- What a node asks before it serves: which key-encryption keys stored data needs. A skip scan over the index on key_id:
-- one probe a key, however many verifications there are.

GRANT SELECT (key_id) ON verifications TO addressee_lookup;

CREATE FUNCTION addressee_keys_in_use() RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH RECURSIVE used AS (
        (SELECT v.key_id FROM verifications AS v WHERE v.key_id > '' ORDER BY v.key_id LIMIT 1)
        UNION ALL
        SELECT (SELECT v.key_id FROM verifications AS v WHERE v.key_id > u.key_id ORDER BY v.key_id LIMIT 1)
        FROM used AS u WHERE u.key_id IS NOT NULL
    )
    SELECT u.key_id FROM used AS u WHERE u.key_id IS NOT NULL
    UNION
    SELECT DISTINCT k.key_id FROM vendor_keys AS k
$$;

DO $$
BEGIN
    GRANT CREATE ON SCHEMA public TO addressee_lookup;
    ALTER FUNCTION addressee_keys_in_use() OWNER TO addressee_lookup;
    REVOKE EXECUTE ON FUNCTION addressee_keys_in_use() FROM PUBLIC;
    REVOKE CREATE ON SCHEMA public FROM addressee_lookup;
END
$$;
GRANT EXECUTE ON FUNCTION addressee_keys_in_use TO addressee_api, addressee_worker, addressee_operator;
