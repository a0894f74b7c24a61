internal import Glibc

/// Starts the program anew with nothing but known variables around it, unless that has happened.
///
/// Libraries read variables when they are loaded, so that taking them away later is too late: OpenMP, with which Tesseract
/// would otherwise keep every core busy waiting, is one of them.
package func enterCleanEnvironment() {
    guard environment() != variables else { return }
    var arguments = unsafe CommandLine.arguments.map { unsafe strdup($0) } + [nil]
    var pointers = unsafe variables.map { unsafe strdup($0) } + [nil]
    _ = unsafe execve("/proc/self/exe", &arguments, &pointers)
    // Where the system does not let it, the program goes on as it is.
}

/// A decoder's threads would each reserve address space of their own, which is limited; and a report of a crash would quote
/// memory, in between the answers.
private let variables = ["LC_ALL=C.UTF-8", "MALLOC_ARENA_MAX=1", "OMP_THREAD_LIMIT=1", "SWIFT_BACKTRACE=enable=no"]

private func environment() -> [String] {
    var variables: [String] = []
    var next = unsafe environ
    while let variable = unsafe next.pointee {
        variables.append(unsafe String(cString: variable))
        unsafe next += 1
    }
    return variables
}
