import ArgumentParser
import Services
import Verification

/// Looks after a vendor's accounts at the provider.
struct IntegrationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "integrations", abstract: "Looks after a vendor's accounts at the provider.",
        discussion: """
            A secret never stands on the command line, where others on the machine can read it: it comes from a file or \
            from \(IntegrationSecretsOptions.variable). It is named by an id that tells nothing of it.

            To change a secret without a pause: `rotate --add`, `check`, `rotate --sign` with the new one's id, and, once \
            the provider signs with it too, `rotate --retire` with the old one's.
            """,
        subcommands: [List.self, Webhooks.self, Add.self, Rotate.self, Remove.self, Check.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Lists a vendor's accounts: id, state, purposes, base URL, end of the API key, ids of the secrets.")

        @OptionGroup var tenant: TenantOptions

        func run() async throws {
            let tenant = try tenant.tenant()
            try await Administration.run { administration, settings in
                for integration in try await administration.integrations(settings).list(tenant: tenant) {
                    print(integration.line)
                }
            }
        }
    }

    struct Webhooks: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the URL to which the provider is to send the webhooks of each account.")

        @OptionGroup var tenant: TenantOptions

        func run() async throws {
            let tenant = try tenant.tenant()
            try await Administration.run { administration, settings in
                let service = try administration.integrations(settings)
                for integration in try await service.list(tenant: tenant) {
                    print("\(integration.id)  \(integration.purposeWords)  \(service.webhookURL(of: integration))")
                }
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds an account and prints its id and the URL to which the provider is to send its webhooks.",
            discussion:
                "Purposes that another account serves go over to this one; sessions under way stay where they are.")

        @OptionGroup var tenant: TenantOptions
        @Option(help: "photo_id, proof_of_address, address_document or database; may be given several times.")
        var purpose: [String]
        @Option var baseURL: String
        @Option(help: "A UUID.") var apiKey: String
        @OptionGroup var secrets: IntegrationSecretsOptions

        func run() async throws {
            let tenant = try tenant.tenant()
            let command = AddIntegration(
                purposes: try Set(names: purpose), baseURL: baseURL, apiKey: apiKey, secrets: try secrets.secrets())
            try await Administration.run { administration, settings in
                let service = try administration.integrations(settings)
                guard case .fresh(let added) = try await service.add(command, tenant: tenant, by: .operatorAtConsole)
                else { return }
                print("\(added.id)  \(service.webhookURL(of: added))")
            }
        }
    }

    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Changes secrets, API key, purposes or base URL of an account; what is not named stays.")

        @OptionGroup var integration: IntegrationOptions
        @Flag(help: "Adds the secrets behind those that are live.") var add = false
        @Option(help: "The id (sec_...) of the secret that is to sign from now on.") var sign: String?
        @Option(help: "The id (sec_...) of a secret that is to go; may be given several times.")
        var retire: [String] = []
        @Option(help: "Another API key.") var apiKey: String?
        @Option(help: "Another base URL.") var baseURL: String?
        @Option(help: "All purposes it is to serve; may be given several times.") var purpose: [String] = []
        @OptionGroup var secrets: IntegrationSecretsOptions

        func run() async throws {
            let (tenant, id) = try integration.named()
            let added = add ? try secrets.secrets() : []
            let purposes = purpose.isEmpty ? nil : try Set(names: purpose)
            let (sign, retire, apiKey, baseURL) = (sign, retire, apiKey, baseURL)
            try await Administration.run { administration, settings in
                let service = try administration.integrations(settings)
                let present = try await service.get(id, tenant: tenant)
                let changesSecrets = !added.isEmpty || sign != nil || !retire.isEmpty
                let changed = try await service.update(
                    id,
                    with: UpdateIntegration(
                        purposes: purposes, baseURL: baseURL, apiKey: apiKey,
                        secrets: changesSecrets
                            ? try present.secrets(adding: added, signing: sign, retiring: retire) : nil),
                    tenant: tenant, by: .operatorAtConsole)
                print(changed.line)
            }
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Removes an account at which no session is under way.")

        @OptionGroup var integration: IntegrationOptions

        func run() async throws {
            let (tenant, id) = try integration.named()
            try await Administration.run { administration, settings in
                try await administration.integrations(settings).remove(id, tenant: tenant, by: .operatorAtConsole)
                print("Removed.")
            }
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Asks the provider whether it takes the API key with each live secret; status 1 if not.",
            discussion: "An account that was marked as failing and whose first secret is taken works again.")

        @OptionGroup var integration: IntegrationOptions

        func run() async throws {
            let (tenant, id) = try integration.named()
            try await Administration.run { administration, settings in
                let check = try await administration.integrations(settings).check(id, tenant: tenant)
                for (name, finding) in zip(check.integration.secretNames, check.findings) {
                    print("\(name)  \(finding.result.rawValue)\(finding.cause.map { "  " + $0 } ?? "")")
                }
                guard check.isAccepted else {
                    throw OperatorFault("The provider does not take all of these credentials.")
                }
            }
        }
    }
}
