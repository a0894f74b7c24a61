import Postgres
import Services
import Verification

extension Location {
    /// The columns a location is read from, in the order `nextLocation` reads them.
    static var columns: String {
        "id, name, street, unit, city, state, postal_code, country, time_zone, blocked_addresses"
    }

    /// The blocked addresses as they are stored.
    var blockedAddressFields: [UInt8] {
        var writer = FieldWriter(version: 1)
        writer.append(list: blockedAddresses) { $0.append($1) }
        return writer.bytes
    }
}

/// A location as stored: its blocked addresses are still bytes.
struct LocationRow: Sendable {
    let location: Location
    let blockedAddressFields: [UInt8]

    /// The location with all its parts.
    func opened() throws(StoreError) -> Location {
        var reader = try FieldReader(blockedAddressFields, version: 1)
        return Location(
            id: location.id, name: location.name, address: location.address, timeZone: location.timeZone,
            blockedAddresses: try reader.list { reader throws(StoreError) in try reader.address() })
    }
}

extension PostgresRow {
    /// Reads the columns of a location.
    mutating func nextLocation() throws(PostgresError) -> LocationRow {
        let id: LocationID = try next()
        let name: String = try next()
        let address = PostalAddress(
            street: try next(), unit: try next(), city: try next(), state: try next(), postalCode: try next(),
            country: try next())
        return LocationRow(
            location: Location(id: id, name: name, address: address, timeZone: try next()),
            blockedAddressFields: try next())
    }
}
