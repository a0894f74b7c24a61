import Testing
import Verification

@Suite("A registry's match")
struct RegistryMatchTests {
    @Test("is written as one text and read back", arguments: RegistryMatch.Subject.allCases)
    func roundTrip(subject: RegistryMatch.Subject) {
        for level in RegistryMatch.Level.allCases {
            let match = RegistryMatch(subject, level: level.rawValue.lowercased())

            #expect(match.value == "\(subject.rawValue):\(level.rawValue)")
            #expect(RegistryMatch(value: match.value) == match)
            #expect(match.level == level)
        }
    }

    @Test("keeps a level that nobody knows, and is no answer then")
    func unknownLevel() {
        let match = RegistryMatch(value: "zip:almost:there")

        #expect(match?.levelText == "ALMOST:THERE")
        #expect(match?.level == nil)
        #expect(match?.isAnswer == false)
    }

    @Test("is nothing where the text is none", arguments: ["", "zip", "shoe_size:MATCH", ":MATCH"])
    func unreadable(text: String) {
        #expect(RegistryMatch(value: text) == nil)
    }
}
