import Foundation
import Testing

@Suite("The compare command")
struct CompareProcessTests {
    @Test("compares a table with nothing set in its environment")
    func compares() throws {
        let result = try CommandRun(
            ["compare", "addresses"], input: "id,a,b\r\nx,1 Main St Austin TX 78702,1 Main St Austin TX 78702\r\n")

        #expect(result.status == 0)
        #expect(result.output == "id,score,level\nx,100,match\n")
        #expect(result.errors.isEmpty)
    }

    @Test("says in one sentence that the header lacks a column")
    func header() throws {
        let result = try CommandRun(["compare", "names"], input: "one,two\n1,2\n")

        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(result.errors == "addressee: The first line of the input must name the columns id, a and b.\n")
    }

    @Test("ends quietly when nobody reads what it writes")
    func unread() throws {
        let result = try CommandRun(
            ["compare", "dates"], input: "id,a,b\n1,2020-01-01,2020-01-01\n", readsOutput: false)

        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
    }

    @Test("fails when its output cannot be written, so that nobody takes a part of the answer for all of it")
    func fullDisk() throws {
        let process = Process()
        let input = Pipe()
        process.executableURL = RunningProgram.executable
        process.arguments = ["compare", "dates"]
        process.environment = [:]
        process.standardInput = input
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
        process.standardError = FileHandle.nullDevice
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data("id,a,b\n1,2020-01-01,2020-01-01\n".utf8))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()

        #expect(process.terminationStatus == 74)
    }

    @Test("explains one pair")
    func explains() throws {
        let result = try CommandRun(["explain", "dates", "1990-04-03", "1990-03-04"], input: "")

        #expect(result.status == 0)
        #expect(result.output.contains("partial_match"))
    }
}
