import Glibc

/// An open file that is read from its start to its end.
struct Input: ~Copyable {
    private let descriptor: CInt
    private let closes: Bool
    private var buffer: [UInt8] = []
    private var place = 0

    /// Opens a file; nil where that is not possible.
    init?(path: String) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        closes = true
        if descriptor < 0 { return nil }
    }

    /// Standard input.
    init() {
        descriptor = STDIN_FILENO
        closes = false
    }

    deinit {
        if closes { close(descriptor) }
    }

    /// The bytes to the next line feed, without it; nil at the end of the input.
    ///
    /// Longer lines are cut, so that they are no line the caller understands.
    mutating func line(limit: Int) -> [UInt8]? {
        var line: [UInt8] = []
        while line.count <= limit {
            guard let byte = byte() else { return line.isEmpty ? nil : line }
            if byte == UInt8(ascii: "\n") { return line }
            line.append(byte)
        }
        return line
    }

    /// So many bytes; fewer where the input ends before.
    mutating func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            if place == buffer.count, !fill() { break }
            let part = buffer[place..<min(buffer.count, place + count - bytes.count)]
            bytes += part
            place += part.count
        }
        return bytes
    }

    private mutating func byte() -> UInt8? {
        if place == buffer.count, !fill() { return nil }
        place += 1
        return buffer[place - 1]
    }

    private mutating func fill() -> Bool {
        if buffer.count < 1 << 16 { buffer = [UInt8](repeating: 0, count: 1 << 16) }
        var count = unsafe read(descriptor, &buffer, 1 << 16)
        while count < 0, errno == EINTR { count = unsafe read(descriptor, &buffer, 1 << 16) }
        buffer.removeLast(buffer.count - max(0, count))
        place = 0
        return count > 0
    }
}
