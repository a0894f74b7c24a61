import ArgumentParser
import ValidationRules

/// Prints the page `docs/rules.md`.
struct RulesDocumentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document", abstract: "Prints every pack with its rules as a Markdown page.")

    func run() throws {
        print(RuleDocumentation.page(of: RulePacks.all), terminator: "")
    }
}
