import Crypto
import FoundationEssentials
import StrictJSON
import Verification

/// The token in a session's URL: a JWT of the claims that have been observed (veriff.md 4.2), which nobody reads.
enum SessionToken {
    private static let key = SymmetricKey(data: Array("addressee-sandbox".utf8))

    static func make(session: String, integration: String, at time: Timestamp) -> String {
        let header: JSONValue = ["alg": "HS256", "typ": "JWT"]
        let claims: JSONValue = [
            "session_id": .string(session), "iid": .string(integration),
            "iat": .integer(Int(time.secondsSinceUnixEpoch)),
        ]
        let signed = [header, claims].map { encode($0.serialized()) }.joined(separator: ".")
        return signed + "." + encode(Array(HMAC<SHA256>.authenticationCode(for: Array(signed.utf8), using: key)))
    }

    private static func encode(_ bytes: [UInt8]) -> String {
        String(
            Data(bytes).base64EncodedString().compactMap { character in
                switch character {
                case "+": "-"
                case "/": "_"
                case "=": nil
                default: character
                }
            })
    }
}
