import Subprocess
import SystemPackage

/// What the reader needs on a machine.
package enum ReaderInstallation {
    /// What is missing, a line each, in the words of the program or of the system that cannot start it; nothing when all is
    /// there.
    package static func missing(program: String) async -> [String] {
        do {
            let result = try await Subprocess.run(
                .path(FilePath(program)), arguments: ["check"], environment: .custom(ReaderProcess.environment),
                output: .discarded, error: .string(limit: 4_096))
            guard !result.terminationStatus.isSuccess else { return [] }
            let lines = result.standardError.split(separator: "\n").map(String.init)
            return lines.isEmpty ? ["\(program) does not work: \(result.terminationStatus)"] : lines
        } catch {
            return ["\(program) cannot be started."]
        }
    }
}
