/// How the reader's processes are run.
package struct ReaderConfiguration: Sendable {
    /// The path of the program `addressee-reader`.
    package let program: String
    /// How many processes are kept; each reads one file at a time.
    package let processes: Int
    /// The time for one file; the process that needs longer is ended. It ends itself a little later, should nobody do so.
    package let fileDeadline: Duration
    /// The time a caller waits in all, for its turn too.
    package let callDeadline: Duration
    /// How many files may wait for their turn.
    package let queueCapacity: Int

    /// Creates a configuration.
    package init(
        program: String, processes: Int = 1, fileDeadline: Duration = .seconds(15),
        callDeadline: Duration = .seconds(60), queueCapacity: Int = 64
    ) {
        self.program = program
        self.processes = max(processes, 1)
        self.fileDeadline = fileDeadline
        self.callDeadline = callDeadline
        self.queueCapacity = queueCapacity
    }
}
