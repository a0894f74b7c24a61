import Foundation

/// One run of a command of the built program that reads standard input and ends by itself.
struct CommandRun {
    let status: Int32
    let output: String
    let errors: String

    /// Runs the command with nothing in its environment but what is given.
    init(
        _ arguments: [String], input: String, environment: [String: String] = [:], readsOutput: Bool = true
    ) throws {
        let process = Process()
        let (standardInput, standardOutput, standardError) = (Pipe(), Pipe(), Pipe())
        process.executableURL = RunningProgram.executable
        process.arguments = arguments
        process.environment = environment
        process.standardInput = standardInput
        process.standardOutput = standardOutput
        process.standardError = standardError
        try process.run()
        if !readsOutput { try standardOutput.fileHandleForReading.close() }
        // What is written fits the pipe, so that nobody waits for anybody.
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
        let output = readsOutput ? try standardOutput.fileHandleForReading.readToEnd() ?? Data() : Data()
        let errors = try standardError.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        status = process.terminationStatus
        self.output = String(decoding: output, as: UTF8.self)
        self.errors = String(decoding: errors, as: UTF8.self)
    }
}
