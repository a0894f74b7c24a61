/// One JSON value with everything below it.
package enum JSONValue: Hashable, Sendable {
    /// The literal `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number with its source text.
    case number(JSONNumber)
    /// A decoded string, in the normalisation form it came in.
    case string(String)
    /// The elements of an array.
    case array([JSONValue])
    /// The ordered members of an object.
    case object(JSONObject)

    /// Whether this is the literal `null`.
    package var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// The boolean, when this is one.
    package var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The number, when this is one.
    package var number: JSONNumber? {
        if case .number(let value) = self { value } else { nil }
    }

    /// The string, when this is one.
    package var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The elements, when this is an array.
    package var array: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The members, when this is an object.
    package var object: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }

    /// The value of a member, `nil` when this is no object or has no such member.
    package subscript(name: String) -> JSONValue? {
        object?[name]
    }
}

extension JSONValue: CustomStringConvertible {
    /// The kind only: values carry personal data, and descriptions end up in logs.
    package var description: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
