import ArgumentParser
import Services
import Verification

/// Makes and lists vendors.
struct VendorsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vendors", abstract: "Makes and lists vendors.", subcommands: [Create.self, List.self])

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Makes a vendor and prints its id.")

        @Argument(help: "The vendor's name.")
        var name: String

        func run() async throws {
            let name = name
            try await Administration.run { administration, _ in
                print(try await administration.addVendor(named: name))
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists vendors by name.")

        func run() async throws {
            try await Administration.run { administration, _ in
                for vendor in try await administration.store.vendors() {
                    print("\(vendor.id)  \(vendor.createdAt.rfc3339)  \(vendor.name)")
                }
            }
        }
    }
}
