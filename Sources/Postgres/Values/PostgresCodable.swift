/// A value that can be bound to a parameter, in the server's binary format.
package protocol PostgresEncodable {
    /// The type the parameter is declared with.
    static var postgresType: PostgresType { get }

    /// Appends the value's binary representation.
    func encode(into buffer: inout PostgresBuffer)
}

/// A value that can be read from a column, in the server's binary format.
package protocol PostgresDecodable {
    /// Whether a column of this type can be read.
    static func accepts(_ type: PostgresType) -> Bool

    /// Reads the value of a column whose type was accepted.
    init(postgres bytes: RawSpan, type: PostgresType) throws(PostgresError)
}

/// A value that goes both ways.
package typealias PostgresCodable = PostgresEncodable & PostgresDecodable

extension PostgresDecodable where Self: PostgresEncodable {
    package static func accepts(_ type: PostgresType) -> Bool {
        type == postgresType
    }
}

/// A type of the program that is stored as another: conform in an extension and name the stored value.
///
/// Enumerations and identifiers with a storable `rawValue` need no more than the conformance.
package protocol PostgresRepresentable: PostgresEncodable, PostgresDecodable, PostgresArrayElement {
    /// The type that is stored.
    associatedtype PostgresRepresentation: PostgresEncodable & PostgresDecodable & PostgresArrayElement

    /// The value to store.
    var postgresRepresentation: PostgresRepresentation { get }

    /// Restores the value; nil when what is stored is none of this type.
    init?(postgresRepresentation: PostgresRepresentation)
}

extension PostgresRepresentable {
    package static var postgresType: PostgresType { PostgresRepresentation.postgresType }
    package static var postgresArrayType: PostgresType { PostgresRepresentation.postgresArrayType }

    package static func accepts(_ type: PostgresType) -> Bool {
        PostgresRepresentation.accepts(type)
    }

    package func encode(into buffer: inout PostgresBuffer) {
        postgresRepresentation.encode(into: &buffer)
    }

    package init(postgres bytes: RawSpan, type: PostgresType) throws(PostgresError) {
        let stored = try PostgresRepresentation(postgres: bytes, type: type)
        guard let value = Self(postgresRepresentation: stored) else {
            throw PostgresError(.decodingFailed, explanation: "not a \(Self.self)")
        }
        self = value
    }
}

extension PostgresRepresentable
where Self: RawRepresentable, RawValue: PostgresEncodable & PostgresDecodable & PostgresArrayElement {
    package var postgresRepresentation: RawValue { rawValue }

    package init?(postgresRepresentation: RawValue) {
        self.init(rawValue: postgresRepresentation)
    }
}
