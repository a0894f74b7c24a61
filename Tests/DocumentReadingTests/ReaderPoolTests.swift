import Logging
import Services
import Testing
import Verification

@testable import DocumentReading

@Suite("The pool of reader processes")
struct ReaderPoolTests {
    private func withPool(
        _ program: borrowing StandInProgram, processes: Int = 1, fileDeadline: Duration = .seconds(20),
        callDeadline: Duration = .seconds(30), capacity: Int = 64, _ test: (ReaderPool) async throws -> Void
    ) async throws {
        let pool = ReaderPool(
            configuration: ReaderConfiguration(
                program: program.path, processes: processes, fileDeadline: fileDeadline, callDeadline: callDeadline,
                queueCapacity: capacity),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        try await withThrowingTaskGroup(of: Void.self) { group in
            // Ends by cancellation when the test is over.
            group.addTask { try await pool.run() }
            defer { group.cancelAll() }
            try await test(pool)
        }
    }

    @Test("gives the program's answer, with what sources differ in")
    func answer() async throws {
        let program = try StandInProgram()
        try await withPool(program) { pool in
            let answer = #"""
                {"status":"ok","kind":"us_driver_license","side":"back","ms":7,"fields":{
                "last_name":{"value":"LOPEZ","confidence":0.99,"source":"barcode",
                "alternatives":[{"value":"LOPES","confidence":0.4,"source":"printed"}]},
                "address":{"value":{"street":"12 Oak St","full":"12 Oak St, Nashville, TN 37203"},"confidence":0.98,
                "source":"barcode"},"eye_color":{"value":"BRO","confidence":1,"source":"barcode"}}}
                """#
            let read = try await pool.read(Array(answer.utf8.filter { $0 != UInt8(ascii: "\n") }))

            #expect(read.status == .ok && read.type == .usDriverLicense && read.side == .back)
            #expect(
                read.values == [
                    ReadValue(.lastName, "LOPEZ", confidence: 0.99, source: .barcode),
                    ReadValue(.lastName, "LOPES", confidence: 0.4, source: .printed),
                    ReadValue(.address, "12 Oak St, Nashville, TN 37203", confidence: 0.98, source: .barcode),
                ])
        }
    }

    @Test("keeps one process for many files")
    func keepsProcess() async throws {
        let program = try StandInProgram()
        try await withPool(program) { pool in
            let first = try await pool.read(Array("process".utf8)).reason
            for _ in 0..<20 {
                #expect(try await pool.read(Array("process".utf8)).reason == first)
            }
        }
    }

    @Test(
        "replaces a process that crashes, hangs or babbles, and tells the one caller",
        arguments: ["crash", "hang", "babble"])
    func replaces(content: String) async throws {
        let program = try StandInProgram()
        try await withPool(program, fileDeadline: .seconds(2)) { pool in
            let first = try await pool.read(Array("process".utf8)).reason

            await #expect(throws: DocumentReaderError.crashed) { try await pool.read(Array(content.utf8)) }

            let second = try await pool.read(Array("process".utf8)).reason
            #expect(first != nil && second != nil && first != second)
        }
    }

    @Test("gives its processes no environment of ours")
    func environment() async throws {
        let program = try StandInProgram()
        try await withPool(program) { pool in
            let names = try await pool.read(Array("environment".utf8)).reason?.split(separator: " ").map(String.init)

            #expect(Set(names ?? []).isSubset(of: ["LANG", "OMP_THREAD_LIMIT", "PATH", "PWD", "SHLVL", "_"]))
        }
    }

    @Test("serves many callers at once with few processes")
    func manyCallers() async throws {
        let program = try StandInProgram()
        try await withPool(program, processes: 2) { pool in
            let answers = try await withThrowingTaskGroup(of: String?.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        try await pool.read(Array(#"{"status":"unreadable","reason":"\#(number)"}"#.utf8)).reason
                    }
                }
                return try await group.reduce(into: Set<String>()) { if let reason = $1 { $0.insert(reason) } }
            }

            #expect(answers.count == 40)
        }
    }

    @Test("takes on no more files than may wait")
    func busy() async throws {
        let program = try StandInProgram()
        try await withPool(program, fileDeadline: .seconds(2), capacity: 1) { pool in
            _ = try await pool.read(Array("process".utf8))
            let errors = await withTaskGroup(of: DocumentReaderError?.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        do throws(DocumentReaderError) {
                            _ = try await pool.read(Array("hang".utf8))
                            return nil
                        } catch {
                            return error
                        }
                    }
                }
                return await group.reduce(into: [DocumentReaderError?]()) { $0.append($1) }
            }

            // One is read, one waits; which of them comes in before the process has taken the first is chance.
            #expect(errors.count { $0 == .busy } >= 2)
            #expect(errors.contains(.crashed))
            #expect(errors.allSatisfy { $0 == .busy || $0 == .crashed })
        }
    }

    @Test("lets nobody wait longer than a call may last")
    func callDeadline() async throws {
        let program = try StandInProgram()
        try await withPool(program, callDeadline: .milliseconds(100)) { pool in
            await #expect(throws: DocumentReaderError.timedOut) { try await pool.read(Array("hang".utf8)) }
        }
    }

    @Test("says at once that there is no program, or one of another version")
    func unavailable() async throws {
        let other = try StandInProgram(greeting: #"{"ready":true,"version":2}"#)
        try await withPool(other) { pool in
            await #expect(throws: DocumentReaderError.unavailable) { try await pool.read([1]) }
            await #expect(throws: DocumentReaderError.unavailable) { try await pool.read([1]) }
        }
        let missing = ReaderPool(
            configuration: ReaderConfiguration(program: "/nonexistent/reader"),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        await withTaskGroup(of: Void.self) { group in
            group.addTask { try? await missing.run() }
            await #expect(throws: DocumentReaderError.unavailable) { try await missing.read([1]) }
            group.cancelAll()
        }
    }
}
