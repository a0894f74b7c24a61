import AddresseeTesting
import Persistence
import Postgres
import PostgresTesting
import Services
import Testing
import Verification

@Suite("The wall between tenants", .migratedDatabase)
struct TenantIsolationTests {
    /// Tables without a forced policy, and why.
    private static let exceptions: [String: String] = [
        "schema_migrations": "no tenant's data",
        "verification_transitions": "no tenant's data",
        "jobs": "ids only, claimed before a tenant is known",
        "job_archive": "ids only",
        "job_archive_default": "ids only; no role has rights on partitions",
    ]

    @Test("every table forces its policy or stands on the list of exceptions")
    func allTables() async throws {
        let platform = try await TestPlatform.make()

        let open = try await platform.texts(
            """
            SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                AND NOT (relrowsecurity AND relforcerowsecurity)
            """)

        #expect(Set(open) == Set(Self.exceptions.keys))
    }

    @Test("every policy is for one of the known roles, and what lookup may do is listed")
    func policies() async throws {
        let platform = try await TestPlatform.make()

        let roles = try await platform.texts("SELECT DISTINCT unnest(roles)::text FROM pg_policies")
        let lookups = try await platform.texts(
            "SELECT tablename FROM pg_policies WHERE 'addressee_lookup' = ANY (roles) ORDER BY 1")

        #expect(
            Set(roles) == ["addressee_api", "addressee_worker", "addressee_operator", "addressee_lookup"])
        #expect(
            Set(lookups) == [
                "api_keys", "deliveries", "delivery_attempts", "document_files", "events", "idempotency_keys",
                "integration_purposes", "integrations", "link_tokens", "links", "locations", "vendor_keys",
                "verifications",
                "webhook_endpoints", "webhook_secrets",
            ])
    }

    @Test("every function that runs with other rights has a fixed search path and is not for everybody")
    func definers() async throws {
        let platform = try await TestPlatform.make()

        let loose = try await platform.texts(
            """
            SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
                AND (proconfig IS NULL OR NOT 'search_path=pg_catalog, public, pg_temp' = ANY (proconfig)
                    OR has_function_privilege('pg_monitor', oid, 'EXECUTE'))
            """)

        #expect(loose == [])
    }

    @Test("no node may change a data key, a legal hold, an erasure or what opens a link")
    func columns() async throws {
        let platform = try await TestPlatform.make()

        let open = try await platform.texts(
            """
            SELECT r.role || ' ' || c.name || '.' || c.part
            FROM unnest(ARRAY['addressee_api', 'addressee_worker']) AS r (role)
            CROSS JOIN (VALUES
                ('verifications', 'wrapped_key'), ('verifications', 'key_id'), ('verifications', 'legal_hold'),
                ('verifications', 'erased_at'), ('verifications', 'created_at'), ('links', 'code_digest'),
                ('link_tokens', 'digest'), ('link_tokens', 'expires_at'), ('documents', 'kind'),
                ('history', 'hash'), ('expected_data', 'sealed'), ('decisions', 'outcome'),
                ('decisions', 'sealed_context'), ('blind_indexes', 'digest'), ('rule_settings', 'version')
            ) AS c (name, part)
            WHERE has_column_privilege(r.role, c.name, c.part, 'UPDATE')
            """)

        #expect(open == [])
    }

    @Test("a tenant sees nothing of another, in any table", arguments: ["addressee_api", "addressee_worker"])
    func reads(role: String) async throws {
        let platform = try await TestPlatform.make()
        let other = try await platform.addVendor()
        _ = try await platform.submitVerification()
        let tables = try await platform.texts(
            """
            SELECT c.relname FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname = 'vendor_id'
                AND c.relforcerowsecurity AND has_table_privilege('\(role)', c.oid, 'SELECT')
            """)
        #expect(tables.contains("verifications"))

        for table in tables {
            let foreign = "SELECT count(*) FROM \(table) WHERE vendor_id = \(platform.vendor.tenant.vendorID.sql)"
            #expect(try await platform.texts(foreign, role: role, tenant: other.tenant) == ["0"], "\(table)")
            #expect(try await platform.texts(foreign, role: role) == ["0"], "\(table)")
        }
    }

    @Test("a tenant writes nothing of another")
    func writes() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.createVerification()
        let other = try await platform.addVendor()

        try await platform.runScript(
            "UPDATE verifications SET vendor_state = 'x'", role: "addressee_api", tenant: other.tenant)
        let error = await #expect(throws: PostgresError.self) {
            try await platform.runScript(
                """
                INSERT INTO webhook_endpoints (
                    vendor_id, environment, id, url, event_types, is_enabled, version, created_at)
                VALUES (\(record.tenant.vendorID.sql), 'sandbox', gen_random_uuid(), 'x', '{}', true, 1, now())
                """, role: "addressee_api", tenant: other.tenant)
        }

        #expect(error?.sqlState == .insufficientPrivilege)
        #expect(try await platform.read(record).vendorState == nil)
        #expect(try await platform.verificationStore.find(record.id, tenant: other.tenant) == nil)
    }

    @Test("the other environment is another tenant")
    func environments() async throws {
        let platform = try await TestPlatform.make()
        let record = try await platform.createVerification()

        let live = Tenant(vendorID: record.tenant.vendorID, environment: .live)

        #expect(try await platform.verificationStore.find(record.id, tenant: live) == nil)
    }
}
