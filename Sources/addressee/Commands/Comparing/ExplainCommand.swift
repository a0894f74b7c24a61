import ArgumentParser

/// Explains one comparison; needs no configuration and no database.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Says how two names, addresses or dates compare, and why.")

    @Argument(help: "What they are: names, addresses or dates.") var kind: ComparedKind
    @Argument(help: "The one.") var left: String
    @Argument(help: "The other.") var right: String

    func run() throws {
        for line in kind.explain(left, right) { print(line) }
    }
}
