import DocumentReading
import Testing

@Suite("What the reader needs")
struct ReaderInstallationTests {
    @Test("is said in the program's own words, or in those of who cannot start it")
    func missing() async throws {
        let program = try StandInProgram()

        #expect(await ReaderInstallation.missing(program: program.path) == ["a model is missing"])
        #expect(
            await ReaderInstallation.missing(program: "/nonexistent/reader")
                == ["/nonexistent/reader cannot be started."])
        #expect(await ReaderInstallation.missing(program: "/bin/true").isEmpty)
    }
}
