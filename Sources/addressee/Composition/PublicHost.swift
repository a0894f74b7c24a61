import OutboundHTTP

/// Our own name, to which no webhook is sent.
enum PublicHost {
    /// The host of the public URL; none while it is an address of this machine, which the address tables refuse anyway
    /// unless an operator allows it.
    static func names(in settings: Settings) -> Set<String> {
        guard
            let target = try? AddressPolicy(requiresHTTPS: false, ports: .any).validate(url: settings.server.publicURL),
            case .name = target.host
        else { return [] }
        return [target.host.description]
    }
}
