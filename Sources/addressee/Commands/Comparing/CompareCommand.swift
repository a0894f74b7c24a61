import ArgumentParser
import Glibc

/// Compares many pairs; needs no configuration and no database.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compares pairs of names, addresses or dates.",
        discussion: """
            Reads CSV with a header that names the columns id, a and b from standard input and writes CSV with the \
            columns id, score and level, a line for each pair in the order read. A score of 80 or more says that the \
            two can be the same; what cannot be compared is not_evaluable.
            """)

    @Argument(help: "What the pairs are: names, addresses or dates.") var kind: ComparedKind

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        var table = ComparisonTable(of: kind)
        do {
            while true {
                let chunk = try StandardInput.readChunk()
                if chunk.isEmpty { break }
                try table.read(chunk)
                guard try Self.write(table.output) else { return }
                table.clearOutput()
            }
            try table.finish()
            _ = try Self.write(table.output)
        } catch is ComparisonTableFault {
            try Program.fail(with: "The first line of the input must name the columns id, a and b.", code: EX_USAGE)
        }
    }

    /// Writes everything; false when nobody reads it any more, which is no fault of ours.
    private static func write(_ bytes: [UInt8]) throws -> Bool {
        try bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Glibc.write(
                    STDOUT_FILENO, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                if count < 0, errno == EINTR { continue }
                if count < 0, errno == EPIPE { return false }
                guard count >= 0 else { try Program.fail(with: "The output cannot be written.", code: EX_IOERR) }
                written += count
            }
            return true
        }
    }
}
