import ArgumentParser

/// Lists every configuration key.
struct ConfigurationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "configuration", abstract: "Lists every configuration key with what holds without it.")

    func run() async throws {
        print("| variable | meaning | without it |\n| --- | --- | --- |")
        for setting in Setting.all {
            let standard = setting.standard.map { $0.isEmpty ? "empty" : "`\($0)`" } ?? "must be set"
            print("| `\(setting.environmentVariable)` | \(setting.summary) | \(standard) |")
        }
    }
}
