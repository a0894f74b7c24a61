import ArgumentParser

/// The one program: every node of an installation runs it, and operators use it.
@main
struct Addressee: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "addressee",
        abstract: "Self-hosted identity verification for virtual-address providers.",
        discussion: """
            Configuration comes from environment variables that begin with ADDRESSEE_ and from the JSON file that \
            ADDRESSEE_CONFIGURATION names; `addressee configuration` lists every key.
            """,
        subcommands: [
            ServeCommand.self, WorkCommand.self, SandboxCommand.self, RunCommand.self, MigrateCommand.self,
            ConfigurationCommand.self, VendorsCommand.self, LocationsCommand.self, APIKeysCommand.self,
            IntegrationsCommand.self, KeysCommand.self, HistoryCommand.self, JobsCommand.self, EraseCommand.self,
            RulesCommand.self, CompareCommand.self, ExplainCommand.self, VeriffCommand.self, ReadDocumentCommand.self,
            BootstrapCommand.self,
        ])
}
