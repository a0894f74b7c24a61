import FoundationEssentials
import Veriff
import VeriffSandbox

/// The file that tells the sandbox its integrations; `bootstrap` writes it, `sandbox` reads it.
enum SandboxIntegrationsFile {
    /// One integration.
    struct Entry: Codable {
        /// `idv`, `poa` or `db`.
        let kind: String
        let apiKey: String
        let secret: String
        let webhookURL: String
        /// Whether an `idv` decision carries a look-up in databases too.
        var registry: Bool?

        enum CodingKeys: String, CodingKey {
            case kind
            case apiKey = "api_key"
            case secret
            case webhookURL = "webhook_url"
            case registry
        }
    }

    /// Writes the file, readable by its owner only.
    static func write(_ entries: [Entry], to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try PrivateFile.write(Array(try encoder.encode(entries)), to: path)
    }

    /// Reads the file; no path means no integrations.
    static func read(_ path: String) throws(ConfigurationFault) -> [SandboxIntegration] {
        guard !path.isEmpty else { return [] }
        let fault = ConfigurationFault(
            "\(Setting.sandboxIntegrations.environmentVariable): \(path) cannot be read as a list of integrations.")
        guard let data = try? Data(contentsOf: URL(filePath: path)),
            let entries = try? JSONDecoder().decode([Entry].self, from: data)
        else { throw fault }
        var integrations: [SandboxIntegration] = []
        for entry in entries {
            guard let kind = SandboxIntegration.Kind(rawValue: entry.kind),
                let secret = VeriffSecret(entry.secret),
                let integration = SandboxIntegration(
                    apiKey: entry.apiKey, secrets: [secret], kind: kind, webhookURL: entry.webhookURL,
                    checksRegistry: entry.registry ?? false)
            else { throw fault }
            integrations.append(integration)
        }
        return integrations
    }
}
