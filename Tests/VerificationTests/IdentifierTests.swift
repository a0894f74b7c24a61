import Testing
import Verification

@Suite("Identifiers")
struct IdentifierTests {
    @Test(
        "the printed form reads back, whatever the bits",
        arguments: [
            0, 1, 31, 32, UInt128.max, UInt128.max - 1, 1 << 127, 0x0123_4567_89AB_CDEF_0123_4567_89AB_CDEF,
        ]
    )
    func roundTrip(value: UInt128) {
        let id = VerificationID(value: value)
        #expect(id.description.utf8.count == 30)
        #expect(VerificationID(id.description) == id)
    }

    @Test("the printed form is Crockford's base 32 in lower case")
    func printedForm() {
        #expect(VerificationID(value: 0).description == "ver_00000000000000000000000000")
        #expect(DocumentID(value: .max).description == "doc_7zzzzzzzzzzzzzzzzzzzzzzzzz")
        #expect(EventID(value: 32 * 32 + 31).description == "evt_0000000000000000000000010z")
    }

    @Test(
        "what is no identifier of the kind is refused",
        arguments: [
            "", "ver", "ver_", "doc_00000000000000000000000000", "ver-00000000000000000000000000",
            "ver_0000000000000000000000000", "ver_000000000000000000000000000", "ver_80000000000000000000000000",
            "ver_zzzzzzzzzzzzzzzzzzzzzzzzzz", "ver_0000000000000000000000000I", "ver_0000000000000000000000000A",
            "ver_0000000000000000000000000i", "ver_0000000000000000000000000l", "ver_0000000000000000000000000o",
            "ver_0000000000000000000000000u", "ver_000000000000000000000000 0", "ver_/0000000000000000000000000",
            "VER_00000000000000000000000000", "ver_000000000000000000000000é", " ver_0000000000000000000000000",
            "ver_00000000000000000000000\u{0}00",
        ]
    )
    func refused(text: String) {
        #expect(VerificationID(text) == nil)
    }

    @Test("printed forms sort like the numbers, and later identifiers after earlier ones")
    func sortOrder() {
        let clock = SteppingClock(start: 1_800_000_000_000_000)
        let source = IdentifierSource(clock: clock, random: Generator(state: 7))
        // More than a millisecond's counter holds, with the clock standing still in the middle.
        let ids = (0..<10_000).map { _ in source.next(Entity.Verification.self) }
        #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 })
        let texts = ids.map(\.description)
        #expect(texts == texts.sorted())
        #expect(Set(texts).count == ids.count)
    }

    @Test("an identifier is a UUID of version 7 with the time in front")
    func versionBits() {
        let source = IdentifierSource(clock: SteppingClock(start: 1_800_000_000_123_456), random: Generator(state: 1))
        let value = source.next(Entity.Job.self).value
        #expect(value >> 80 == 1_800_000_000_123)
        #expect(value >> 76 & 0xF == 7)
        #expect(value >> 62 & 0b11 == 0b10)
    }

    @Test("no two entities share a prefix")
    func prefixes() {
        let prefixes = [
            Entity.Vendor.identifierPrefix, Entity.Location.identifierPrefix, Entity.APIKey.identifierPrefix,
            Entity.Verification.identifierPrefix, Entity.Attempt.identifierPrefix, Entity.Document.identifierPrefix,
            Entity.DocumentFile.identifierPrefix, Entity.Link.identifierPrefix, Entity.LinkToken.identifierPrefix,
            Entity.HistoryEntry.identifierPrefix, Entity.Decision.identifierPrefix,
            Entity.RuleResult.identifierPrefix, Entity.Event.identifierPrefix,
            Entity.WebhookEndpoint.identifierPrefix, Entity.Delivery.identifierPrefix,
            Entity.DeliveryAttempt.identifierPrefix, Entity.Integration.identifierPrefix,
            Entity.ProviderSession.identifierPrefix, Entity.ProviderReceipt.identifierPrefix,
            Entity.Job.identifierPrefix, Entity.Request.identifierPrefix,
        ]
        #expect(Set(prefixes).count == prefixes.count)
        #expect(prefixes.allSatisfy { $0.utf8.count == 3 })
    }
}

private struct SteppingClock: WallClock {
    let start: Int64

    func now() -> Timestamp { Timestamp(microsecondsSinceUnixEpoch: start) }
}

private struct Generator: RandomNumberGenerator, Sendable {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}
