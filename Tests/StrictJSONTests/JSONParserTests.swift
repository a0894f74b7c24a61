import Foundation
import Testing

@testable import StrictJSON

/// A document and the error it must be refused with.
struct Refusal: Sendable, CustomTestStringConvertible {
    let document: [UInt8]
    let code: JSONError.Code
    let offset: Int
    let pointer: String

    init(_ document: String, _ code: JSONError.Code, at offset: Int, pointer: String = "") {
        self.init(Array(document.utf8), code, at: offset, pointer: pointer)
    }

    init(_ document: [UInt8], _ code: JSONError.Code, at offset: Int, pointer: String = "") {
        self.document = document
        self.code = code
        self.offset = offset
        self.pointer = pointer
    }

    var testDescription: String { "\(code): \(String(decoding: document, as: UTF8.self).debugDescription)" }
}

@Suite("The parser")
struct JSONParserTests {
    @Test("reads every kind of value and keeps members in order and numbers as written")
    func readsValues() throws {
        let text = #" {"z":[1,-0.50,2e+3,true,false,null],"a":{"é\n\ud83d\ude00\/":"\u00e9"}, "e":[], "o":{ } } "#

        let value = try JSONValue(parsing: Array(text.utf8))

        #expect(value.object?.members.map(\.name) == ["z", "a", "e", "o"])
        #expect(value["z"]?.array?.compactMap(\.number?.text) == ["1", "-0.50", "2e+3"])
        #expect(value["z"]?.array?.suffix(3) == [.bool(true), .bool(false), .null])
        #expect(value["a"]?["é\n😀/"] == .string("é"))
        #expect(value["e"] == .array([]) && value["o"] == .object(JSONObject()))
    }

