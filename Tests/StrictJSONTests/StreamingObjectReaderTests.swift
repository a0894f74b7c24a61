import Foundation
import Testing

@testable import StrictJSON

@Suite("The streaming object reader")
struct StreamingObjectReaderTests {
    /// What a body came to, errors included.
    private struct Outcome: Equatable {
        var object: StreamedObject?
        var error: JSONError?
        var content: [UInt8] = []
    }

    private static func outcome(
        of body: [UInt8],
        maximumContentBytes: Int = 1 << 20,
        chunkSizes: () -> Int = { .max }
    ) -> Outcome {
        var reader = StreamingObjectReader(
            contentField: "content",
            maximumContentBytes: maximumContentBytes,
            maximumMemberBytes: 512
        )
        var content: [UInt8] = []
        var rest = body[...]
        do {
            while !rest.isEmpty {
                let chunk = rest.prefix(chunkSizes())
                rest = rest.dropFirst(chunk.count)
                try reader.consume(Array(chunk)) { content += $0 }
            }
            return Outcome(object: try reader.finish(), content: content)
        } catch {
            return Outcome(error: error as? JSONError)
        }
    }

    private static func outcome(of body: String, maximumContentBytes: Int = 1 << 20) -> Outcome {
        outcome(of: Array(body.utf8), maximumContentBytes: maximumContentBytes)
    }

    private static func bytes(_ count: Int, seed: UInt64) -> [UInt8] {
        var random = SplitMix(seed: seed)
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    }

    @Test("decodes the content and keeps the small members, in any order")
    func decodesContent() throws {
        let content = Self.bytes(200_000, seed: 7)
        let base64 = Data(content).base64EncodedString()
        let bodies = [
            #"{"kind":"photo_id","side":"front","content":"\#(base64)"}"#,
            #" { "content" : "\#(base64)" , "kind":"photo_id" , "side":"front" } "#,
            #"{"kind":"photo_id","\u0063ontent":"\#(base64)","side":"front"}"#,
        ]

        for body in bodies {
            let outcome = Self.outcome(of: body)

            #expect(outcome.error == nil)
            #expect(outcome.content == content)
            #expect(outcome.object?.members["kind"] == .string("photo_id"))
            #expect(outcome.object?.members["side"] == .string("front"))
            #expect(outcome.object?.members.members.count == 2)
            #expect(outcome.object?.content?.decodedBytes == content.count)
        }
    }

    @Test("agrees with an independent encoder for every length of the last group", arguments: 0...9)
    func decodesEveryLength(_ count: Int) {
        let content = Self.bytes(count, seed: 11)
        let body = #"{"content":"\#(Data(content).base64EncodedString())"}"#

        #expect(Self.outcome(of: body).content == content)
        #expect(Self.outcome(of: body).object?.content?.decodedBytes == count)
    }

