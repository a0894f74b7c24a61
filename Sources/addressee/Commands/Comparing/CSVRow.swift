/// One row of a CSV file: the bytes of its fields side by side, without their quotes.
struct CSVRow: Sendable {
    /// What is kept of a field, in bytes; the rest of a longer one is dropped, which is remembered.
    static let maximumFieldSize = 4096
    /// How many fields are kept.
    static let maximumFields = 64

    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// A bit for each field that lost bytes.
    private var cuts: UInt64 = 0

    /// How many fields there are, of those that are kept.
    var count: Int { ends.count }

    /// No field has ended and nothing of one was seen.
    var isEmpty: Bool { ends.isEmpty && bytes.isEmpty }

    /// A field's bytes; nil when the row has no such field.
    func field(_ index: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(index) else { return nil }
        return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// Whether a field was longer than what is kept.
    func isCut(_ index: Int) -> Bool {
        index < Self.maximumFields && cuts & (1 << UInt64(index)) != 0
    }

    mutating func append(_ more: ArraySlice<UInt8>) {
        guard ends.count < Self.maximumFields else { return }
        let room = Self.maximumFieldSize - (bytes.count - (ends.last ?? 0))
        if more.count > room { cuts |= 1 << UInt64(ends.count) }
        bytes.append(contentsOf: more.prefix(room))
    }

    mutating func endField() {
        if ends.count < Self.maximumFields { ends.append(bytes.count) }
    }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        cuts = 0
    }
}