    static let refusals: [Refusal] = [
        Refusal("", .unexpectedEnd, at: 0),
        Refusal("  ", .unexpectedEnd, at: 2),
        Refusal("{", .unexpectedEnd, at: 1),
        Refusal(#"{"a""#, .unexpectedEnd, at: 4, pointer: "/a"),
        Refusal(#"{"a":1,}"#, .syntax, at: 7),
        Refusal("[1,]", .syntax, at: 3, pointer: "/1"),
        Refusal("[1 2]", .syntax, at: 3),
        Refusal("{a:1}", .syntax, at: 1),
        Refusal("tru", .unexpectedEnd, at: 3),
        Refusal("nul!", .syntax, at: 3),
        Refusal("NaN", .syntax, at: 0),
        Refusal("-Infinity", .syntax, at: 1),
        Refusal("01", .syntax, at: 1),
        Refusal("-", .unexpectedEnd, at: 1),
        Refusal("1.", .unexpectedEnd, at: 2),
        Refusal(".5", .syntax, at: 0),
        Refusal("+1", .syntax, at: 0),
        Refusal("1e", .unexpectedEnd, at: 2),
        Refusal("0x1", .trailingData, at: 1),
        Refusal("{} {}", .trailingData, at: 3),
        Refusal("null\u{0}", .trailingData, at: 4),
        Refusal([0xEF, 0xBB, 0xBF, 0x31], .byteOrderMark, at: 0),
        Refusal(#"{"a":1,"b":{"c":1,"\u0063":2}}"#, .duplicateKey, at: 18, pointer: "/b/c"),
        Refusal("{\"e\u{301}\":1,\"\u{e9}\":2}", .duplicateKey, at: 9, pointer: "/\u{e9}"),
        Refusal(#"["a\u0000b"]"#, .nullCharacter, at: 3, pointer: "/0"),
        Refusal("[\"a\u{0}b\"]", .nullCharacter, at: 3, pointer: "/0"),
        Refusal("[\"a\nb\"]", .controlCharacter, at: 3, pointer: "/0"),
        Refusal(#"{"x/y~":"\ud800"}"#, .loneSurrogate, at: 9, pointer: "/x~1y~0"),
        Refusal(#""\ud800\u0041""#, .loneSurrogate, at: 1),
        Refusal(#""\udc00""#, .loneSurrogate, at: 1),
        Refusal(#""\x""#, .syntax, at: 2),
        Refusal(#""\u12G4""#, .syntax, at: 5),
        Refusal(#""abc"#, .unexpectedEnd, at: 4),
        Refusal([0x22, 0xC0, 0xAF, 0x22], .invalidUTF8, at: 1),
        Refusal([0x22, 0xED, 0xA0, 0x80, 0x22], .invalidUTF8, at: 1),
        Refusal([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], .invalidUTF8, at: 1),
        Refusal([0x22, 0xC3, 0x5C, 0x6E, 0x22], .invalidUTF8, at: 1),
        Refusal([0x22, 0xFF, 0x22], .invalidUTF8, at: 1),
    ]

    @Test("refuses what is ambiguous or malformed, and tells where", arguments: refusals)
    func refuses(_ refusal: Refusal) {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: refusal.document) }

        #expect(error?.code == refusal.code)
        #expect(error?.offset == refusal.offset)
        #expect(error?.pointer == refusal.pointer)
    }

    @Test("refuses a repeated name among many members too")
    func refusesRepetitionAmongMany() {
        for repeated in [0, 15, 16, 17, 39] {
            let names = (0..<40).map { "\"m\($0)\":0" } + ["\"m\(repeated)\":0"]

            let error = #expect(throws: JSONError.self) {
                try JSONValue(parsing: Array("{\(names.joined(separator: ","))}".utf8))
            }

            #expect(error?.code == .duplicateKey)
            #expect(error?.pointer == "/m\(repeated)")
        }
    }

    @Test("allows each limit and refuses one more")
    func enforcesLimits() throws {
        let limits = JSONLimits(
            maximumBytes: 64,
            maximumDepth: 2,
            maximumMembers: 2,
            maximumElements: 3,
            maximumStringBytes: 8,
            maximumNameBytes: 4,
            maximumNumberBytes: 5
        )
        let allowed = ["[[1]]", #"{"a":1,"b":2}"#, "[1,2,3]", #""12345678""#, #"{"1234":1}"#, "12345", "-1.25"]
        let refused: [(String, JSONError.Code)] = [
            ("[[[1]]]", .depth), (#"{"a":1,"b":2,"c":3}"#, .tooLarge), ("[1,2,3,4]", .tooLarge),
            (#""123456789""#, .tooLarge), (#"{"12345":1}"#, .tooLarge), ("123456", .numberRange),
            (String(repeating: " ", count: 64) + "1", .tooLarge),
        ]

        for text in allowed {
            _ = try JSONValue(parsing: Array(text.utf8), limits: limits)
        }
        for (text, code) in refused {
            let error = #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text.utf8), limits: limits) }
            #expect(error?.code == code, "\(text)")
        }
    }

    @Test("keeps its own depth however deep the configuration allows")
    func boundsRecursion() {
        let limits = JSONLimits(maximumBytes: .max, maximumDepth: .max)

        let error = #expect(throws: JSONError.self) {
            try JSONValue(parsing: [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000), limits: limits)
        }

        #expect(error?.code == .depth)
    }

    @Test("tells numbers that fit from those that do not")
    func readsNumbers() throws {
        func number(_ text: String) throws -> JSONNumber {
            try #require(try JSONValue(parsing: Array(text.utf8)).number)
        }

        #expect(try number("9223372036854775807").int64 == .max)
        #expect(try number("9223372036854775808").int64 == nil)
        #expect(try number("1.0").int64 == nil)
        #expect(try number("1e400").double == nil)
        #expect(try number("-2.5e-1").double == -0.25)
        #expect(try number("-12.50").decimalText(maximumIntegerDigits: 2, maximumFractionDigits: 2) == "-12.50")
        #expect(try number("12.505").decimalText(maximumIntegerDigits: 2, maximumFractionDigits: 2) == nil)
        #expect(try number("1e2").decimalText(maximumIntegerDigits: 5, maximumFractionDigits: 2) == nil)
    }

    @Test("never traps on mutated documents, and accepts only what Foundation accepts")
    func survivesMutation() {
        var random = SplitMix(seed: 1583)
        let seeds = [
            #"{"a":[1,-2.5e3,"x\u00e9\ud83d\ude00\n"],"b":{"c":null,"d":true},"é":"ü"}"#,
            #"[[[]],{},"",0,"\\\"\/"]"#,
        ].map { Array($0.utf8) }
        for _ in 0..<20_000 {
            var bytes = seeds.randomElement(using: &random) ?? []
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1 where bytes.count > 1: bytes.remove(at: index)
                default:
                    bytes.insert(
                        contentsOf: [#"\"#, "\"", "{", "[", ",", "\u{e9}"].randomElement(using: &random)?.utf8
                            ?? "".utf8,
                        at: index
                    )
                }
            }
            guard let value = try? JSONValue(parsing: bytes) else { continue }
            #expect((try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil)
            #expect((try? JSONValue(parsing: value.serialized())) == value)
        }
    }

    @Test("describes errors and values without a word of the document")
    func keepsContentOut() throws {
        let error = #expect(throws: JSONError.self) {
            try JSONValue(parsing: Array(#"{"secret":"hidden","secret":1}"#.utf8))
        }
        let value = try JSONValue(parsing: Array(#"{"secret":"hidden"}"#.utf8))

        #expect(error.map { "\($0)" } == "JSON refused: a member name used twice at byte 19")
        #expect("\(value)" == "an object")
    }
}
