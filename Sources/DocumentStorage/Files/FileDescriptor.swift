internal import Glibc

/// An open file that closes itself. Its calls block: make them from a file lane only.
struct FileDescriptor: ~Copyable, Sendable {
    private let number: CInt

    private init(number: CInt) {
        self.number = number
    }

    deinit {
        // Durability was settled by `synchronize`; nothing can be done about an error here.
        _ = Glibc.close(number)
    }

    /// Creates a file that must not exist yet, for its owner only.
    static func create(path: String) throws(FileError) -> FileDescriptor {
        try open("create", path: path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    }

    /// Opens a file to be read; anything but a plain file is refused.
    static func read(path: String) throws(FileError) -> FileDescriptor {
        // Without O_NONBLOCK opening a named pipe would wait for its writer.
        let file = try open("open", path: path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        var status = stat()
        guard fstat(file.number, &status) == 0 else { throw FileError("fstat") }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileError("open", number: EINVAL) }
        return file
    }

    /// Opens a directory, to synchronize it.
    static func directory(path: String) throws(FileError) -> FileDescriptor {
        try open("open directory", path: path, flags: O_RDONLY | O_DIRECTORY)
    }

    /// Writes all bytes.
    borrowing func write(_ bytes: [UInt8]) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(number, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                throw FileError("write")
            }
        }
    }

    /// Reads at most so many bytes; none at the end of the file.
    borrowing func read(upTo limit: Int) throws(FileError) -> [UInt8] {
        while true {
            var failure: CInt = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
                let result = Glibc.read(number, buffer.baseAddress, limit)
                failure = result < 0 ? errno : 0
                count = max(result, 0)
            }
            if failure == 0 { return bytes }
            if failure != EINTR { throw FileError("read", number: failure) }
        }
    }

    /// Waits until the content, or the names in a directory, are on the disk.
    borrowing func synchronize() throws(FileError) {
        while fsync(number) != 0 {
            if errno != EINTR { throw FileError("fsync") }
        }
    }

    private static func open(
        _ operation: StaticString,
        path: String,
        flags: CInt
    ) throws(FileError) -> FileDescriptor {
        while true {
            let number = Glibc.open(path, flags | O_CLOEXEC, mode_t(0o600))
            if number >= 0 { return FileDescriptor(number: number) }
            if errno != EINTR { throw FileError(operation) }
        }
    }
}
