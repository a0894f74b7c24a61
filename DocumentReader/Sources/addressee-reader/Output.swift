import Glibc

/// Writes a line to standard output at once; false when nobody reads any more.
@discardableResult
func write(line: [UInt8]) -> Bool {
    write(line + [UInt8(ascii: "\n")], to: STDOUT_FILENO)
}

/// Writes text for people to standard error.
func complain(_ text: String) {
    _ = write(Array((text + "\n").utf8), to: STDERR_FILENO)
}

private func write(_ bytes: [UInt8], to descriptor: CInt) -> Bool {
    var written = 0
    while written < bytes.count {
        let count = unsafe bytes.withUnsafeBytes { buffer in
            unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
        }
        if count >= 0 {
            written += count
        } else if errno != EINTR {
            return false
        }
    }
    return true
}
