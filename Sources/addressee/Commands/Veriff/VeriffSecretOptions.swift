import ArgumentParser
import FoundationEssentials
import Veriff

/// Where a command finds an integration's shared secret: never on the command line, where others can read it.
struct VeriffSecretOptions: ParsableArguments {
    @Option(
        help: "A file that holds the shared secret. Without it, the environment variable ADDRESSEE_VERIFF_SECRET does.")
    var secretFile: String?

    /// The secret; line ends around it do not belong to it.
    func secret() throws -> VeriffSecret {
        let text = try secretFile.map(Self.read) ?? ProcessInfo.processInfo.environment[Self.variable] ?? ""
        guard let secret = VeriffSecret(String(text.drop(while: \.isNewline).prefix { !$0.isNewline })) else {
            throw ValidationError("Name the secret with --secret-file or in \(Self.variable).")
        }
        return secret
    }

    private static let variable = "ADDRESSEE_VERIFF_SECRET"

    private static func read(_ path: String) throws -> String {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw ValidationError("\(path) cannot be read.")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
