extension JSONValue {
    /// Parses a whole document.
    ///
    /// - Throws: a `JSONError` for the first byte that is refused; no bytes make it trap.
    package init(parsing bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) {
        var parser = JSONParser(bytes, limits: limits)
        self = try parser.document()
    }

    /// Parses a whole document from memory that belongs to someone else; it is copied once.
    package init(parsing bytes: UnsafeRawBufferPointer, limits: JSONLimits = JSONLimits()) throws(JSONError) {
        guard bytes.count <= limits.maximumBytes else { throw JSONError(.tooLarge, at: limits.maximumBytes) }
        try self.init(parsing: Array(bytes), limits: limits)
    }
}
