import Verification

/// Writes the fields of a value one after another, each with its length, behind a format version.
struct FieldWriter {
    private(set) var bytes: [UInt8]

    /// Starts with the version of the value's layout.
    init(version: UInt8, reservingCapacity capacity: Int = 256) {
        bytes = []
        bytes.reserveCapacity(capacity)
        bytes.append(version)
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    mutating func append(_ text: String?) {
        bytes.append(text == nil ? 0 : 1)
        if let text { append(text) }
    }

    mutating func append(_ number: Int) {
        append(bigEndian: UInt64(bitPattern: Int64(number)))
    }

    mutating func append(_ number: Int?) {
        bytes.append(number == nil ? 0 : 1)
        if let number { append(number) }
    }

    mutating func append(contentsOf field: some Collection<UInt8>) {
        append(bigEndian: UInt32(clamping: field.count))
        bytes.append(contentsOf: field)
    }

    /// Writes a list: its length, then each element by the closure.
    mutating func append<Element>(
        list: some Collection<Element>, _ write: (inout FieldWriter, Element) -> Void
    ) {
        append(bigEndian: UInt32(clamping: list.count))
        for element in list { write(&self, element) }
    }

    private mutating func append<I: FixedWidthInteger>(bigEndian number: I) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
}
