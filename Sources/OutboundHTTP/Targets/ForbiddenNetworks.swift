/// The blocks no stranger's URL may lead to (IANA special-purpose registries, and cloud platform addresses).
enum ForbiddenNetworks {
    static let v4: [Network] = [
        .v4(0, 0, 0, 0, 8),  // this network
        .v4(10, 0, 0, 0, 8),  // private
        .v4(100, 64, 0, 0, 10),  // carrier-grade translation
        .v4(127, 0, 0, 0, 8),  // loopback
        .v4(168, 63, 129, 16, 32),  // Azure platform endpoint, inside a public block
        .v4(169, 254, 0, 0, 16),  // link-local, with the metadata services
        .v4(172, 16, 0, 0, 12),  // private
        .v4(192, 0, 0, 0, 24),  // IETF protocol assignments
        .v4(192, 0, 2, 0, 24),  // documentation
        .v4(192, 88, 99, 0, 24),  // 6to4 relay
        .v4(192, 168, 0, 0, 16),  // private
        .v4(198, 18, 0, 0, 15),  // benchmarking
        .v4(198, 51, 100, 0, 24),  // documentation
        .v4(203, 0, 113, 0, 24),  // documentation
        .v4(224, 0, 0, 0, 4),  // multicast
        .v4(240, 0, 0, 0, 4),  // reserved, with the broadcast address
    ]

    /// The one IPv6 block that is routed globally; everything outside is forbidden, named or not:
    /// loopback, mapped and translated IPv4, NAT64, SRv6, discard, unique-local, link-local, multicast.
    static let globalUnicast = Network.v6(0x2000, length: 3)

    /// The blocks inside `globalUnicast` that are forbidden.
    static let v6: [Network] = [
        .v6(0x2001, length: 23),  // IETF protocol assignments, with Teredo
        .v6(0x2001, 0x0DB8, length: 32),  // documentation
        .v6(0x2002, length: 16),  // 6to4
        .v6(0x3FFF, length: 20),  // documentation
    ]

    /// Whether the tables forbid the address.
    static func contain(_ address: IPAddress) -> Bool {
        switch address {
        case .v4: v4.contains { $0.contains(address) }
        case .v6: !globalUnicast.contains(address) || v6.contains { $0.contains(address) }
        }
    }
}
