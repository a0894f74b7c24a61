import ArgumentParser
import DocumentReading
import Subprocess
import SystemPackage

/// Says what documents files show; the reader is a program of its own, which this one starts.
struct ReadDocumentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read-document",
        abstract: "Reads pictures and PDFs of documents and prints what they are and say, a JSON object a line.")

    @Argument(help: "JPEG, PNG, WebP, HEIC or PDF files.") var files: [String]

    func run() async throws {
        let program: String
        do throws(ConfigurationFault) {
            program = try Settings.reader(from: await SettingsReader.standard()).configuration?.program ?? ""
        } catch {
            throw ValidationError(error.description)
        }
        guard !program.isEmpty else {
            throw ValidationError("\(Setting.readerProgram.environmentVariable) does not name the document reader.")
        }
        // The reader opens the files itself, so that nothing here touches their bytes.
        let result = try await Subprocess.run(
            .path(FilePath(program)), arguments: Arguments(["read"] + files),
            output: .currentStandardOutput, error: .currentStandardError)
        guard result.terminationStatus.isSuccess else { throw ExitCode.failure }
    }
}