    @Test("reads a data URL's media type and JSON escapes")
    func readsDataURL() {
        let outcome = Self.outcome(of: #"{"content":"data:image\/jpeg;base64,\/\u002b8\u003D"}"#)

        #expect(outcome.object?.content?.declaredMediaType == "image/jpeg")
        #expect(outcome.content == [0xFF, 0xEF])
    }

    @Test("takes content that only begins like a data URL as content", arguments: ["data", "dataABCD", "dat=", "da=="])
    func readsLookalike(_ base64: String) throws {
        let expected = try #require(Data(base64Encoded: base64))

        let outcome = Self.outcome(of: #"{"content":"\#(base64)"}"#)

        // Foundation ignores unused bits; we do not.
        if base64.hasSuffix("=") {
            #expect(outcome.error?.code == .invalidBase64)
        } else {
            #expect(outcome.content == Array(expected))
            #expect(outcome.object?.content?.declaredMediaType == nil)
        }
    }

    @Test("tells a body without content from one whose content is no string")
    func reportsAbsentContent() {
        #expect(
            Self.outcome(of: #"{"kind":"x"}"#).object
                == StreamedObject(members: JSONObject([.init("kind", .string("x"))]), content: nil)
        )
        #expect(Self.outcome(of: #"{"content":null}"#).object?.members["content"] == .null)
        #expect(Self.outcome(of: #"{"content":{"a":"!"}}"#).object?.members["content"]?["a"] == .string("!"))
        #expect(Self.outcome(of: #"{"content":["!"]}"#).object?.members["content"] == .array([.string("!")]))
        #expect(Self.outcome(of: #"{"a":{"content":"!"},"b":["content","!"]}"#).object?.content == nil)
    }

    static let refusals: [Refusal] = [
        Refusal("", .unexpectedEnd, at: 0),
        Refusal("[]", .syntax, at: 0),
        Refusal(#"["content":"AAAA"]"#, .syntax, at: 10),
        Refusal(#"{"content":"AAAA""#, .unexpectedEnd, at: 17),
        Refusal(#"{"content":"AAAA"#, .unexpectedEnd, at: 16, pointer: "/content"),
        Refusal(#"{"content":"AAAA"} x"#, .trailingData, at: 19),
        Refusal(#"{"content":"AAAA","content":"AAAA"}"#, .duplicateKey, at: 18, pointer: "/content"),
        Refusal(#"{"content":null,"content":"AAAA"}"#, .duplicateKey, at: 16, pointer: "/content"),
        Refusal(#"{"content":"AAAA","a":1,"a":2}"#, .duplicateKey, at: 24, pointer: "/a"),
        Refusal(#"{"a":01,"content":"AAAA"}"#, .syntax, at: 6, pointer: "/a"),
        Refusal(#"{"content":"AAAA","a":"\ud800"}"#, .loneSurrogate, at: 23, pointer: "/a"),
        Refusal(#"{"content" "AAAA"}"#, .syntax, at: 11, pointer: "/content"),
        Refusal(#"{"content":"AAA"}"#, .invalidBase64, at: 15, pointer: "/content"),
        Refusal(#"{"content":"AAAA="}"#, .invalidBase64, at: 16, pointer: "/content"),
        Refusal(#"{"content":"A==="}"#, .invalidBase64, at: 13, pointer: "/content"),
        Refusal(#"{"content":"AA="}"#, .invalidBase64, at: 15, pointer: "/content"),
        Refusal(#"{"content":"AA=A"}"#, .invalidBase64, at: 15, pointer: "/content"),
        Refusal(#"{"content":"AAA=AAAA"}"#, .invalidBase64, at: 16, pointer: "/content"),
        Refusal(#"{"content":"AAB="}"#, .invalidBase64, at: 15, pointer: "/content"),
        Refusal(#"{"content":"AAC="}"#, .invalidBase64, at: 15, pointer: "/content"),
        Refusal(#"{"content":"AB=="}"#, .invalidBase64, at: 15, pointer: "/content"),
        Refusal(#"{"content":"AI=="}"#, .invalidBase64, at: 15, pointer: "/content"),
        Refusal(#"{"content":"AAAA AAA"}"#, .invalidBase64, at: 16, pointer: "/content"),
        Refusal(#"{"content":"AAAA\nAAA"}"#, .invalidBase64, at: 17, pointer: "/content"),
        Refusal(#"{"content":"AA-_"}"#, .invalidBase64, at: 14, pointer: "/content"),
        Refusal(#"{"content":"AA\u0141A"}"#, .invalidBase64, at: 19, pointer: "/content"),
        Refusal(#"{"content":"AA\qA"}"#, .syntax, at: 15, pointer: "/content"),
        Refusal("{\"content\":\"\u{0}\"}", .invalidBase64, at: 12, pointer: "/content"),
        Refusal(#"{"content":"data:image/png,AAAA"}"#, .invalidBase64, at: 26, pointer: "/content"),
        Refusal(#"{"content":"data:image;base64,AAAA"}"#, .invalidBase64, at: 29, pointer: "/content"),
        Refusal(#"{"content":"data:image/png;base64"}"#, .invalidBase64, at: 33, pointer: "/content"),
        Refusal(#"{"content":"AAAAdata:image/png;base64,AAAA"}"#, .invalidBase64, at: 20, pointer: "/content"),
        Refusal(#"{"a":""# + String(repeating: "x", count: 600) + #""}"#, .tooLarge, at: 512),
    ]

    @Test("refuses what the parser would refuse, and all but strict base64", arguments: refusals)
    func refuses(_ refusal: Refusal) {
        let outcome = Self.outcome(of: refusal.document)

        #expect(outcome.error?.code == refusal.code)
        #expect(outcome.error?.offset == refusal.offset)
        #expect(outcome.error?.pointer == refusal.pointer)
    }

    @Test("allows content up to its limit and not a byte more")
    func limitsContent() {
        let body = #"{"content":"\#(Data(Self.bytes(1000, seed: 3)).base64EncodedString())"}"#

        #expect(Self.outcome(of: body, maximumContentBytes: 1000).object?.content?.decodedBytes == 1000)
        #expect(Self.outcome(of: body, maximumContentBytes: 999).error?.code == .tooLarge)
    }

    @Test("hands nothing over before the members in front are proved, and knows them by then")
    func provesBeforeEmitting() throws {
        var reader = StreamingObjectReader(contentField: "content", maximumContentBytes: 100)
        var emitted = 0

        try reader.consume(Array(#"{"kind":"selfie","content":"AAAA"#.utf8)) { emitted += $0.count }

        #expect(emitted == 3)
        #expect(reader.leadingMembers?["kind"] == .string("selfie"))
        var refused = StreamingObjectReader(contentField: "content", maximumContentBytes: 100)
        for _ in 0..<2 {
            #expect(throws: JSONError.self) {
                try refused.consume(Array(#"{"kind":,"content":"AAAA"#.utf8)) { _ in Issue.record("emitted") }
            }
        }
        #expect(throws: JSONError.self) { try refused.finish() }
    }

    @Test("gives the same outcome however the body is split, also when mutated")
    func isIndependentOfSplits() {
        var random = SplitMix(seed: 42)
        let content = Data(Self.bytes(97, seed: 5)).base64EncodedString()
        let seeds = [
            #"{"kind":"photo_id","content":"\#(content)","n":[1,{"content":"x"}]}"#,
            #"{"content":"data:image\/png;base64,\u0041\/\/A\#(content)", "side" : "front"}"#,
        ].map { Array($0.utf8) }
        for round in 0..<3_000 {
            var body = seeds[round % seeds.count]
            if round >= seeds.count {
                for _ in 0..<Int.random(in: 1...2, using: &random) {
                    let index = Int.random(in: 0..<body.count, using: &random)
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: body[index] = UInt8.random(in: 0...255, using: &random)
                    case 1: body.remove(at: index)
                    case 2: body.insert("\"\\{}[]:,=/Au0".utf8.randomElement(using: &random) ?? 0, at: index)
                    default: body.removeLast(Int.random(in: 0...index, using: &random))
                    }
                    if body.isEmpty { body = [0x20] }
                }
            }

            let whole = Self.outcome(of: body)
            let bytewise = Self.outcome(of: body) { 1 }
            let split = Self.outcome(of: body) { Int.random(in: 1...40, using: &random) }

            #expect(bytewise == whole)
            #expect(split == whole)
            #expect((whole.error == nil) == (whole.object != nil))
        }
    }
}
