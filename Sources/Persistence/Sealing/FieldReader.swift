import Services
import Verification

/// Reads what `FieldWriter` wrote; bytes that end early or do not fit are a corrupted store.
struct FieldReader {
    /// The version of the value's layout.
    let version: UInt8
    private var rest: ArraySlice<UInt8>

    /// Takes the bytes and checks the version of their layout.
    init(_ bytes: [UInt8], version: UInt8) throws(StoreError) {
        try self.init(bytes, versions: version...version)
    }

    /// Takes the bytes of a value that has been written in several layouts.
    init(_ bytes: [UInt8], versions: ClosedRange<UInt8>) throws(StoreError) {
        guard let version = bytes.first, versions.contains(version) else { throw Self.malformed }
        self.version = version
        rest = bytes.dropFirst()
    }

    /// Whether nothing is left: what was added to a layout at its end is absent from what was written before.
    var isAtEnd: Bool { rest.isEmpty }

    mutating func text() throws(StoreError) -> String {
        guard let text = String(validating: try field(), as: UTF8.self) else { throw Self.malformed }
        return text
    }

    mutating func optionalText() throws(StoreError) -> String? {
        try isPresent() ? try text() : nil
    }

    mutating func number() throws(StoreError) -> Int {
        Int(Int64(bitPattern: try integer(UInt64.self)))
    }

    mutating func optionalNumber() throws(StoreError) -> Int? {
        try isPresent() ? try number() : nil
    }

    mutating func field() throws(StoreError) -> ArraySlice<UInt8> {
        let count = Int(try integer(UInt32.self))
        guard rest.count >= count else { throw Self.malformed }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func list<Element>(
        _ read: (inout FieldReader) throws(StoreError) -> Element
    ) throws(StoreError) -> [Element] {
        let count = Int(try integer(UInt32.self))
        // Every element has a byte at least, so that a false count costs nothing.
        guard rest.count >= count else { throw Self.malformed }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try read(&self)) }
        return elements
    }

    /// Reads a word of a closed vocabulary.
    mutating func word<Word: RawRepresentable<String>>(_ type: Word.Type = Word.self) throws(StoreError) -> Word {
        guard let word = Word(rawValue: try text()) else { throw Self.malformed }
        return word
    }

    static var malformed: StoreError { .corrupted("a stored value has another layout than it should") }

    private mutating func isPresent() throws(StoreError) -> Bool {
        guard let flag = rest.popFirst(), flag <= 1 else { throw Self.malformed }
        return flag == 1
    }

    private mutating func integer<I: FixedWidthInteger & UnsignedInteger>(_ type: I.Type) throws(StoreError) -> I {
        let size = MemoryLayout<I>.size
        guard rest.count >= size else { throw Self.malformed }
        defer { rest = rest.dropFirst(size) }
        return rest.prefix(size).reduce(I.zero) { $0 << 8 | I($1) }
    }
}
