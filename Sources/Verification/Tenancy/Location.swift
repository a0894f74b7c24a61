/// A vendor's delivery address, with the time zone its days are counted in.
package struct Location: Hashable, Sendable {
    package let id: LocationID
    package let name: String
    package let address: PostalAddress
    /// An IANA name such as `America/Chicago`.
    package let timeZone: String
    /// Addresses nobody may claim as home (R34), besides the location's own (R30).
    package let blockedAddresses: [PostalAddress]

    /// Creates a location.
    package init(
        id: LocationID, name: String, address: PostalAddress, timeZone: String, blockedAddresses: [PostalAddress] = []
    ) {
        self.id = id
        self.name = name
        self.address = address
        self.timeZone = timeZone
        self.blockedAddresses = blockedAddresses
    }
}
