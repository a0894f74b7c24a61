import FoundationEssentials

/// Secrets handed over in the environment.
enum EnvironmentSecrets {
    /// The secrets in a variable, separated by commas.
    static func read(_ variable: String) -> [String] {
        (ProcessInfo.processInfo.environment[variable] ?? "").split(separator: ",").map(String.init)
    }
}
