/// The encoded parameters of one statement, or of all statements of a batch, in one buffer.
package struct PostgresParameters: Sendable {
    var buffer = PostgresBuffer()
    private(set) var types: [UInt32] = []
    /// Where each value begins, or nil for NULL.
    private(set) var starts: [Int?] = []
    private(set) var lengths: [Int32] = []

    var count: Int { types.count }

    /// Binds a value to the next parameter.
    package mutating func append<V: PostgresEncodable>(_ value: V) {
        let start = buffer.bytes.count
        value.encode(into: &buffer)
        types.append(V.postgresType.rawValue)
        starts.append(start)
        // The server refuses values near this length, so clamping never cuts one that it would take.
        lengths.append(Int32(clamping: buffer.bytes.count - start))
    }

    /// Binds a value, or NULL, to the next parameter.
    package mutating func append<V: PostgresEncodable>(_ value: V?) {
        guard let value else {
            types.append(V.postgresType.rawValue)
            starts.append(nil)
            lengths.append(0)
            return
        }
        append(value)
    }

    mutating func removeAll() {
        // One large document must not keep its memory for the life of the connection.
        buffer.bytes.removeAll(keepingCapacity: buffer.bytes.count <= 65_536)
        types.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
    }
}
