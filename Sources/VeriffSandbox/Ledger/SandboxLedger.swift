import Glibc
import Synchronization

/// The append-only record of everything the sandbox was asked and did: one JSON object a line.
///
/// A line is one `write` to a file opened for appending, so a killed process leaves at most its last line torn.
final class SandboxLedger: Sendable {
    private enum Storage {
        case memory([UInt8])
        case file(descriptor: Int32, path: String)
    }

    private let storage: Mutex<Storage>

    /// Opens the file, or keeps the lines in memory without a path.
    init(path: String?) throws(VeriffSandboxError) {
        guard let path else {
            storage = Mutex(.memory([]))
            return
        }
        // The lines hold the integrations' secrets and the init data, so nobody else on the machine may read them.
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .ledgerUnavailable }
        storage = Mutex(.file(descriptor: descriptor, path: path))
        if let last = try Self.read(path: path).last, last != UInt8(ascii: "\n") { try write([UInt8(ascii: "\n")]) }
    }

    deinit {
        storage.withLock { storage in
            if case .file(let descriptor, _) = storage { _ = close(descriptor) }
        }
    }

    /// Adds a line.
    func append(_ line: [UInt8]) throws(VeriffSandboxError) {
        try write(line + [UInt8(ascii: "\n")])
    }

    /// All lines so far.
    func contents() throws(VeriffSandboxError) -> [UInt8] {
        let path: String? = storage.withLock { storage in
            if case .file(_, let path) = storage { path } else { nil }
        }
        if let path { return try Self.read(path: path) }
        return storage.withLock { storage in
            if case .memory(let bytes) = storage { bytes } else { [] }
        }
    }

    private func write(_ bytes: [UInt8]) throws(VeriffSandboxError) {
        let isWritten = storage.withLock { storage in
            switch storage {
            case .memory(var lines):
                storage = .memory([])
                lines.append(contentsOf: bytes)
                storage = .memory(lines)
                return true
            case .file(let descriptor, _):
                return bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } == bytes.count
            }
        }
        guard isWritten else { throw .ledgerUnavailable }
    }

    private static func read(path: String) throws(VeriffSandboxError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .ledgerUnavailable }
        defer { _ = close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw .ledgerUnavailable }
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: chunk[..<count])
        }
    }
}
