import ArgumentParser
import Verification

/// Names a vendor in one of its environments.
struct TenantOptions: ParsableArguments {
    @Option(help: "The vendor's id (ven_...).")
    var vendor: String

    @Option(help: "live or sandbox.")
    var environment = "sandbox"

    /// The tenant, or what is wrong with the options.
    func tenant() throws -> Tenant {
        guard let vendorID = VendorID(vendor) else { throw OperatorFault("\(vendor) is no vendor id.") }
        guard let environment = Environment(rawValue: environment) else {
            throw OperatorFault("\(environment) is no environment: say live or sandbox.")
        }
        return Tenant(vendorID: vendorID, environment: environment)
    }
}
