import ArgumentParser

/// What concerns the rules and the packs they stand in.
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Works with the rule packs.",
        subcommands: [
            RulesDocumentCommand.self, RulesSettingsCommand.self, RulesReplayCommand.self, RulesTimeCommand.self,
        ])
}
