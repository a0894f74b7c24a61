import Testing
import Veriff

@Suite("Signatures")
struct VeriffSignatureTests {
    private let secret: VeriffSecret

    init() throws {
        secret = try #require(VeriffSecret("abcdef12-abcd-abcd-abcd-abcdef012345"))
    }

    private static let sessionId = "aea9ba6d-1b47-47fc-a4fc-f72b6d3584a7"
    private static let ofSessionId = "895cb3fd31139d89aeb7b263682e15479ab57651e70591256ad2c14fde4950dd"

    @Test(
        "the published vectors come out",
        arguments: [
            (sessionId, ofSessionId),
            (
                #"{"verification":{"callback":"https://veriff.com","person":{"firstName":"John","lastName":"Smith"},"#
                    + #""document":{"type":"PASSPORT","country":"EE"},"vendorData":"unique id of the end-user","#
                    + #""timestamp":"2016-05-19T08:30:25.597Z"}}"#,
                "0dcab73ddd20062616d104231c7439657546a5c24e4691977da93bb854c31e25"
            ),
        ])
    func publishedVectors(message: String, expected: String) {
        #expect(VeriffSignature(of: message, secret: secret).hexadecimal == expected)
    }

    @Test("a received signature counts in either letter case")
    func letterCase() throws {
        let signature = try #require(VeriffSignature(header: Self.ofSessionId.uppercased()))

        #expect(signature.matches(Self.sessionId, secrets: [secret]))
    }

    @Test("any of several live secrets may have signed")
    func severalSecrets() throws {
        let signature = VeriffSignature(of: Self.sessionId, secret: secret)
        let other = try #require(VeriffSecret("another"))

        #expect(signature.matches(Self.sessionId, secrets: [other, secret]))
        #expect(signature.matches(Self.sessionId, secrets: [secret, other]))
        #expect(!signature.matches(Self.sessionId, secrets: [other]))
        #expect(!signature.matches(Self.sessionId, secrets: []))
    }

    @Test("one changed byte of the message is noticed")
    func changedMessage() {
        let signature = VeriffSignature(of: Self.sessionId, secret: secret)

        #expect(!signature.matches(Self.sessionId + " ", secrets: [secret]))
    }

    @Test(
        "what is no SHA-256 in hexadecimal is no signature",
        arguments: [
            "", "00", String(repeating: "g", count: 64), String(repeating: "a", count: 63),
            String(repeating: "a", count: 66), " " + String(repeating: "a", count: 63),
        ])
    func malformed(header: String) {
        #expect(VeriffSignature(header: header) == nil)
    }

    @Test("a secret does not print itself")
    func redaction() {
        #expect("\(secret)" == "***")
        #expect(String(reflecting: secret) == "***")
        #expect(!String(describing: [secret]).contains("abcdef12"))
    }
}
