import Postgres
package import Services
package import Verification

/// What operators read and write, in PostgreSQL and in the operator's role, which sees all tenants.
package struct PostgresAdministrationStore: AdministrationStore {
    let database: Database
    let vaults: Vaults

    /// Works in the operator's role.
    package init(_ database: Database, vaults: Vaults) {
        self.database = database
        self.vaults = vaults
    }

    package func addVendor(_ id: VendorID, name: String, createdAt: Timestamp) async throws(StoreError) {
        var batch = PostgresBatch()
        batch.add(InsertVendor(id: id, name: name, createdAt: createdAt))
        for environment in Environment.allCases {
            let tenant = Tenant(vendorID: id, environment: environment)
            batch.add(InsertVendorKey(tenant: tenant, key: try vaults.makeVendorKey(tenant)))
        }
        batch.add(InsertAudit(.addVendor, subject: id.description, vendorID: id))
        try await database.write(batch)
    }

    package func vendors() async throws(StoreError) -> [VendorSummary] {
        try await database.read(SelectVendors())
    }

    package func addLocation(_ location: Location, tenant: Tenant) async throws(StoreError) {
        var batch = PostgresBatch()
        batch.add(InsertLocation(tenant: tenant, location: location))
        batch.add(
            InsertAudit(.addLocation, subject: location.id.description, tenant: tenant, by: .operatorAtConsole))
        try await database.write(batch)
    }

    package func locations(tenant: Tenant) async throws(StoreError) -> [Location] {
        var locations: [Location] = []
        for row in try await database.read(SelectLocations(tenant: tenant)) {
            locations.append(try row.opened())
        }
        return locations
    }

    package func addKey(_ key: APIKey) async throws(StoreError) {
        var batch = PostgresBatch()
        batch.add(InsertAPIKey(key: key))
        batch.add(InsertAudit(.addKey, subject: key.id.description, tenant: key.tenant, by: .operatorAtConsole))
        try await database.write(batch)
    }

    package func keys(tenant: Tenant) async throws(StoreError) -> [APIKey] {
        try await database.read(SelectAPIKeys(tenant: tenant))
    }

    package func revokeKey(
        _ id: APIKeyID, tenant: Tenant, at moment: Timestamp
    ) async throws(StoreError) -> Bool {
        try await database.write(RevokeAPIKey(id: id, tenant: tenant, moment: moment)).first == 1
    }
}
