import Glibc

/// Files with secrets in them.
enum PrivateFile {
    /// Writes a file that only its owner can read; takes the place of an old one at once or not at all.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let temporary = path + ".new"
        unlink(temporary)
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard file >= 0 else { throw OperatorFault("\(temporary) cannot be written.") }
        defer { close(file) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            guard count > 0 else { throw OperatorFault("\(temporary) cannot be written.") }
            written += count
        }
        guard fsync(file) == 0, rename(temporary, path) == 0 else {
            throw OperatorFault("\(path) cannot be written.")
        }
    }
}
