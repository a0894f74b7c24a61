import Crypto

/// Who is in front of the camera, as the provider knows them: one UUID of version 4 for all sessions and attempts of a
/// verification, from which nobody learns the verification's id.
package struct EndUserID: Sendable, Hashable, CustomStringConvertible {
    /// The UUID in lower case.
    package let description: String

    /// The id of a verification's end user: the same whenever it is asked for, so that no attempt can lose it.
    package init(of verification: VerificationID) {
        var hasher = SHA256()
        hasher.update(data: Array("addressee end user ".utf8))
        hasher.update(data: Array(verification.description.utf8))
        var bytes = Array(hasher.finalize().prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        description = Self.text(of: bytes)
    }

    private static func text(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
            text += [digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
        }
        return String(decoding: text, as: UTF8.self)
    }
}
