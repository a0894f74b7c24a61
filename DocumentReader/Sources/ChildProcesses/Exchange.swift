internal import Glibc

/// Writes all input and reads all output at once, so that neither side waits for the other forever.
func exchange(
    _ input: [UInt8], through toChild: Pipe, and fromChild: Pipe, outputLimit: Int, deadline: ContinuousClock.Instant
) throws(ProgramError) -> [UInt8] {
    var written = 0
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    if input.isEmpty { toChild.closeWriting() }
    while true {
        // A descriptor of -1 is passed over.
        var waits = [
            pollfd(fd: fromChild.reading, events: Int16(POLLIN), revents: 0),
            pollfd(fd: toChild.writing, events: Int16(POLLOUT), revents: 0),
        ]
        let remaining = ContinuousClock.now.duration(to: deadline)
        guard remaining > .zero else { throw .tookTooLong }
        let milliseconds = remaining.components.seconds * 1000 + 1
        guard unsafe poll(&waits, 2, CInt(clamping: min(milliseconds, 1000))) >= 0 || errno == EINTR else {
            throw .failed
        }
        if waits[1].revents != 0 {
            let count = unsafe input.withUnsafeBytes { bytes in
                unsafe write(toChild.writing, bytes.baseAddress.map { unsafe $0 + written }, bytes.count - written)
            }
            if count > 0 { written += count }
            // A program that has seen enough closes its input.
            if written == input.count || (count < 0 && errno != EAGAIN && errno != EINTR) { toChild.closeWriting() }
        }
        if waits[0].revents != 0 {
            let count = unsafe read(fromChild.reading, &chunk, chunk.count)
            if count == 0 { return output }
            if count > 0 {
                output += chunk[..<count]
                guard output.count <= outputLimit else { throw .printedTooMuch }
            } else if errno != EAGAIN, errno != EINTR {
                throw .failed
            }
        }
    }
}
