/// The bytes of encoded values; integers are appended in network byte order.
package struct PostgresBuffer: Sendable {
    var bytes: [UInt8] = []

    /// Appends an integer, most significant byte first.
    package mutating func append<I: FixedWidthInteger>(integer: I) {
        unsafe withUnsafeBytes(of: integer.bigEndian) { unsafe bytes.append(contentsOf: $0) }
    }

    /// Appends bytes as they are.
    package mutating func append(contentsOf newBytes: some Sequence<UInt8>) {
        bytes.append(contentsOf: newBytes)
    }

    /// Appends what `body` appends, preceded by its length as the elements of arrays are.
    mutating func appendWithLength(_ body: (inout PostgresBuffer) -> Void) {
        let start = bytes.count
        append(integer: Int32(0))
        body(&self)
        let length = UInt32(clamping: bytes.count - start - 4)
        for index in 0..<4 {
            bytes[start + index] = UInt8(truncatingIfNeeded: length >> (24 - 8 * UInt32(index)))
        }
    }
}

extension RawSpan {
    /// The integer in network byte order at `offset`; refuses to read past the end.
    package func integer<I: FixedWidthInteger & BitwiseCopyable>(
        at offset: Int = 0,
        as type: I.Type = I.self
    ) throws(PostgresError) -> I {
        guard offset >= 0, byteCount - offset >= MemoryLayout<I>.size else {
            throw PostgresError(.decodingFailed, explanation: "the value is too short")
        }
        // Bounds were checked above; every bit pattern is an integer.
        return I(bigEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: I.self))
    }

    /// Refuses values of another length than the type's.
    func requireByteCount(_ expected: Int) throws(PostgresError) {
        guard byteCount == expected else {
            throw PostgresError(.decodingFailed, explanation: "the value has \(byteCount) bytes, not \(expected)")
        }
    }

    /// A part of the value; refuses to reach outside it.
    func part(from offset: Int, byteCount length: Int) throws(PostgresError) -> Range<Int> {
        guard offset >= 0, length >= 0, byteCount - offset >= length else {
            throw PostgresError(.decodingFailed, explanation: "the value is too short")
        }
        return offset..<(offset + length)
    }
}
