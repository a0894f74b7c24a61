package import FoundationEssentials

/// A type whose Swift arrays are bound and read as one value, such as `[String]` for `text[]`.
package protocol PostgresArrayElement {
    /// The type of the whole array.
    static var postgresArrayType: PostgresType { get }

    /// Whether a column of this type can be read as an array of this element.
    static func acceptsArray(_ type: PostgresType) -> Bool

    /// Appends the array's binary representation.
    static func encodeArray(_ elements: [Self], into buffer: inout PostgresBuffer)

    /// Reads the array.
    static func decodeArray(_ bytes: RawSpan, type: PostgresType) throws(PostgresError) -> [Self]
}

extension PostgresArrayElement where Self: PostgresEncodable & PostgresDecodable {
    package static func acceptsArray(_ type: PostgresType) -> Bool {
        type.element.map(accepts) ?? false
    }

    package static func encodeArray(_ elements: [Self], into buffer: inout PostgresBuffer) {
        buffer.appendArrayHeader(count: elements.count, hasNulls: false, elementType: postgresType)
        for element in elements {
            buffer.appendWithLength { element.encode(into: &$0) }
        }
    }

    package static func decodeArray(_ bytes: RawSpan, type: PostgresType) throws(PostgresError) -> [Self] {
        try bytes.decodeArray { element, elementType throws(PostgresError) in
            guard let element else {
                throw PostgresError(.decodingFailed, explanation: "an element is NULL")
            }
            return try Self(postgres: bytes.extracting(element), type: elementType)
        }
    }
}

extension Array: PostgresEncodable where Element: PostgresArrayElement {
    package static var postgresType: PostgresType { Element.postgresArrayType }

    package func encode(into buffer: inout PostgresBuffer) {
        Element.encodeArray(self, into: &buffer)
    }
}

extension Array: PostgresDecodable where Element: PostgresArrayElement {
    package static func accepts(_ type: PostgresType) -> Bool {
        Element.acceptsArray(type)
    }

    package init(postgres bytes: RawSpan, type: PostgresType) throws(PostgresError) {
        self = try Element.decodeArray(bytes, type: type)
    }
}

/// An array of bytes is one `bytea`.
extension UInt8: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .bytea }

    package static func acceptsArray(_ type: PostgresType) -> Bool {
        type == .bytea
    }

    package static func encodeArray(_ elements: [UInt8], into buffer: inout PostgresBuffer) {
        buffer.append(contentsOf: elements)
    }

    package static func decodeArray(_ bytes: RawSpan, type: PostgresType) throws(PostgresError) -> [UInt8] {
        [UInt8](copying: bytes)
    }
}

/// An array with NULL elements.
extension Optional: PostgresArrayElement where Wrapped: PostgresArrayElement & PostgresEncodable & PostgresDecodable {
    package static var postgresArrayType: PostgresType { Wrapped.postgresArrayType }

    package static func acceptsArray(_ type: PostgresType) -> Bool {
        type.element.map(Wrapped.accepts) ?? false
    }

    package static func encodeArray(_ elements: [Wrapped?], into buffer: inout PostgresBuffer) {
        let hasNulls = elements.contains { $0 == nil }
        buffer.appendArrayHeader(count: elements.count, hasNulls: hasNulls, elementType: Wrapped.postgresType)
        for element in elements {
            if let element {
                buffer.appendWithLength { element.encode(into: &$0) }
            } else {
                buffer.append(integer: Int32(-1))
            }
        }
    }

    package static func decodeArray(_ bytes: RawSpan, type: PostgresType) throws(PostgresError) -> [Wrapped?] {
        try bytes.decodeArray { element, elementType throws(PostgresError) in
            guard let element else { return nil }
            return try Wrapped(postgres: bytes.extracting(element), type: elementType)
        }
    }
}

extension Bool: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .boolArray }
}

extension Int16: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .int2Array }
}

extension Int32: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .int4Array }
}

extension Int64: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .int8Array }
}

extension Double: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .float8Array }
}

extension String: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .textArray }
}

extension UUID: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .uuidArray }
}

extension PostgresTimestamp: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .timestamptzArray }
}

extension PostgresDate: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .dateArray }
}

extension PostgresJSON: PostgresArrayElement {
    package static var postgresArrayType: PostgresType { .jsonbArray }
}

extension Array: PostgresArrayElement where Element == UInt8 {
    package static var postgresArrayType: PostgresType { .byteaArray }
}
