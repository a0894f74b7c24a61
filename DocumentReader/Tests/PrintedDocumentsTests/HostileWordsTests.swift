import DocumentFields
import DocumentLayout
import PrintedDocuments
import Testing

@Suite("Words that no document has")
struct HostileWordsTests {
    @Test("are read without a trap, whatever they are and wherever they stand", arguments: 0..<60)
    func anyWords(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let words = (0..<Int.random(in: 6...260, using: &random)).map { _ in anyWord(&random) }

        let reading = readPrinted([RecognizedPage(width: 1700, height: 2200, words: words)])

        #expect(reading.fields.values.allSatisfy { (0...1).contains($0.confidence) })
    }

    @Test(
        "are read in bounded time when there are ten thousand of them", .timeLimit(.minutes(2)),
        arguments: ["LICENSE", "TX 73301", "12", "Tenant", "Jane", "03/04/2026", "(", "#"])
    func tenThousandWords(text: String) {
        let words = (0..<10_000).map { index in
            RecognizedWord(
                text: text, confidence: 0.9,
                box: Box(left: index % 100 * 17, top: index / 100 * 22, width: 15, height: 18), line: index / 100)
        }

        let reading = readPrinted([RecognizedPage(width: 1700, height: 2200, words: words)])

        #expect(reading.status != .read || reading.kind != nil)
    }

    @Test("all in one place are read in bounded time", .timeLimit(.minutes(2)))
    func onePlace() {
        let words = (0..<10_000).map { _ in
            RecognizedWord(text: "ADDRESS", confidence: 0.9, box: Box(left: 5, top: 5, width: 40, height: 900), line: 0)
        }

        #expect(readPrinted([RecognizedPage(width: 1700, height: 2200, words: words)]).status == .notADocument)
    }

    @Test("at the end of all numbers are passed over")
    func extremePlaces() {
        let places = [Int.max, Int.min, Int.max / 2, -1]
        let words = places.flatMap { left in
            places.map { top in
                RecognizedWord(
                    text: "DRIVER", confidence: .nan, box: Box(left: left, top: top, width: .max, height: .max), line: 0
                )
            }
        }

        #expect(readPrinted([RecognizedPage(width: 0, height: .max, words: words)]) == .unreadable)
    }

    private func anyWord(_ random: inout SeededRandom) -> RecognizedWord {
        let vocabulary = [
            "DRIVER", "LICENSE", "DL", "EXP", "DOB", "4d", "1", "2", "8", "12", "NY", "10001", "10001-", "-1234",
            "99/99/9999",
            "02/30/2024", "2024-02-30", "March", "31,", "Tenant", "(\"Tenant\")", "between", "LANDLORD", "O'", "-", "#",
            "Apt",
            "PO", "Box", "\u{0}", "\u{1F600}", "é/è", "///", "P<UTO<<", "St.", ",", ";,", "ISSUED", "to",
            "JR", "II",
            "Sth", "th", "$", "99999999999999999999", "Statement", "Date:", "Bank", "NAME", "NAME:", "٣", "１２",
            "ﬁ", "ß",
            "m\u{301}", "VOTER", "POLICY", "REGISTERED", "OWNER",
        ]
        let size = (Int.random(in: 0...200, using: &random), Int.random(in: 0...60, using: &random))
        return RecognizedWord(
            text: vocabulary.randomElement(using: &random) ?? "",
            confidence: Double.random(in: -0.5...1.5, using: &random),
            box: Box(
                left: Int.random(in: -50...1700, using: &random),
                top: Int.random(in: -50...600, using: &random) / 20 * 20,
                width: size.0, height: size.1),
            line: Int.random(in: -3...40, using: &random))
    }
}

/// Numbers that are the same on every run.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_F491_4F6C_DD1D
    }
}
