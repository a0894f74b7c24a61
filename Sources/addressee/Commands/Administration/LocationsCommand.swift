import ArgumentParser
import Services
import Verification

/// Adds and lists a vendor's delivery addresses.
struct LocationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "locations", abstract: "Adds and lists a vendor's delivery addresses.",
        subcommands: [Add.self, List.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Adds a location and prints its id.")

        @OptionGroup var tenant: TenantOptions
        @Option var name: String
        @Option var street: String
        @Option var unit: String?
        @Option var city: String
        @Option(help: "Two letters.") var state: String
        @Option var postalCode: String
        @Option(help: "ISO 3166-1 alpha-2.") var country = "US"
        @Option(help: "An IANA name such as America/Chicago.") var timeZone: String

        func run() async throws {
            let tenant = try tenant.tenant()
            guard TimeZoneName.isKnown(timeZone) else { throw OperatorFault("\(timeZone) is no IANA time zone.") }
            let (name, timeZone) = (name, timeZone)
            let address = PostalAddress(
                street: street, unit: unit, city: city, state: state, postalCode: postalCode, country: country)
            try await Administration.run { administration, _ in
                let location = Location(
                    id: administration.identifiers.next(), name: name, address: address, timeZone: timeZone)
                try await administration.store.addLocation(location, tenant: tenant)
                print(location.id)
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists a vendor's locations.")

        @OptionGroup var tenant: TenantOptions

        func run() async throws {
            let tenant = try tenant.tenant()
            try await Administration.run { administration, _ in
                for location in try await administration.store.locations(tenant: tenant) {
                    print("\(location.id)  \(location.timeZone)  \(location.name), \(location.address.singleLine)")
                }
            }
        }
    }
}
