import FoundationEssentials

/// The identifiers the sandbox makes and checks.
enum SandboxIdentifier {
    /// A new UUID of version 4 in lower case, as the provider writes them.
    static func random() -> String { UUID().uuidString.lowercased() }

    /// Bytes in lower-case hexadecimal.
    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0x0F)]] }, as: UTF8.self)
    }

    /// Whether text is a UUID of version 4, in either letter case.
    static func isRandomUUID(_ text: String) -> Bool {
        let bytes = Array(text.lowercased().utf8)
        guard isUUID(text), bytes.count == 36 else { return false }
        return bytes[14] == UInt8(ascii: "4") && "89ab".utf8.contains(bytes[19])
    }

    /// Whether text has a UUID's form, in either letter case.
    static func isUUID(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 36 else { return false }
        return bytes.enumerated().allSatisfy { index, byte in
            switch index {
            case 8, 13, 18, 23: byte == UInt8(ascii: "-")
            default:
                (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) || (0x41...0x46).contains(byte)
            }
        }
    }

    /// Refuses what is no identifier of the provider's (veriff.md 12.2).
    static func check(_ id: String) throws(SandboxRefusal) {
        guard (20...40).contains(id.count) else { throw .idLength }
        guard isRandomUUID(id) else { throw .idNoUUID }
    }
}
