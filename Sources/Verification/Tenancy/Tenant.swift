/// Whose object it is: a vendor in one of its environments.
package struct Tenant: Hashable, Sendable {
    package let vendorID: VendorID
    package let environment: Environment

    /// Creates the pair.
    package init(vendorID: VendorID, environment: Environment) {
        self.vendorID = vendorID
        self.environment = environment
    }
}
