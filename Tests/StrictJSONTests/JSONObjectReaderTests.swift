import Testing

@testable import StrictJSON

@Suite("The object reader")
struct JSONObjectReaderTests {
    private enum Kind: String, CaseIterable {
        case photoID = "photo_id"
        case selfie
    }

    private static func reader(_ text: String) throws -> JSONObjectReader {
        JSONObjectReader(try JSONValue(parsing: Array(text.utf8)))
    }

    @Test("reads members of every type")
    func readsMembers() throws {
        var reader = try Self.reader(
            #"{"s":"x","b":true,"i":7,"d":1.5,"k":"selfie","o":{"n":1},"a":[{"n":1},{"n":2}],"t":["p","q"],"#
                + #""ks":["photo_id"],"p":"42"}"#
        )

        #expect(reader.string("s", maximumLength: 1) == "x")
        #expect(reader.bool("b") == true)
        #expect(reader.integer("i", in: 1...7) == 7)
        #expect(reader.double("d") == 1.5)
        #expect(reader.enumeration("k", of: Kind.self) == .selfie)
        #expect(reader.object("o") { $0.integer("n", in: 0...9) } == 1)
        #expect(reader.objects("a", maximumCount: 2) { $0.integer("n", in: 0...9) } == [1, 2])
        #expect(reader.strings("t", maximumCount: 2, maximumLength: 1) == ["p", "q"])
        #expect(reader.enumerations("ks", of: Kind.self, maximumCount: 2) == [.photoID])
        #expect(reader.parsed("p", maximumLength: 3, code: "invalid", detail: "") { Int($0) } == 42)
        reader.rejectUnknownMembers()
        #expect(reader.problems.isEmpty)
    }

    @Test("collects every problem with its pointer")
    func collectsProblems() throws {
        var reader = try Self.reader(
            #"{"wrong":1,"long":"abcd","empty":"","null":null,"number":"1","fraction":1.5,"far":11,"huge":1e999,"#
                + #""kind":"passport","born":"1990-02-31","list":[{"n":0},3,{"n":99}],"many":[1,2,3],"extra~/":0}"#
        )

        #expect(reader.string("wrong", maximumLength: 3) == nil)
        #expect(reader.string("long", maximumLength: 3) == nil)
        #expect(reader.string("empty", maximumLength: 3) == nil)
        #expect(reader.string("null", maximumLength: 3) == nil)
        #expect(reader.string("missing", maximumLength: 3) == nil)
        #expect(reader.bool("number") == nil)
        #expect(reader.integer("fraction", in: 0...9) == nil)
        #expect(reader.integer("far", in: 0...9) == nil)
        #expect(reader.double("huge") == nil)
        #expect(reader.enumeration("kind", of: Kind.self) == nil)
        let born = reader.parsed("born", maximumLength: 10, code: "impossible_date", detail: "is no date") { _ in
            Int?.none
        }
        #expect(born == nil)
        #expect(reader.objects("list", maximumCount: 3) { $0.integer("n", in: 0...9) } == nil)
        #expect(reader.strings("many", maximumCount: 2, maximumLength: 1) == nil)
        reader.rejectUnknownMembers()

        #expect(
            reader.problems.map { "\($0.pointer) \($0.code.rawValue)" } == [
                "/wrong wrong_type", "/long too_long", "/empty too_short", "/null required", "/missing required",
                "/number wrong_type", "/fraction wrong_type", "/far out_of_range", "/huge out_of_range",
                "/kind unknown_value", "/born impossible_date", "/list/1 wrong_type", "/list/2/n out_of_range",
                "/many too_long", "/extra~0~1 unknown_field",
            ]
        )
    }

    @Test("does not ask for the members of what is no object")
    func reportsWrongTypeOnce() throws {
        var reader = try Self.reader("[]")

        #expect(reader.string("a", maximumLength: 1) == nil)
        #expect(reader.object("b") { $0.bool("c") } == nil)

        #expect(reader.problems == [JSONProblem(pointer: "", code: .wrongType, detail: "must be an object")])
    }

    @Test("tells null from absent, and treats both as absent for optional members")
    func tellsPresence() throws {
        var reader = try Self.reader(#"{"cleared":null,"set":"x"}"#)

        #expect(reader.presence(of: "cleared") == .null)
        #expect(reader.presence(of: "untouched") == .absent)
        #expect(reader.presence(of: "set") == .value)
        #expect(reader.optionalString("cleared", maximumLength: 1) == nil)
        #expect(reader.optionalObject("untouched") { $0.bool("x") } == nil)
        #expect(reader.problems.isEmpty)
    }

    @Test("counts lengths in Unicode scalars and bytes")
    func countsLengths() throws {
        var reader = try Self.reader(#"{"a":"éé","b":"ééé"}"#)

        #expect(reader.string("a", maximumLength: 2) == "éé")
        #expect(reader.string("b", maximumLength: 2) == nil)
        #expect(reader.string("a", maximumLength: 2, maximumBytes: 3) == nil)
        #expect(reader.problems.map(\.code) == [.tooLong, .tooLong])
    }

    @Test("decodes base64 with the streaming reader's strictness")
    func decodesBase64() throws {
        var reader = try Self.reader(
            #"{"plain":"\/+8=","typed":"data:image/png;base64,AAAA","escape":"\\/+8=","quote":"AAAA\"","open":"AAA","#
                + #""long":"AAAAAAAA","number":1}"#
        )

        #expect(reader.base64("plain", maximumBytes: 3)?.bytes == [0xFF, 0xEF])
        #expect(reader.base64("typed", maximumBytes: 3)?.declaredMediaType == "image/png")
        for name in ["escape", "quote", "open", "long", "number"] {
            #expect(reader.base64(name, maximumBytes: 3) == nil)
        }
        #expect(reader.optionalBase64("absent", maximumBytes: 3) == nil)
        #expect(
            reader.problems.map { "\($0.pointer) \($0.code.rawValue)" } == [
                "/escape invalid_base64", "/quote invalid_base64", "/open invalid_base64", "/long too_long",
                "/number wrong_type",
            ]
        )
    }

    @Test("bounds the number of problems")
    func boundsProblems() throws {
        let members = (0..<200).map { "\"m\($0)\":0" }.joined(separator: ",")
        var reader = try Self.reader("{\(members)}")

        reader.rejectUnknownMembers()
        reader.problem(code: .invalid, detail: "one more")

        #expect(reader.problems.count == 100)
    }

    @Test("gives the caller's type, or all problems at once")
    func readsWhole() throws {
        let good = try JSONValue(parsing: Array(#"{"a":"x"}"#.utf8))
        let bad = try JSONValue(parsing: Array("{}".utf8))

        #expect(try good.read { $0.string("a", maximumLength: 1) } == "x")
        let problems = #expect(throws: JSONProblems.self) { try bad.read { $0.string("a", maximumLength: 1) } }
        #expect(problems?.problems.map(\.pointer) == ["/a"])
        let unusable = #expect(throws: JSONProblems.self) { try good.read { _ in Int?.none } }
        #expect(unusable?.problems.map(\.code) == [.invalid])
    }
}
