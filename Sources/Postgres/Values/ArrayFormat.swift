// The binary form of an array: dimensions, a flag for NULLs, the element type, then per dimension its length and
// lower bound, then each element with its length.

extension PostgresBuffer {
    mutating func appendArrayHeader(count: Int, hasNulls: Bool, elementType: PostgresType) {
        append(integer: Int32(count == 0 ? 0 : 1))
        append(integer: Int32(hasNulls ? 1 : 0))
        append(integer: elementType.rawValue)
        guard count > 0 else { return }
        append(integer: Int32(clamping: count))
        append(integer: Int32(1))
    }
}

extension RawSpan {
    /// Reads a one-dimensional array; `decode` gets each element's place, or nil for NULL.
    func decodeArray<Element>(
        _ decode: (_ element: Range<Int>?, _ type: PostgresType) throws(PostgresError) -> Element
    ) throws(PostgresError) -> [Element] {
        let dimensions: Int32 = try integer()
        let elementType = PostgresType(rawValue: try integer(at: 8))
        guard dimensions != 0 else { return [] }
        guard dimensions == 1 else {
            throw PostgresError(.decodingFailed, explanation: "the array has \(dimensions) dimensions")
        }
        let count = Int(try integer(at: 12, as: Int32.self))
        var offset = 20
        // Each element takes four bytes at least, so a false count cannot reserve more than the value's own size.
        guard count >= 0, count <= (byteCount - offset) / 4 else {
            throw PostgresError(.decodingFailed, explanation: "the array is too short")
        }

        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count {
            let length = Int(try integer(at: offset, as: Int32.self))
            offset += 4
            guard length >= 0 else {
                elements.append(try decode(nil, elementType))
                continue
            }
            elements.append(try decode(try part(from: offset, byteCount: length), elementType))
            offset += length
        }
        return elements
    }
}
