import OutboundHTTP
import Services
package import Verification

/// Which base URLs an integration may have: hosts that the operator lists; this machine and plain HTTP in the sandbox at
/// most.
package struct ProviderTargets: ProviderTargetPolicy {
    private let live: AddressPolicy
    private let sandbox: AddressPolicy

    /// Creates the policy; plain HTTP is for the sandbox, where the operator allows it.
    package init(hosts: Set<String>, allowsHTTP: Bool) {
        live = .trusting(hosts: hosts)
        sandbox = .trusting(hosts: hosts, requiresHTTPS: !allowsHTTP)
    }

    package func fault(in baseURL: String, environment: Environment) -> String? {
        guard VeriffBaseURL(baseURL) != nil else { return "This is no base URL." }
        do {
            let target = try (environment == .live ? live : sandbox).validate(url: baseURL)
            return environment == .live && target.host.isThisMachine
                ? "Only a sandbox can be on this machine." : nil
        } catch {
            return error.description
        }
    }
}

extension OutboundTarget.Host {
    fileprivate var isThisMachine: Bool {
        switch self {
        case .name(let name): name == "localhost" || name.hasSuffix(".localhost")
        case .address(let address): Self.loopback.contains { $0.contains(address) }
        }
    }

    /// Also as IPv6 spells them.
    private static let loopback = [
        "127.0.0.0/8", "0.0.0.0/32", "::1/128", "::/128", "::ffff:127.0.0.0/104", "::ffff:0.0.0.0/128",
    ].compactMap { Network($0) }
}
