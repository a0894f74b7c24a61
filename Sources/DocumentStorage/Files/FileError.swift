internal import Glibc
internal import Logging

/// A system call that failed, for the operator's log: callers of the store learn less.
struct FileError: Error, CustomStringConvertible {
    let operation: StaticString
    let number: CInt

    init(_ operation: StaticString, number: CInt = errno) {
        self.operation = operation
        self.number = number
    }

    var isMissingFile: Bool { number == ENOENT }

    var description: String {
        "\(operation) failed with system error \(number) (\(String(cString: strerror(number))))"
    }
}

extension Logger {
    /// Logs a failed call here, because the error that leaves the store no longer carries the reason.
    func report(_ error: FileError) {
        self.error(
            "The document store failed: \(error)",
            metadata: ["document_store.operation": "\(error.operation)", "system.error": "\(error.number)"]
        )
    }
}
