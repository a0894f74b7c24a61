package import OutboundHTTP
import Services
package import Verification

/// Which addresses an endpoint may have: https on public addresses; in the sandbox plain http too.
package struct WebhookTargets: WebhookTargetPolicy {
    private let live: AddressPolicy
    private let sandbox: AddressPolicy

    /// Creates the policy with the networks an operator allows in spite of the tables, and our own host names.
    package init(allowedNetworks: [Network], ownHosts: Set<String>) {
        live = AddressPolicy(allowedNetworks: allowedNetworks, requiresHTTPS: true, hosts: .anyExcept(ownHosts))
        sandbox = AddressPolicy(allowedNetworks: allowedNetworks, requiresHTTPS: false, hosts: .anyExcept(ownHosts))
    }

    package func fault(in url: String, environment: Environment) -> String? {
        do {
            _ = try (environment == .live ? live : sandbox).validate(url: url)
            return nil
        } catch {
            return error.description
        }
    }
}
