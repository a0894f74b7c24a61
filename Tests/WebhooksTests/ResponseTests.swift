import Testing
import Verification

@testable import Webhooks

@Suite("What is kept of a receiver's answer")
struct ResponseTests {
    @Test("the excerpt is cut, repaired and free of control characters")
    func excerpt() throws {
        let body = Array("ok\u{1B}[31m\n".utf8) + [0xFF, 0x00] + [UInt8](repeating: 0x61, count: 20_000)

        let excerpt = try #require(ResponseExcerpt.make(from: body))

        #expect(excerpt.hasPrefix("ok\\u{1b}[31m\n\u{FFFD}\\u{0}aaa"))
        #expect(excerpt.utf8.count < 16_500)
    }

    @Test("an empty answer leaves nothing")
    func empty() {
        #expect(ResponseExcerpt.make(from: []) == nil)
    }

    @Test(
        "Retry-After is read as seconds or as a date, and ignored otherwise",
        arguments: [
            ("120", 120), ("0", 0), ("-5", nil), ("Sun, 06 Nov 1994 08:50:37 GMT", 60),
            ("Sun, 06 Nov 1994 08:49:00 GMT", 0), ("tomorrow", nil), ("", nil), ("99999999999999999999", nil),
        ] as [(String, Int?)])
    func retryAfter(value: String, seconds: Int?) throws {
        let now = try #require(Timestamp(rfc3339: "1994-11-06T08:49:37Z"))

        #expect(RetryAfter.duration(value, at: now) == seconds.map { .seconds($0) })
    }
}
