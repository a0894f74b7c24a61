import Subprocess

/// The lines that a process writes; one that is longer than any answer ends the process's usefulness.
struct ReaderLines {
    private static let maximumLength = 1 << 20

    private var buffers: SubprocessOutputSequence.Iterator
    private var rest: [UInt8] = []

    init(_ output: SubprocessOutputSequence) {
        buffers = output.makeAsyncIterator()
    }

    /// The next line without its end; nil when there is none any more.
    mutating func next() async -> [UInt8]? {
        while true {
            if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                defer { rest.removeSubrange(...end) }
                return Array(rest[..<end])
            }
            guard rest.count < Self.maximumLength, let buffer = try? await buffers.next() else { return nil }
            buffer.withUnsafeBytes { rest.append(contentsOf: $0) }
        }
    }
}
