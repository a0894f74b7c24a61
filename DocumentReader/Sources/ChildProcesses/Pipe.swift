internal import Glibc

/// A pipe whose ends close when it is no longer used, or before.
final class Pipe {
    private(set) var reading: CInt
    private(set) var writing: CInt

    /// - Parameter ownEnd: Which end stays here, where nothing may wait for a child.
    init(keeping ownEnd: End) throws(ProgramError) {
        var ends: [CInt] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { throw .cannotStart }
        (reading, writing) = (ends[0], ends[1])
        // A program that is started must not inherit the ends of other pipes.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ownEnd == .reading ? reading : writing, F_SETFL, O_NONBLOCK)
    }

    enum End {
        case reading
        case writing
    }

    deinit {
        closeReading()
        closeWriting()
    }

    func closeReading() {
        if reading >= 0 { close(reading) }
        reading = -1
    }

    func closeWriting() {
        if writing >= 0 { close(writing) }
        writing = -1
    }
}
