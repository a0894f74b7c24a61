import StrictJSON
import Testing
import Veriff
import Verification

@testable import VeriffSandbox

@Suite("The sandbox's parts")
struct SandboxPartsTests {
    @Test("what is due comes out in the order of time", arguments: [UInt64(1), 2, 3])
    func dueQueue(seed: UInt64) {
        var queue = DueQueue<Int64>()
        var value = seed
        let times = (0..<500).map { _ in
            value = value &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int64(value >> 40)
        }
        for time in times { queue.insert(time, at: Timestamp(microsecondsSinceUnixEpoch: time)) }

        var popped: [Int64] = []
        while let next = queue.popFirst(upTo: Timestamp(microsecondsSinceUnixEpoch: .max)) {
            popped.append(next.element)
        }

        #expect(popped == times.sorted())
        #expect(queue.popFirst(upTo: Timestamp(microsecondsSinceUnixEpoch: .max)) == nil)
    }

    @Test("nothing comes out before its time")
    func notYet() {
        var queue = DueQueue<Int>()
        queue.insert(1, at: Timestamp(microsecondsSinceUnixEpoch: 10))

        #expect(queue.popFirst(upTo: Timestamp(microsecondsSinceUnixEpoch: 9)) == nil)
        #expect(queue.popFirst(upTo: Timestamp(microsecondsSinceUnixEpoch: 10)) != nil)
    }

    @Test(
        "the unit of an address is replaced or put in",
        arguments: [
            ("12 Elm St Unit 4B, Springfield, IL 62704", "12 Elm St Unit 9C, Springfield, IL 62704"),
            ("12 Elm St, Apt. 4B, Springfield", "12 Elm St, Apt. 9C, Springfield"),
            ("12 Elm St #4B, Springfield", "12 Elm St #9C, Springfield"),
            ("12 Elm St # 4B, Springfield", "12 Elm St # 9C, Springfield"),
            ("12 Elm St, Springfield", "12 Elm St Unit 9C, Springfield"), ("", " Unit 9C"),
        ])
    func units(address: String, expected: String) {
        #expect(UnitText.replace(in: address, with: "9C") == expected)
    }

    @Test("the spaced style sorts names by length and then bytes")
    func spacedStyle() {
        let value: JSONValue = ["lastName": nil, "id": ["b": 1, "a": [true, "x/\""]], "gender": 2]

        let text = String(decoding: WireStyle.spaced.bytes(of: value), as: UTF8.self)

        #expect(text == #"{"id": {"a": [true, "x/\""], "b": 1}, "gender": 2, "lastName": null}"#)
    }

    @Test("the provider's own schedule is hourly for a week")
    func schedule() {
        let schedule = WebhookRetrySchedule.provider

        #expect(schedule.wait(afterTries: 1) == .seconds(3_600))
        #expect(schedule.wait(afterTries: 167) == .seconds(3_600))
        #expect(schedule.wait(afterTries: 168) == nil)
        #expect(WebhookRetrySchedule.quick.wait(afterTries: 1) == .seconds(1))
        #expect(WebhookRetrySchedule.quick.wait(afterTries: 6) == .seconds(3_600))
    }

    @Test("old images make room for new ones")
    func mediaMemory() {
        var memory = MediaMemory(limitInBytes: 10)
        memory.keep([1, 2, 3, 4, 5, 6], id: "a")
        memory.keep([1, 2, 3, 4], id: "b")
        memory.keep([1], id: "c")

        #expect(memory["a"] == nil)
        #expect(memory["b"]?.count == 4)
        #expect(memory["c"] == [1])
    }

    @Test("every key of a statement is read and written", arguments: SandboxReading.fields.map(\.key))
    func readingKeys(key: String) throws {
        let isFlag = ["name_match", "address_match", "unreadable"].contains(key)
        let isNumber = ["name_match_percentage", "code", "reason_code", "delay_seconds"].contains(key)
        let isObject = ["additional", "verification"].contains(key)
        let literal = isFlag ? "true" : isNumber ? "42" : isObject ? #"{"a":[null]}"# : "\"value\""
        let reading = SandboxReading(json: try JSONValue(parsing: Array("{\"\(key)\":\(literal)}".utf8)))

        #expect(reading != SandboxReading())
        #expect(SandboxReading(json: reading.json) == reading)
        #expect(reading.json.memberNames == [key])
    }
}
