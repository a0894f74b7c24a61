extension JSONWriter {
    /// Writes a member with a string, or `null` without one.
    package mutating func member(_ name: String, _ value: String?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member with a boolean, or `null` without one.
    package mutating func member(_ name: String, _ value: Bool?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member with an integer, or `null` without one.
    package mutating func member<Integer: FixedWidthInteger>(_ name: String, _ value: Integer?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member with a double, or `null` without one.
    package mutating func member(_ name: String, _ value: Double?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a member with a parsed value, or `null` without one.
    package mutating func member(_ name: String, _ value: JSONValue?) {
        self.name(name)
        self.value(value ?? .null)
    }

    /// Writes a member with an array of strings.
    package mutating func member(_ name: String, _ values: [String]) {
        self.name(name)
        array { writer in
            for value in values { writer.value(value) }
        }
    }

    /// Writes a member with an object whose members the closure adds.
    package mutating func object<Failure: Error>(
        _ name: String,
        _ members: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        self.name(name)
        try object(members)
    }

    /// Writes a member with an array whose elements the closure adds.
    package mutating func array<Failure: Error>(
        _ name: String,
        _ elements: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        self.name(name)
        try array(elements)
    }
}
