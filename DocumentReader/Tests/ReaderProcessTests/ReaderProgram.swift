import Foundation

/// The program, run as others run it.
enum ReaderProgram {
    /// It is built beside the tests.
    static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "addressee-reader")
    static let specimens = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Samples/committed").standardizedFileURL

    /// Runs it to its end.
    static func run(_ arguments: [String], input: Data = Data()) throws -> (status: Int32, lines: [String]) {
        let process = Process()
        process.executableURL = path
        process.arguments = arguments
        let (toProgram, fromProgram) = (Pipe(), Pipe())
        process.standardInput = toProgram
        process.standardOutput = fromProgram
        process.standardError = FileHandle.nullDevice
        try process.run()
        // Requests of tests are larger than a pipe holds: they are written while answers are read.
        let writer = Thread {
            try? toProgram.fileHandleForWriting.write(contentsOf: input)
            try? toProgram.fileHandleForWriting.close()
        }
        writer.start()
        let output = try fromProgram.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (
            process.terminationStatus, String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
        )
    }
}
