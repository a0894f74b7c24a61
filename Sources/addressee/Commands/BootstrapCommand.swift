import ArgumentParser
import FoundationEssentials
import Services
import Verification

/// Sets up a sandbox vendor for trying out, once; a second call finds it set up.
struct BootstrapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bootstrap",
        abstract: "Sets up a sandbox vendor with location, integrations and key, for trying out on one machine.")

    @Option(help: "The file that the vendor's id, location and key are written to.") var output: String

    func run() async throws {
        guard !FileManager.default.fileExists(atPath: output) else {
            print("\(output) exists; nothing is to be done.")
            return
        }
        let output = output
        try await Administration.run { administration, settings in
            let reader = try await SettingsReader.standard()
            let sandbox = try Settings.sandbox(from: reader)
            guard !sandbox.integrations.isEmpty else {
                throw ConfigurationFault("\(Setting.sandboxIntegrations.environmentVariable) is not set.")
            }
            let vendorID = try await administration.addVendor(named: "Sandbox vendor")
            let tenant = Tenant(vendorID: vendorID, environment: .sandbox)
            let location = Self.sampleLocation(administration.identifiers.next())
            try await administration.store.addLocation(location, tenant: tenant)
            let entries = try await integrations(for: tenant, sandbox, administration, settings)
            try SandboxIntegrationsFile.write(entries, to: sandbox.integrations)
            let key = try await administration.addKey(for: tenant, scopes: Set(Scope.allCases))
            let result = Result(
                url: settings.server.publicURL, vendorID: vendorID.description, locationID: location.id.description,
                apiKey: key.text)
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try PrivateFile.write(Array(try encoder.encode(result)), to: output)
            print("Vendor \(vendorID) is set up; \(output) has its key.")
        }
    }

    private struct Result: Encodable {
        let url: String
        let vendorID: String
        let locationID: String
        let apiKey: String

        enum CodingKeys: String, CodingKey {
            case url
            case vendorID = "vendor_id"
            case locationID = "location_id"
            case apiKey = "api_key"
        }
    }

    /// Three accounts at the sandbox, as a vendor has them at the provider: identity checks, proofs of address, registries.
    private func integrations(
        for tenant: Tenant, _ sandbox: Settings.Sandbox, _ administration: Administration, _ settings: Settings
    ) async throws -> [SandboxIntegrationsFile.Entry] {
        let products: [(kind: String, purposes: Set<SessionPurpose>)] = [
            ("idv", [.photoID, .addressDocument]), ("poa", [.proofOfAddress]), ("db", [.database]),
        ]
        let service = try administration.integrations(settings)
        var entries: [SandboxIntegrationsFile.Entry] = []
        for product in products {
            let apiKey = UUID().uuidString.lowercased()
            let secret = UUID().uuidString.lowercased()
            let added = try await service.add(
                AddIntegration(
                    purposes: product.purposes, baseURL: "http://127.0.0.1:\(sandbox.port)", apiKey: apiKey,
                    secrets: [secret]),
                tenant: tenant, by: .operatorAtConsole)
            guard case .fresh(let integration) = added else { continue }
            let webhookURL = Integration.webhookURL(
                of: integration.id, publicURL: "http://127.0.0.1:\(settings.server.port)")
            entries.append(
                SandboxIntegrationsFile.Entry(
                    kind: product.kind, apiKey: apiKey, secret: secret, webhookURL: webhookURL))
        }
        return entries
    }

    private static func sampleLocation(_ id: LocationID) -> Location {
        Location(
            id: id, name: "Austin office",
            address: PostalAddress(
                street: "701 Tillery Street", unit: "Unit 12", city: "Austin", state: "TX", postalCode: "78702",
                country: "US"),
            timeZone: "America/Chicago")
    }
}
