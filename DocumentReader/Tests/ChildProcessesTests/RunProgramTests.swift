import ChildProcesses
import Testing

@Suite("Running other programs")
struct RunProgramTests {
    @Test("more input and output than pipes hold passes through")
    func large() throws {
        let input = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }

        let output = try runProgram("/bin/cat", [], input: input, outputLimit: 2_000_000, timeout: .seconds(20))

        #expect(output == input)
    }

    @Test("a program that does not end is killed at its time")
    func endless() {
        let start = ContinuousClock.now

        #expect(throws: ProgramError.tookTooLong) {
            try runProgram("/bin/sleep", ["60"], input: [], outputLimit: 10, timeout: .milliseconds(300))
        }
        #expect(start.duration(to: .now) < .seconds(30))
    }

    @Test("a program that prints without end is killed at the limit")
    func talkative() {
        #expect(throws: ProgramError.printedTooMuch) {
            try runProgram("/usr/bin/yes", [], input: [], outputLimit: 100_000, timeout: .seconds(20))
        }
    }

    @Test("a program that fails, or is not there, has no output", arguments: ["/bin/false", "/does/not/exist"])
    func failing(path: String) {
        #expect(throws: ProgramError.failed) {
            try runProgram(path, [], input: [1, 2, 3], outputLimit: 10, timeout: .seconds(20))
        }
    }

    @Test("a program that closes its input early is no failure")
    func inattentive() throws {
        let input = [UInt8](repeating: 65, count: 1_000_000)

        let output = try runProgram("/usr/bin/head", ["-c", "3"], input: input, outputLimit: 10, timeout: .seconds(20))

        #expect(output == [65, 65, 65])
    }
}
