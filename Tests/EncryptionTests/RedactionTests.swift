import Encryption
import Testing

@Suite("Redaction")
struct RedactionTests {
    @Test("nothing secret can be printed, described, dumped or reflected")
    func nothingLeaks() throws {
        let ring = try KeyRing.generate(created: KeyRingTests.early)
        let key = try DataKey.fixture()
        let secrets: [Any] = [
            Secret("hunter2"), Secret([1, 2]), ring, key, ObjectCipher(dataKey: key),
            BlindIndex(dataKey: key, vendorID: "v", environment: "live", column: "c"),
            try #require(ring.key(id: ring.currentKeyID)), ring.fileText(),
        ]

        for secret in secrets {
            var dumped = ""
            dump(secret, to: &dumped)
            #expect(String(describing: secret) == "***")
            #expect(String(reflecting: secret) == "***")
            #expect(dumped == "- ***\n")
            #expect(String(describing: [secret]) == "[***]")
        }
    }

    @Test("a secret can be read by asking for it")
    func reveal() {
        #expect(Secret("hunter2").reveal() == "hunter2")
    }

    @Test("comparison in constant time agrees with plain comparison")
    func constantTime() {
        let values: [[UInt8]] = [[], [0], [1], [0, 0], [1, 2, 3], [1, 2, 4], [0x80, 2, 3]]

        for left in values {
            for right in values {
                #expect(left.isEqualInConstantTime(to: right[...]) == (left == right))
            }
        }
    }
}
