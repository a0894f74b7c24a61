import Foundation
import StrictJSON
import Testing

@Suite("The program over the kept specimens", .serialized)
struct ReadingTests {
    private struct Specimen {
        let file: String
        let status: String
        let kind: String?
        let fields: [JSONObject.Member]
    }

    @Test("says of each what it is, most of what stands on it, and nothing wrong for sure")
    func everySpecimen() throws {
        let specimens = try specimens()
        let paths = specimens.map { ReaderProgram.specimens.appending(path: $0.file).path }

        let (status, lines) = try ReaderProgram.run(["read"] + paths)

        #expect(status == 0)
        try #require(lines.count == specimens.count)
        var (exact, all) = (0, 0)
        for (specimen, line) in zip(specimens, lines) {
            let answer = try #require(try JSONValue(parsing: Array(line.utf8)).object)
            #expect(answer["file"]?.string == specimen.file)
            #expect(answer["status"]?.string == specimen.status, "\(specimen.file)")
            #expect(answer["kind"]?.string == specimen.kind, "\(specimen.file)")
            for field in specimen.fields {
                let read = answer["fields"]?.object?[field.name]?.object
                let isExact = same(read?["value"], field.value)
                exact += isExact ? 1 : 0
                all += 1
                let isSure = read?["confidence"]?.number?.double ?? 0 > 0.9
                #expect(isExact || !isSure, "\(specimen.file): \(field.name)")
            }
        }
        #expect(Double(exact) >= 0.9 * Double(all), "\(exact) of \(all)")
    }

    @Test("a worker answers in order, each request by its id, and ends with its input")
    func work() throws {
        let specimen = try Data(contentsOf: ReaderProgram.specimens.appending(path: "0001-license_back-photo.jpg"))
        var input = Data()
        for (id, content) in [("one", specimen), ("two", Data("hello".utf8)), ("three", Data())] {
            input +=
                Data(#"{"id":"\#(id)","length":\#(content.count),"expected":"photo_id"}"#.utf8) + Data("\n".utf8)
                + content
        }

        let (status, lines) = try ReaderProgram.run(["work"], input: input)

        #expect(status == 0)
        try #require(lines.count == 4)
        #expect(lines[0] == #"{"ready":true,"version":1}"#)
        let answers = try lines.dropFirst().map { try #require(try JSONValue(parsing: Array($0.utf8)).object) }
        #expect(answers.map { $0["id"]?.string } == ["one", "two", "three"])
        #expect(answers.map { $0["status"]?.string } == ["ok", "unreadable", "unreadable"])
        #expect(answers[0]["fields"]?.object?["document_number"]?.object?["source"]?.string == "barcode")
    }

    @Test(
        "a worker that does not understand a request ends with status 2",
        arguments: ["\n", "{}\n", #"{"id":"a","length":9}"# + "\nabc", String(repeating: "x", count: 5000)])
    func malformed(input: String) throws {
        #expect(try ReaderProgram.run(["work"], input: Data(input.utf8)).status == 2)
    }

    @Test("calls that it does not know end with status 2", arguments: [[], ["read"], ["write", "a"], ["work", "a"]])
    func misuse(arguments: [String]) throws {
        #expect(try ReaderProgram.run(arguments).status == 2)
    }

    @Test("a worker has confined itself before it says that it is ready")
    func confinement() throws {
        let process = Process()
        process.executableURL = ReaderProgram.path
        process.arguments = ["work"]
        let (toProgram, fromProgram) = (Pipe(), Pipe())
        process.standardInput = toProgram
        process.standardOutput = fromProgram
        try process.run()
        defer { process.waitUntilExit() }
        defer { try? toProgram.fileHandleForWriting.close() }

        #expect(fromProgram.fileHandleForReading.availableData.starts(with: Data(#"{"ready":true"#.utf8)))

        // Files of this kind have no size, and are read to their end by nothing but reading.
        let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        #expect(status.contains("NoNewPrivs:\t1"))
        #expect(status.contains("Seccomp:\t2"))
        #expect(status.contains("Threads:\t1"))
    }

    @Test("nothing is missing on this machine")
    func check() throws {
        #expect(try ReaderProgram.run(["check"]).status == 0)
    }

    private func specimens() throws -> [Specimen] {
        let content = try Data(contentsOf: ReaderProgram.specimens.appending(path: "corpus.json"))
        let entries = try #require(try JSONValue(parsing: Array(content)).array)
        return try entries.map { entry in
            let entry = try #require(entry.object)
            return Specimen(
                file: try #require(entry["file"]?.string), status: try #require(entry["status"]?.string),
                kind: entry["kind"]?.string, fields: entry["fields"]?.object?.members ?? [])
        }
    }

    private func same(_ read: JSONValue?, _ truth: JSONValue) -> Bool {
        guard let truth = truth.object else { return essence(read?.string) == essence(truth.string) }
        return ["street", "city", "state", "postal_code"].allSatisfy { part in
            truth[part]?.string == nil || essence(read?.object?[part]?.string) == essence(truth[part]?.string)
        }
    }

    /// Case, blanks and marks are no difference.
    private func essence(_ text: String?) -> String? {
        text.map { String($0.uppercased().filter { $0.isLetter || $0.isNumber }) }
    }
}
