import Encryption
import FoundationEssentials
import Testing

@Suite("Key wrapping")
struct KeyWrappingTests {
    let ring: KeyRing
    let dataKey: DataKey
    let sealed: [UInt8]

    init() throws {
        ring = try KeyRing.generate(created: KeyRingTests.early)
        dataKey = try DataKey.generate()
        sealed = try ObjectCipher(dataKey: dataKey).seal([1, 2, 3], context: .fixture())
    }

    func opens(_ key: DataKey) -> Bool {
        (try? ObjectCipher(dataKey: key).open(sealed, context: .fixture())) == [1, 2, 3]
    }

    @Test("a wrapped key unwraps to itself for its owner")
    func roundTrip() throws {
        let wrapped = try ring.wrap(dataKey, for: .fixture())

        #expect(wrapped.keyID == ring.currentKeyID)
        #expect(opens(try ring.unwrap(wrapped, for: .fixture())))
    }

    @Test("rewrapping after a rotation keeps the data key and frees the old key")
    func rewrap() throws {
        let wrapped = try ring.wrap(dataKey, for: .fixture())
        let rotated = try ring.addingCurrentKey(created: KeyRingTests.late)

        let rewrapped = try rotated.rewrap(wrapped, for: .fixture())
        let remaining = try rotated.removingKey(id: ring.currentKeyID)

        #expect(rewrapped.keyID == rotated.currentKeyID)
        #expect(opens(try rotated.unwrap(wrapped, for: .fixture())))
        #expect(opens(try remaining.unwrap(rewrapped, for: .fixture())))
        #expect(code { _ = try remaining.unwrap(wrapped, for: .fixture()) } == .unknownKey)
    }

    @Test(
        "a wrapped key opens for no other owner",
        arguments: [
            DataKeyOwner.fixture(vendorID: "ven_2"), .fixture(environment: "sandbox"),
            .fixture(verificationID: "ver_2"), .fixture(verificationID: nil),
        ]
    )
    func otherOwner(owner: DataKeyOwner) throws {
        let wrapped = try ring.wrap(dataKey, for: .fixture())

        #expect(code { _ = try ring.unwrap(wrapped, for: owner) } == .authenticationFailed)
    }

    @Test("a wrapped key with any byte changed or missing is refused")
    func damage() throws {
        let wrapped = try ring.wrap(dataKey, for: .fixture())

        for index in wrapped.bytes.indices {
            var bytes = wrapped.bytes
            bytes[index] ^= 1
            let cut = Array(wrapped.bytes.prefix(index))
            for damaged in [bytes, cut] {
                #expect(throws: EncryptionError.self) {
                    try ring.unwrap(WrappedDataKey(keyID: wrapped.keyID, bytes: damaged), for: .fixture())
                }
            }
        }
    }

    @Test("a wrapped key renamed to another key of the ring is refused")
    func renamed() throws {
        let grown = try ring.addingCurrentKey(created: KeyRingTests.late)
        let wrapped = try ring.wrap(dataKey, for: .fixture())

        #expect(
            code {
                _ = try grown.unwrap(
                    WrappedDataKey(keyID: grown.currentKeyID, bytes: wrapped.bytes),
                    for: .fixture()
                )
            } == .authenticationFailed
        )
    }
}
