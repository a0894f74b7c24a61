import Encryption
import FoundationEssentials
import Testing

@Suite("Key ring")
struct KeyRingTests {
    static let early = Date(timeIntervalSince1970: 1_767_225_600.75)
    static let late = Date(timeIntervalSince1970: 1_767_312_000)

    let ring: KeyRing

    init() throws {
        ring = try KeyRing.generate(created: Self.early, random: .scripted(seed: 3))
    }

    @Test("a ring is read back from its own text")
    func roundTrip() throws {
        let grown = try ring.addingCurrentKey(created: Self.late, random: .scripted(seed: 4))

        let read = try KeyRing(parsing: grown.fileText().reveal())

        #expect(read.keyIDs == grown.keyIDs)
        #expect(read.currentKeyID == grown.currentKeyID)
        #expect(read.fileText().reveal() == grown.fileText().reveal())
    }

    @Test("comments and blank lines are skipped")
    func comments() throws {
        let text = "# Keep a copy.\n\n" + String(decoding: ring.fileText().reveal(), as: UTF8.self) + "\n# End\n"

        #expect(try KeyRing(parsing: Array(text.utf8)).keyIDs == ring.keyIDs)
    }

    @Test("a new key becomes current and the older one stays")
    func adding() throws {
        let grown = try ring.addingCurrentKey(created: Self.late, random: .scripted(seed: 4))

        #expect(grown.keyIDs.count == 2)
        #expect(grown.keyIDs.first == ring.currentKeyID)
        #expect(grown.currentKeyID == grown.keyIDs.last)
        #expect(grown.key(id: ring.currentKeyID) != nil)
    }

    @Test("only a key that is not current can be removed")
    func removing() throws {
        let grown = try ring.addingCurrentKey(created: Self.late, random: .scripted(seed: 4))

        #expect(try grown.removingKey(id: ring.currentKeyID).keyIDs == [grown.currentKeyID])
        #expect(code { _ = try grown.removingKey(id: grown.currentKeyID) } == .keyInUse)
        #expect(code { _ = try grown.removingKey(id: "kek-none") } == .unknownKey)
    }

    @Test("the ids in use that have no key are named")
    func missing() {
        #expect(ring.missing(ids: [ring.currentKeyID]) == [])
        #expect(ring.missing(ids: ["kek-b", ring.currentKeyID, "kek-a", "kek-b"]) == ["kek-a", "kek-b"])
    }

    static let keyA = Data(repeating: 1, count: 31).base64EncodedString().dropLast(4) + "AQI="
    static let keyB = Data([UInt8](0..<32)).base64EncodedString()
    static let time = "2026-01-01T00:00:00Z"

    @Test(
        "a malformed ring is refused",
        arguments: [
            "",
            "# nothing\n",
            "addressee-key-ring 2\nkey a \(time) \(keyB) current\n",
            "key a \(time) \(keyB) current\n",
            "addressee-key-ring 1\n",
            "addressee-key-ring 1\nkey a \(time) \(keyB)\n",
            "addressee-key-ring 1\nkey a \(time) \(keyB) Current\n",
            "addressee-key-ring 1\nkey a \(time) \(keyB) current extra\n",
            "addressee-key-ring 1\nkey  a \(time) \(keyB) current\n",
            "addressee-key-ring 1\nkee a \(time) \(keyB) current\n",
            "addressee-key-ring 1\nkey A \(time) \(keyB) current\n",
            "addressee-key-ring 1\nkey  \(time) \(keyB) current\n",
            "addressee-key-ring 1\nkey \(String(repeating: "a", count: 65)) \(time) \(keyB) current\n",
            "addressee-key-ring 1\nkey a 2026-02-30T00:00:00Z \(keyB) current\n",
            "addressee-key-ring 1\nkey a 2026-01-01 \(keyB) current\n",
            "addressee-key-ring 1\nkey a \(time) \(keyB)\r current\n",
            "addressee-key-ring 1\nkey a \(time) \(keyB.dropLast()) current\n",
            "addressee-key-ring 1\nkey a \(time) \(keyB)AAAA current\n",
            "addressee-key-ring 1\nkey a \(time) \(Data(count: 32).base64EncodedString()) current\n",
            "addressee-key-ring 1\nkey a \(time) \(keyB) current\nkey a \(time) \(keyA)\n",
            "addressee-key-ring 1\nkey a \(time) \(keyB) current\nkey b \(time) \(keyB)\n",
            "addressee-key-ring 1\nkey a \(time) \(keyB) current\nkey b \(time) \(keyA) current\n",
        ]
    )
    func malformed(text: String) {
        #expect(code { _ = try KeyRing(parsing: Array(text.utf8)) } == .malformedKeyRing)
    }

    @Test("the malformed rings are refused for what is wrong with them")
    func wellFormed() throws {
        let text = "addressee-key-ring 1\nkey a \(Self.time) \(Self.keyB) current\nkey b \(Self.time) \(Self.keyA)\n"

        #expect(try KeyRing(parsing: Array(text.utf8)).keyIDs == ["a", "b"])
    }

    @Test("bytes that are not text, and too many of them, are refused")
    func notText() {
        #expect(code { _ = try KeyRing(parsing: [0xff, 0xfe]) } == .malformedKeyRing)
        #expect(
            code { _ = try KeyRing(parsing: [UInt8](repeating: 10, count: 300_000)) } == .malformedKeyRing
        )
    }

    @Test("the error names the line and nothing that stands on it")
    func errorText() {
        let text = "addressee-key-ring 1\nkey a \(Self.time) topsecret current\n"

        let error = #expect(throws: EncryptionError.self) { try KeyRing(parsing: Array(text.utf8)) }

        #expect(
            error.map { "\($0)" }
                == "The key ring file is malformed, line 2: the key must be 32 bytes in base64."
        )
    }
}
