extension Bool: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .bool }

    package func encode(into buffer: inout PostgresBuffer) {
        buffer.append(integer: UInt8(self ? 1 : 0))
    }

    package init(postgres bytes: RawSpan, type: PostgresType) throws(PostgresError) {
        try bytes.requireByteCount(1)
        self = try bytes.integer(as: UInt8.self) != 0
    }
}

extension Int16: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int2 }

    package func encode(into buffer: inout PostgresBuffer) {
        buffer.append(integer: self)
    }

    package init(postgres bytes: RawSpan, type: PostgresType) throws(PostgresError) {
        try bytes.requireByteCount(2)
        self = try bytes.integer()
    }
}

extension Int32: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int4 }

    package static func accepts(_ type: PostgresType) -> Bool {
        type == .int4 || type == .int2
    }

    package func encode(into buffer: inout PostgresBuffer) {
        buffer.append(integer: self)
    }

    package init(postgres bytes: RawSpan, type: PostgresType) throws(PostgresError) {
        guard type == .int4 else {
            self = Int32(try Int16(postgres: bytes, type: type))
            return
        }
        try bytes.requireByteCount(4)
        self = try bytes.integer()
    }
}

extension Int64: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .int8 }

    package static func accepts(_ type: PostgresType) -> Bool {
        type == .int8 || type == .int4 || type == .int2
    }

    package func encode(into buffer: inout PostgresBuffer) {
        buffer.append(integer: self)
    }

    package init(postgres bytes: RawSpan, type: PostgresType) throws(PostgresError) {
        guard type == .int8 else {
            self = Int64(try Int32(postgres: bytes, type: type))
            return
        }
        try bytes.requireByteCount(8)
        self = try bytes.integer()
    }
}

/// Stored as `int8`: `Int` has 64 bits on every platform this runs on.
extension Int: PostgresRepresentable {
    package var postgresRepresentation: Int64 { Int64(self) }

    package init?(postgresRepresentation: Int64) {
        self.init(exactly: postgresRepresentation)
    }
}

extension Double: PostgresEncodable, PostgresDecodable {
    package static var postgresType: PostgresType { .float8 }

    package static func accepts(_ type: PostgresType) -> Bool {
        type == .float8 || type == .float4
    }

    package func encode(into buffer: inout PostgresBuffer) {
        buffer.append(integer: bitPattern)
    }

    package init(postgres bytes: RawSpan, type: PostgresType) throws(PostgresError) {
        guard type == .float8 else {
            try bytes.requireByteCount(4)
            self = Double(Float(bitPattern: try bytes.integer()))
            return
        }
        try bytes.requireByteCount(8)
        self = Double(bitPattern: try bytes.integer())
    }
}
