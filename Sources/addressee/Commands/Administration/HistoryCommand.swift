import ArgumentParser
import Services
import Verification

/// Checks the history.
struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Checks the history.", subcommands: [Verify.self])

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Recomputes every hash chain and tells of any tampering; exits with 1 when it finds any.")

        @Argument(help: "A verification's id; all without it.") var verification: String?

        func run() async throws {
            let id = try verification.map { text in
                guard let id = VerificationID(text) else { throw OperatorFault("\(text) is no verification id.") }
                return id
            }
            try await Administration.run { administration, _ in
                let result = try await administration.store.verifyHistory(of: id)
                for fault in result.faults { print(fault) }
                guard result.faults.isEmpty else {
                    throw OperatorFault("\(result.faults.count) faults in the history.")
                }
                print("\(result.checkedVerifications) verifications, \(result.checkedEntries) entries: intact.")
            }
        }
    }
}
