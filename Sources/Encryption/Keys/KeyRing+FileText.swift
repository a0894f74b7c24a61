internal import Crypto
internal import FoundationEssentials

// The file is read by people in trouble, so it is lines and not JSON:
//
//     addressee-key-ring 1
//     key kek-2f81a90c77d01e45 2026-01-31T09:00:00Z <base64 of 32 bytes>
//     key kek-90ab54cd128fe377 2026-06-30T09:00:00Z <base64 of 32 bytes> current
//
// Blank lines and lines that begin with `#` are skipped. Anything else that is not exactly this is refused.
extension KeyRing {
    private static let firstLine = "addressee-key-ring 1"
    private static let largestFileInBytes = 256 * 1024

    /// Reads a ring from the text of its file.
    package init(parsing text: some Collection<UInt8>) throws(EncryptionError) {
        guard text.count <= Self.largestFileInBytes else {
            throw EncryptionError.malformedKeyRing("it is too large")
        }
        guard let text = String(validating: text, as: UTF8.self) else {
            throw EncryptionError.malformedKeyRing("it is not UTF-8 text")
        }
        var parser = KeyRingParser()
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            try parser.read(line, number: index + 1, firstLine: Self.firstLine)
        }
        self = try parser.finish()
    }

    /// The file's text, with every key in the clear: for a file that only its owner can read.
    package func fileText() -> Secret<[UInt8]> {
        var text = Self.firstLine + "\n"
        for key in keysInOrder {
            let material = key.key.withUnsafeBytes { Data($0).base64EncodedString() }
            let mark = key.id == currentKeyID ? " current" : ""
            text += "key \(key.id) \(key.created.formatted(.iso8601)) \(material)\(mark)\n"
        }
        return Secret(Array(text.utf8))
    }
}

private struct KeyRingParser {
    private var hasFirstLine = false
    private var keys: [String: KeyEncryptionKey] = [:]
    private var current: KeyEncryptionKey?

    mutating func read(_ line: Substring, number: Int, firstLine: String) throws(EncryptionError) {
        guard !line.isEmpty, !line.hasPrefix("#") else { return }
        guard hasFirstLine else {
            guard line == firstLine else {
                throw EncryptionError.malformedKeyRing(line: number, "the first line must be '\(firstLine)'")
            }
            hasFirstLine = true
            return
        }
        try readKey(line.split(separator: " ", omittingEmptySubsequences: false), number: number)
    }

    consuming func finish() throws(EncryptionError) -> KeyRing {
        guard hasFirstLine else { throw EncryptionError.malformedKeyRing("it is empty") }
        guard let current else { throw EncryptionError.malformedKeyRing("no key is marked current") }
        return KeyRing(keys: keys, current: current)
    }

    private mutating func readKey(_ fields: [Substring], number: Int) throws(EncryptionError) {
        guard fields.count == 4 || fields.count == 5, fields[0] == "key", fields.count == 4 || fields[4] == "current"
        else {
            throw EncryptionError.malformedKeyRing(line: number, "expected 'key ID CREATED BASE64 [current]'")
        }
        guard KeyEncryptionKey.isValidID(fields[1]) else {
            throw EncryptionError.malformedKeyRing(
                line: number,
                "an id is 1 to \(KeyEncryptionKey.longestID) of a-z, 0-9 and '-'"
            )
        }
        let key = KeyEncryptionKey(
            id: String(fields[1]),
            created: try created(fields[2], number: number),
            key: try material(fields[3], number: number)
        )
        try add(key, isCurrent: fields.count == 5, number: number)
    }

    private mutating func add(_ key: KeyEncryptionKey, isCurrent: Bool, number: Int) throws(EncryptionError) {
        guard keys[key.id] == nil else {
            throw EncryptionError.malformedKeyRing(line: number, "an earlier key has the same id")
        }
        guard !keys.values.contains(where: { $0.key == key.key }) else {
            throw EncryptionError.malformedKeyRing(line: number, "an earlier key has the same bytes")
        }
        keys[key.id] = key
        guard isCurrent else { return }
        guard current == nil else {
            throw EncryptionError.malformedKeyRing(line: number, "an earlier key is already marked current")
        }
        current = key
    }

    private func created(_ text: Substring, number: Int) throws(EncryptionError) -> Date {
        // The round trip refuses the spellings that the lenient parser accepts.
        guard let date = try? Date(String(text), strategy: .iso8601), date.formatted(.iso8601) == text else {
            throw EncryptionError.malformedKeyRing(line: number, "the time must look like 2026-01-31T09:00:00Z")
        }
        return date
    }

    private func material(_ text: Substring, number: Int) throws(EncryptionError) -> SymmetricKey {
        guard let bytes = Data(base64Encoded: String(text)), bytes.count == KeyEncryptionKey.sizeInBytes,
            bytes.base64EncodedString() == text
        else {
            throw EncryptionError.malformedKeyRing(
                line: number,
                "the key must be \(KeyEncryptionKey.sizeInBytes) bytes in base64"
            )
        }
        guard Set(bytes).count > 1 else {
            throw EncryptionError.malformedKeyRing(line: number, "the key is a placeholder")
        }
        return SymmetricKey(data: bytes)
    }
}
