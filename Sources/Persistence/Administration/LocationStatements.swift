import Postgres
import Verification

/// A new location.
struct InsertLocation: PostgresStatement {
    static var sql: String {
        """
        INSERT INTO locations (vendor_id, environment, \(Location.columns))
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """
    }

    let tenant: Tenant
    let location: Location

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
        parameters.append(location.id)
        parameters.append(location.name)
        parameters.append(location.address.street)
        parameters.append(location.address.unit)
        parameters.append(location.address.city)
        parameters.append(location.address.state)
        parameters.append(location.address.postalCode)
        parameters.append(location.address.country)
        parameters.append(location.timeZone)
        parameters.append(location.blockedAddressFields)
    }
}

/// A tenant's locations by name.
struct SelectLocations: PostgresStatement {
    static var sql: String {
        "SELECT \(Location.columns) FROM locations WHERE vendor_id = $1 AND environment = $2 ORDER BY name, id"
    }

    let tenant: Tenant

    func bind(to parameters: inout PostgresParameters) {
        parameters.append(tenant)
    }

    static func decode(_ row: inout PostgresRow) throws(PostgresError) -> LocationRow {
        try row.nextLocation()
    }
}
