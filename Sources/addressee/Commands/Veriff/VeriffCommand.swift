import ArgumentParser

/// What integrators and support do with the provider's bodies; needs no configuration and no database.
struct VeriffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "veriff", abstract: "Reads, signs and checks bodies of Veriff.",
        subcommands: [
            VeriffDecodeCommand.self, VeriffSignCommand.self, VeriffVerifyCommand.self, VeriffTimeCommand.self,
        ])
}
