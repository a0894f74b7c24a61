import ArgumentParser
import FoundationEssentials
import Services
import Verification

/// Names one integration of a vendor.
struct IntegrationOptions: ParsableArguments {
    @Argument(help: "The integration's id (int_...).") var integration: String
    @OptionGroup var tenant: TenantOptions

    /// The integration with its tenant, or what is wrong with the options.
    func named() throws -> (Tenant, IntegrationID) {
        guard let id = IntegrationID(integration) else { throw OperatorFault("\(integration) is no integration id.") }
        return (try tenant.tenant(), id)
    }
}

/// Where a command finds an integration's shared secrets: never on the command line, where others can read them.
struct IntegrationSecretsOptions: ParsableArguments {
    static let variable = "ADDRESSEE_INTEGRATION_SECRETS"

    @Option(
        help: """
            A file that holds the shared secrets, one a line. Without it they are read from \(Self.variable), separated \
            by commas.
            """)
    var secretsFile: String?

    /// The secrets; the first signs.
    func secrets() throws -> [String] {
        let secrets = try secretsFile.map(Self.read) ?? EnvironmentSecrets.read(Self.variable)
        guard !secrets.isEmpty else {
            throw OperatorFault("Name the secrets with --secrets-file or in \(Self.variable).")
        }
        return secrets
    }

    private static func read(_ path: String) throws -> [String] {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw OperatorFault("\(path) cannot be read.")
        }
        return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    }
}

extension Set<SessionPurpose> {
    /// Reads purposes by their words.
    init(names: [String]) throws {
        self = Set(
            try names.map { name in
                guard let purpose = SessionPurpose(rawValue: name) else {
                    throw OperatorFault("\(name) is no purpose.")
                }
                return purpose
            })
    }
}

extension Integration {
    /// The integration in one line, without its credentials.
    var line: String {
        let state = isFailing ? "FAILING" : "ok"
        let secrets = secretNames.joined(separator: ",")
        return "\(id)  \(state)  \(purposeWords)  \(baseURL)  key: ...\(apiKeyLastFour)  secrets: \(secrets)"
    }

    var purposeWords: String {
        purposes.isEmpty ? "(none)" : purposes.map(\.rawValue).sorted().joined(separator: ",")
    }

    /// All secrets that are to be live: new ones last, the one that is to sign first.
    func secrets(adding added: [String], signing first: String?, retiring retired: [String]) throws -> [SecretChoice] {
        if let unknown = (retired + [first].compactMap { $0 }).first(where: { !secretNames.contains($0) }) {
            throw OperatorFault("The integration has no live secret \(unknown).")
        }
        let kept = secretNames.filter { !retired.contains($0) }
        let ordered = kept.filter { $0 == first } + kept.filter { $0 != first }
        return ordered.map { .kept($0) } + added.map { .added($0) }
    }
}

extension Actor {
    /// Whoever runs this program's commands; the operating system knows their name.
    static let operatorAtConsole = Actor(kind: .operatorCLI, id: "console")
}
