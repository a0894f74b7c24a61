import Crypto
import Encryption
import FoundationEssentials
import Testing

@Suite("Object cipher")
struct ObjectCipherTests {
    let cipher: ObjectCipher

    init() throws {
        cipher = ObjectCipher(dataKey: try .fixture())
    }

    @Test("a sealed value opens to itself", arguments: [0, 1, 15, 16, 17, 5000])
    func roundTrip(size: Int) throws {
        let sealed = try cipher.seal(content(size), context: .fixture())

        #expect(sealed.count == size + ObjectCipher.overheadInBytes)
        #expect(try cipher.open(sealed, context: .fixture()) == content(size))
    }

    @Test("a value with any bit flipped, or cut anywhere, is refused")
    func damage() throws {
        let sealed = try cipher.seal(Array("Jane Doe".utf8), context: .fixture())

        for index in sealed.indices {
            for bit in 0..<8 {
                var damaged = sealed
                damaged[index] ^= 1 << bit
                #expect(throws: EncryptionError.self) { try cipher.open(damaged, context: .fixture()) }
            }
            #expect(throws: EncryptionError.self) {
                try cipher.open(Array(sealed.prefix(index)), context: .fixture())
            }
        }
        #expect(throws: EncryptionError.self) { try cipher.open(sealed + [0], context: .fixture()) }
    }

    @Test("a value moved to another place is refused", arguments: AuthenticatedContext.others)
    func otherContext(context: AuthenticatedContext) throws {
        let sealed = try cipher.seal([1, 2, 3], context: .fixture())

        #expect(code { _ = try cipher.open(sealed, context: context) } == .authenticationFailed)
    }

    @Test("a value sealed under another data key is refused")
    func otherKey() throws {
        let sealed = try ObjectCipher(dataKey: .fixture(seed: 2)).seal([1, 2, 3], context: .fixture())

        #expect(code { _ = try cipher.open(sealed, context: .fixture()) } == .authenticationFailed)
    }

    @Test("an unknown format version is told apart from damage")
    func unknownVersion() throws {
        var sealed = try cipher.seal([1, 2, 3], context: .fixture())
        sealed[0] = 2

        #expect(code { _ = try cipher.open(sealed, context: .fixture()) } == .unsupportedFormat)
    }

    @Test("equal values never look equal")
    func freshNonces() throws {
        let first = try cipher.seal([1, 2, 3], context: .fixture())
        let second = try cipher.seal([1, 2, 3], context: .fixture())

        #expect(first != second)
    }

    @Test("a record is version, nonce, ciphertext and tag under the HKDF sub-key of its object")
    func format() throws {
        func field(_ text: String) -> [UInt8] {
            [0, 0, 0, 0, 0, 0, 0, UInt8(text.utf8.count)] + Array(text.utf8)
        }
        let nonce = [UInt8](100..<112)
        let sealed = try ObjectCipher(
            dataKey: .generate(random: RandomSource { Array(repeating: 7, count: $0) }),
            random: RandomSource { _ in nonce }
        ).seal([1, 2, 3], context: .fixture(version: 258))
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: [UInt8](repeating: 7, count: 32)),
            info: field("addressee object key 1") + field("document") + field("doc_1"),
            outputByteCount: 32
        )
        let data =
            field("addressee object 1") + [0, 0, 0, 0, 0, 0, 0, 4] + field("verification") + field("ven_1")
            + field("live") + field("ver_1") + field("document") + field("doc_1") + [0, 0, 0, 0, 0, 0, 1, 2]

        let box = try AES.GCM.SealedBox(combined: sealed.dropFirst())

        #expect(sealed.first == 1)
        #expect(Array(box.nonce) == nonce)
        #expect(try Array(AES.GCM.open(box, using: key, authenticating: data)) == [1, 2, 3])
    }

    @Test("a source of randomness that answers short seals nothing")
    func shortRandomness() throws {
        let short = RandomSource { Array(repeating: 1, count: $0 - 1) }

        #expect(code { _ = try DataKey.generate(random: short) } == .randomness)
        #expect(
            code { _ = try ObjectCipher(dataKey: .fixture(), random: short).seal([1], context: .fixture()) }
                == .randomness
        )
    }
}
