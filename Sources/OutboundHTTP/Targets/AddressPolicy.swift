/// Which URLs, ports, hosts and addresses a client may talk to.
///
/// The default is for URLs that strangers choose: HTTPS only, any host name, no address outside the public internet.
package struct AddressPolicy: Sendable {
    /// The ports a client may connect to.
    package enum PortRule: Sendable {
        /// 443 and everything from 1024 on.
        case standard
        /// The listed ports.
        case only(Set<UInt16>)
        /// Every port but 0.
        case any
    }

    /// The host names a client may talk to, compared in lower case and without a final dot.
    package enum HostRule: Sendable {
        /// Every host but the listed ones, which are our own.
        case anyExcept(Set<String>)
        /// The hosts that the operator listed: names, or addresses without brackets.
        case only(Set<String>)
    }

    /// The blocks that are permitted in spite of the tables.
    package let allowedNetworks: [Network]
    /// Whether plain HTTP is refused.
    package let requiresHTTPS: Bool
    /// The permitted ports.
    package let ports: PortRule
    /// The permitted hosts.
    package let hosts: HostRule
    /// Our own public addresses, which are refused.
    package let ownAddresses: Set<IPAddress>

    /// Creates a policy; the networks override the tables and the own addresses.
    package init(
        allowedNetworks: [Network] = [],
        requiresHTTPS: Bool = true,
        ports: PortRule = .standard,
        hosts: HostRule = .anyExcept([]),
        ownAddresses: Set<IPAddress> = []
    ) {
        self.allowedNetworks = allowedNetworks
        self.requiresHTTPS = requiresHTTPS
        self.ports = ports
        self.hosts = hosts.normalised
        self.ownAddresses = ownAddresses
    }

    /// A policy for hosts that the operator configured, wherever they are, on any port.
    package static func trusting(hosts: Set<String>, requiresHTTPS: Bool = true) -> AddressPolicy {
        AddressPolicy(
            allowedNetworks: Network.everything,
            requiresHTTPS: requiresHTTPS,
            ports: .any,
            hosts: .only(hosts)
        )
    }

    /// Whether a socket may connect to the address.
    package func permits(_ address: IPAddress) -> Bool {
        // The kernel turns a mapped address into IPv4, so it is as allowed as that; the tables refuse the whole block.
        let effective = address.unmapped
        if allowedNetworks.contains(where: { $0.contains(address) || $0.contains(effective) }) { return true }
        return !ForbiddenNetworks.contain(address) && !ownAddresses.contains(address)
    }

    /// Parses a URL strictly and checks all that can be checked without asking for the host's addresses.
    package func validate(url: String) throws(TargetError) -> OutboundTarget {
        let target = try OutboundTarget(parsing: url)
        guard target.scheme == .https || !requiresHTTPS else { throw .plainHTTP }
        guard ports.permits(target.port) else { throw .portForbidden }
        guard hosts.permits(target.host) else { throw .hostForbidden }
        if case .address(let address) = target.host, !permits(address) { throw .addressForbidden }
        return target
    }
}

extension AddressPolicy.PortRule {
    fileprivate func permits(_ port: UInt16) -> Bool {
        switch self {
        case .standard: port == 443 || port >= 1024
        case .only(let ports): ports.contains(port)
        case .any: port != 0
        }
    }
}

extension AddressPolicy.HostRule {
    fileprivate var normalised: AddressPolicy.HostRule {
        switch self {
        case .anyExcept(let names): .anyExcept(Set(names.map(Self.normalise)))
        case .only(let names): .only(Set(names.map(Self.normalise)))
        }
    }

    fileprivate func permits(_ host: OutboundTarget.Host) -> Bool {
        switch self {
        case .anyExcept(let names): !names.contains(host.description)
        case .only(let names): names.contains(host.description)
        }
    }

    private static func normalise(_ name: String) -> String {
        let lowered = name.lowercased()
        let bare = lowered.hasSuffix(".") ? String(lowered.dropLast()) : lowered
        return IPAddress(bare).map(\.description) ?? bare
    }
}
