import ArgumentParser
import Services
import StrictJSON
import ValidationRules
import Verification

/// Shows and changes what a vendor has chosen for the rules.
struct RulesSettingsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settings", abstract: "Shows and changes a vendor's rule settings.",
        subcommands: [Show.self, Set.self, History.self])

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the settings in force as JSON, in the form that `set` takes.")

        @OptionGroup var tenant: TenantOptions

        func run() async throws {
            let tenant = try tenant.tenant()
            try await Administration.run { administration, _ in
                print(try await administration.ruleSettings.current(tenant: tenant).settings.text)
            }
        }
    }

    struct Set: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Puts settings in the place of those in force, as their next version.",
            discussion: """
                The file holds {"severities": {"R15": "info"}, "parameters": {"R15": {"warning_in_days": 30}}}; what it
                does not name is as the rules say. `addressee rules document` lists what may be chosen.
                """)

        @OptionGroup var tenant: TenantOptions
        @Argument(help: "A JSON file.") var file: String
        @Option(help: "Only if this version is in force.") var ifVersion: Int?

        func run() async throws {
            let tenant = try tenant.tenant()
            let settings = try RuleSettingsFile.read(file)
            let expected = ifVersion
            try await Administration.run { administration, _ in
                let version = try await administration.ruleSettings.replace(
                    with: settings, expectedVersion: expected, by: Actor(kind: .operatorCLI, id: "console"),
                    tenant: tenant)
                print("Version \(version.settings.version) is in force.")
            }
        }
    }

    struct History: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists the versions with who chose them, newest first.")

        @OptionGroup var tenant: TenantOptions
        @Option(help: "At most so many.") var limit = 25

        func run() async throws {
            let tenant = try tenant.tenant()
            let limit = limit
            try await Administration.run { administration, _ in
                for version in try await administration.ruleSettings.history(tenant: tenant, limit: limit) {
                    print(
                        "\(version.settings.version)  \(version.createdAt.rfc3339)  "
                            + "\(version.actor.kind.rawValue) \(version.actor.id)  \(version.settings.text)")
                }
            }
        }
    }
}

extension RuleSettings {
    /// The settings in one line of JSON.
    fileprivate var text: String { String(decoding: json.serialized(), as: UTF8.self) }
}
