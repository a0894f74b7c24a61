import Testing
import WorkerProtocol

@Suite("The line before a file")
struct RequestHeaderTests {
    @Test(
        "an expectation may be named, null or left out",
        arguments: [
            (#"{"id":"a-1","length":12,"expected":"photo_id"}"#, RequestHeader.Expectation.photoID),
            (#"{"id":"a-1","length":12,"expected":null}"#, nil), (#"{"length":12,"id":"a-1"}"#, nil),
        ] as [(String, RequestHeader.Expectation?)])
    func sound(line: String, expectation: RequestHeader.Expectation?) throws {
        let header = try #require(RequestHeader(Array(line.utf8)))

        #expect(header.id == "a-1")
        #expect(header.length == 12)
        #expect(header.expectation == expectation)
    }

    @Test(
        "anything else is refused",
        arguments: [
            "", "12", "[]", #"{"id":"a"}"#, #"{"id":"a","length":-1}"#, #"{"id":"a","length":1.5}"#,
            #"{"id":"a","length":33554433}"#, #"{"id":1,"length":1}"#, #"{"id":"a","length":1,"expected":"passport"}"#,
            #"{"id":"a","length":1,"expected":7}"#, #"{"id":"a","length":1,"more":1}"#, #"{"id":"a","length":1} x"#,
        ])
    func refused(line: String) {
        #expect(RequestHeader(Array(line.utf8)) == nil)
    }

    @Test("a line longer than the limit is refused, whatever it says")
    func long() {
        let line = #"{"id":"a","length":1}"# + String(repeating: " ", count: RequestHeader.lengthLimit)

        #expect(RequestHeader(Array(line.utf8)) == nil)
    }
}
