import ArgumentParser
import Services
import Verification

/// Sets and lists a vendor's accounts at the provider.
struct IntegrationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "integrations", abstract: "Sets and lists a vendor's accounts at the provider.",
        subcommands: [Put.self, List.self])

    struct Put: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sets the account for some purposes; the secrets are read from the environment.",
            discussion: """
                Put the shared secrets, separated by commas, into ADDRESSEE_INTEGRATION_SECRETS: a command line can be \
                read by others on the machine.
                """)

        @OptionGroup var tenant: TenantOptions
        @Option(help: "photo_id, proof_of_address, address_document or database; may be given several times.")
        var purpose: [String]
        @Option var baseURL: String
        @Option(help: "A UUID.") var apiKey: String

        func run() async throws {
            let tenant = try tenant.tenant()
            let purposes = try purpose.map { text in
                guard let purpose = SessionPurpose(rawValue: text) else {
                    throw OperatorFault("\(text) is no purpose.")
                }
                return purpose
            }
            let secrets = EnvironmentSecrets.read("ADDRESSEE_INTEGRATION_SECRETS")
            let (baseURL, apiKey) = (baseURL, apiKey)
            try await Administration.run { administration, settings in
                let id = try await administration.putIntegration(
                    for: tenant, purposes: Set(purposes), baseURL: baseURL, apiKey: apiKey, secrets: secrets,
                    settings: settings)
                print("\(id)  \(Administration.webhookURL(of: id, publicURL: settings.server.publicURL))")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists a vendor's accounts with the webhook URL to configure for each.")

        @OptionGroup var tenant: TenantOptions

        func run() async throws {
            let tenant = try tenant.tenant()
            try await Administration.run { administration, settings in
                for integration in try await administration.store.integrations(tenant: tenant) {
                    let purposes = integration.purposes.map(\.rawValue).sorted().joined(separator: ",")
                    let state = integration.isFailing ? "FAILING" : "ok"
                    let url = Administration.webhookURL(of: integration.id, publicURL: settings.server.publicURL)
                    print("\(integration.id)  \(state)  \(purposes)  \(integration.baseURL)  webhooks: \(url)")
                }
            }
        }
    }
}
