import Glibc

/// What a program before this one pipes in.
enum StandardInput {
    /// The largest message that is signed at once: more than the provider takes.
    static let largestSigned = 64 << 20
    private static let chunkSize = 256 << 10

    /// The next bytes, at most a chunk; empty at the end of the input.
    static func readChunk() throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, count in
            var result = 0
            repeat {
                result = Glibc.read(STDIN_FILENO, buffer.baseAddress, buffer.count)
            } while result < 0 && errno == EINTR
            guard result >= 0 else { try Program.fail(with: "The input cannot be read.", code: EX_IOERR) }
            count = result
        }
    }

    /// Everything up to the end; more than `limit` bytes end the program with a sentence.
    static func readAll(atMost limit: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let chunk = try readChunk()
            if chunk.isEmpty { return bytes }
            bytes += chunk
            guard bytes.count <= limit else {
                try Program.fail(with: "The input is larger than \(limit) bytes.", code: EX_DATAERR)
            }
        }
    }
}
