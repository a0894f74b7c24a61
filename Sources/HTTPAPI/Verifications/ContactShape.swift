/// Whether contact data looks as it should; whether it reaches anybody only using it can tell.
enum ContactShape {
    /// Digits, with the signs people put between them.
    static func phoneNumber(_ text: String) -> String? {
        let digits = text.utf8.filter(isDigit).count
        let isWellFormed = text.utf8.enumerated().allSatisfy { index, byte in
            isDigit(byte) || " -().".utf8.contains(byte) || (index == 0 && byte == UInt8(ascii: "+"))
        }
        return isWellFormed && (7...15).contains(digits) ? text : nil
    }

    /// One `@` with something before it and a domain with a dot behind it.
    static func email(_ text: String) -> String? {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count) else { return nil }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        let isWellFormed = !text.unicodeScalars.contains { $0.properties.isWhitespace || $0.value < 0x20 }
        return isWellFormed && labels.count >= 2 && labels.allSatisfy { (1...63).contains($0.utf8.count) } ? text : nil
    }

    /// Five digits, or five and four.
    static func zipCode(_ text: String) -> String? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let lengths = parts.map(\.utf8.count)
        guard lengths == [5] || lengths == [5, 4], parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }) else { return nil }
        return text
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
