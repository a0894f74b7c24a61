internal import CProcess
internal import Glibc

/// Runs another program, hands it bytes and returns what it prints; the program is killed when it takes too long.
///
/// - Parameter path: Of the program, absolute.
/// - Parameter limit: The program is killed when it prints more than so many bytes.
package func runProgram(
    _ path: String, _ arguments: [String], input: [UInt8], outputLimit limit: Int, timeout: Duration
) throws(ProgramError) -> [UInt8] {
    // A program that has seen enough closes its input, and writing to it must not end this process.
    signal(SIGPIPE, SIG_IGN)
    let toChild = try Pipe(keeping: .writing)
    let fromChild = try Pipe(keeping: .reading)
    let seconds = UInt32(clamping: timeout.components.seconds + 1)
    let child = start(path, arguments, input: toChild.reading, output: fromChild.writing, seconds: seconds)
    guard child > 0 else { throw .cannotStart }
    toChild.closeReading()
    fromChild.closeWriting()
    let result = Result { () throws(ProgramError) in
        try exchange(input, through: toChild, and: fromChild, outputLimit: limit, deadline: .now + timeout)
    }
    // Whatever happened, no child may be left behind; one that has ended does not mind.
    if case .failure = result { kill(child, SIGKILL) }
    let status = wait(for: child)
    let output = try result.get()
    guard status == 0 else { throw .failed }
    return output
}

/// Why a program gave no answer.
package enum ProgramError: Error, Sendable, Equatable, CaseIterable {
    case cannotStart
    /// It ended with an error.
    case failed
    case tookTooLong
    case printedTooMuch
}

/// Starts the program with its arguments in the form that C wants; below 1 when that fails.
private func start(_ path: String, _ arguments: [String], input: CInt, output: CInt, seconds: UInt32) -> pid_t {
    var pointers: [UnsafeMutablePointer<CChar>?] = unsafe ([path] + arguments).map { unsafe strdup($0) }
    unsafe pointers.append(nil)
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe pointers.withUnsafeBufferPointer {
        unsafe addressee_start_child(path, $0.baseAddress, input, output, seconds)
    }
}

private func wait(for child: pid_t) -> CInt {
    var status: CInt = 0
    while unsafe waitpid(child, &status, 0) < 0 { if errno != EINTR { return -1 } }
    return status
}
