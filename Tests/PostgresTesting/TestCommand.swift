// All of Foundation: Dispatch and the C library come with it.
import Foundation

/// A program run to its end, as the user that may run PostgreSQL.
///
/// Not `Process`: it notices the end of a child by a socket that a server started by the child would keep open.
struct TestCommand {
    let words: [String]

    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    /// The server refuses to run as root, so as root everything around it runs as `postgres`.
    init(_ words: [String]) {
        self.words = geteuid() == 0 ? Self.dropRights + words : words
    }

    private static let dropRights = ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]

    /// Runs it and returns what it printed.
    @discardableResult
    func run() async throws -> String {
        // Blocks a thread of Dispatch, not one of the cooperative pool.
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try runBlocking() }) }
        }
    }

    private func runBlocking() throws -> String {
        let output = try Self.makePipe()
        let process: pid_t
        do {
            defer { close(output.writing) }
            process = try Self.spawn(words, input: nil, output: output.writing)
        } catch {
            close(output.reading)
            throw error
        }
        let printed = FileHandle(fileDescriptor: output.reading, closeOnDealloc: true)
        let text = String(decoding: try printed.readToEnd() ?? Data(), as: UTF8.self)
        var status: CInt = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        guard status == 0 else { throw Failed(description: "\(words.joined(separator: " ")): \(text)") }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A pipe that only those get who are given it.
    static func makePipe() throws -> (reading: CInt, writing: CInt) {
        var ends: [CInt] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Failed(description: "no pipe: errno \(errno)") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    /// Starts a program that inherits nothing but what it is given.
    static func spawn(_ words: [String], input: CInt?, output: CInt?) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        if let output {
            posix_spawn_file_actions_adddup2(&actions, output, 1)
        } else {
            posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        // Closing what is not open does no harm.
        for descriptor in 3..<1_024 { posix_spawn_file_actions_addclose(&actions, CInt(descriptor)) }

        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        defer { arguments.forEach { free($0) } }
        arguments.append(nil)
        var process: pid_t = 0
        let error = posix_spawn(&process, words[0], &actions, nil, arguments, environ)
        guard error == 0 else { throw Failed(description: "\(words[0]) cannot be started: errno \(error)") }
        return process
    }
}
