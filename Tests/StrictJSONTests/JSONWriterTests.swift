import Foundation
import Testing

@testable import StrictJSON

@Suite("The writer")
struct JSONWriterTests {
    private struct Payload: Codable, Equatable {
        var id: String
        var note: String?
        var count: Int
        var ratio: Double
        var isFinal: Bool
        var tags: [String]
        var nested: [[String: Int]]
    }

    @Test("writes members in order, minified, without escaping slashes")
    func writesMembers() {
        var writer = JSONWriter()

        writer.object { writer in
            writer.member("url", "https://example.test/v1")
            writer.member("note", String?.none)
            writer.member("count", -3)
            writer.member("largest", UInt64.max)
            writer.member("final", true)
            writer.object("empty") { _ in }
            writer.array("list") { writer in
                writer.value(1.5)
                writer.array { _ in }
                writer.object { $0.member("a", JSONValue.array([.null, .bool(false)])) }
                writer.value("x")
            }
            writer.name("raw")
            writer.prepared(Array("[1]".utf8))
        }

        #expect(
            writer.text
                == #"{"url":"https://example.test/v1","note":null,"count":-3,"largest":18446744073709551615,"final":true,"#
                + #""empty":{},"list":[1.5,[],{"a":[null,false]},"x"],"raw":[1]}"#
        )
    }

    @Test("escapes what must be escaped so that an independent decoder reads it back")
    func escapes() throws {
        let scalars = (0...0x2FF).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{FFFF}", "😀", "\u{10FFFF}"]
        let text = String(String.UnicodeScalarView(scalars))
        var writer = JSONWriter()

        writer.array { $0.value(text) }

        #expect(try JSONDecoder().decode([String].self, from: Data(writer.bytes)) == [text])
        #expect(writer.text.hasPrefix(#"["\u0000\u0001"#))
        #expect(writer.text.contains(##"\u001f !\"#$%"##))
    }

    @Test("is understood by an independent decoder")
    func agreesWithFoundation() throws {
        let payload = Payload(
            id: "ver_1",
            note: nil,
            count: .min,
            ratio: 1e-7,
            isFinal: false,
            tags: ["a", "\"\\\n"],
            nested: [["x": 1], [:]]
        )
        var writer = JSONWriter()

        writer.object { writer in
            writer.member("id", payload.id)
            writer.member("note", payload.note)
            writer.member("count", payload.count)
            writer.member("ratio", payload.ratio)
            writer.member("isFinal", payload.isFinal)
            writer.member("tags", payload.tags)
            writer.array("nested") { writer in
                for entry in payload.nested {
                    writer.object { writer in
                        for (name, value) in entry { writer.member(name, value) }
                    }
                }
            }
        }

        #expect(try JSONDecoder().decode(Payload.self, from: Data(writer.bytes)) == payload)
    }

    @Test("writes doubles that read back as themselves, and null for what JSON cannot carry")
    func writesDoubles() throws {
        let values = [0, -0.0, 1, 0.1, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1e21, 123_456_789.123]
        var writer = JSONWriter()

        writer.array { writer in
            for value in values { writer.value(value) }
            writer.value(Double.nan)
            writer.value(Double.infinity)
        }

        let read = try #require(try JSONValue(parsing: writer.bytes).array)
        #expect(read.dropLast(2).map { $0.number?.double } == values.map(Optional.some))
        #expect(read.suffix(2) == [.null, .null])
    }
}
