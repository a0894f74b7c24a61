/// Bytes that two different lists of fields never share: every field carries its own length.
struct CanonicalEncoding {
    private(set) var bytes: [UInt8] = []

    /// Starts with a label that keeps encodings of different purposes apart.
    init(label: StaticString) {
        bytes.reserveCapacity(192)
        label.withUTF8Buffer { append(contentsOf: $0) }
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    mutating func append(_ number: Int) {
        append(bigEndian: UInt64(bitPattern: Int64(number)))
    }

    mutating func append(contentsOf field: some Collection<UInt8>) {
        append(bigEndian: UInt64(field.count))
        bytes.append(contentsOf: field)
    }

    private mutating func append(bigEndian number: UInt64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
}
