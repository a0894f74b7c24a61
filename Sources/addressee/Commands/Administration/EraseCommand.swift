import ArgumentParser
import Services
import Verification

/// Destroys a verification's personal data.
struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Destroys a verification's data key, files and blind indexes; its history stays verifiable.")

    @Argument(help: "The verification's id.") var verification: String

    func run() async throws {
        guard let id = VerificationID(verification) else {
            throw OperatorFault("\(verification) is no verification id.")
        }
        try await Administration.run { administration, settings in
            let content = try await Stores.content(
                settings, keyRing: try KeyRingFile.read(settings.keyRingFile), logger: administration.logger)
            let files: [DocumentFileID]?
            do {
                files = try await administration.store.erase(id, at: administration.clock.now())
            } catch StoreError.conflict {
                throw OperatorFault("The verification is under a legal hold.")
            }
            guard let files else { throw OperatorFault("There is no such verification.") }
            for file in files { try await content.remove(file) }
            print("Erased, with \(files.count) files.")
        }
    }
}
