import Foundation

/// A TLS server of the `openssl` program, with a certificate made for it.
final class TLSServer: Sendable {
    static let program = "/usr/bin/openssl"

    let port: UInt16
    /// The certificate, which is its own authority.
    let certificatePath: String
    private let process: Process
    private let directory: URL

    /// Starts a server whose certificate is for `name` and is valid for that many days from now.
    init(name: String, days: Int = 2) throws {
        directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let (key, certificate) = (directory.appending(path: "key").path, directory.appending(path: "certificate").path)
        let request = try Self.start([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key,
            "-out", certificate, "-days", "\(days)", "-subj", "/CN=\(name)", "-addext", "subjectAltName=DNS:\(name)",
        ])
        request.process.waitUntilExit()
        let server = try Self.start([
            "s_server", "-accept", "127.0.0.1:0", "-key", key, "-cert", certificate, "-www", "-no_dhe",
        ])
        process = server.process
        certificatePath = certificate
        port = try Self.port(from: server.output)
    }

    deinit {
        // A thread of the pool blocks most signals and its children inherit that; this one cannot be blocked.
        kill(process.processIdentifier, SIGKILL)
        try? FileManager.default.removeItem(at: directory)
    }

    struct Failure: Error {}

    private static func start(_ arguments: [String]) throws -> (process: Process, output: FileHandle) {
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        return (process, pipe.fileHandleForReading)
    }

    /// Reads on until the line in which the server tells its port.
    private static func port(from output: FileHandle) throws -> UInt16 {
        var text = ""
        while true {
            let piece = output.availableData
            guard !piece.isEmpty else { throw Failure() }
            text += String(decoding: piece, as: UTF8.self)
            for line in text.split(separator: "\n").dropLast(text.hasSuffix("\n") ? 0 : 1)
            where line.hasPrefix("ACCEPT") {
                guard let port = line.split(separator: ":").last.flatMap({ UInt16($0) }) else { throw Failure() }
                return port
            }
        }
    }
}
