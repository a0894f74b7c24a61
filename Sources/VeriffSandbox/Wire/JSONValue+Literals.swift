package import StrictJSON

/// Literals, so that the code of a body looks like the body.
extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral
{
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(elements.map { JSONObject.Member($0.0, $0.1) }))
    }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(stringLiteral value: String) { self = .string(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int64) { self = .number(JSONNumber(value)) }
    package init(nilLiteral: ()) { self = .null }
}

extension JSONValue {
    /// A string, or null without one.
    static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

    /// An integer, or null without one.
    static func integer(_ number: Int?) -> JSONValue { number.map { .number(JSONNumber(Int64($0))) } ?? .null }

    /// A number, or null without a finite one.
    static func double(_ number: Double?) -> JSONValue {
        number.flatMap(JSONNumber.init).map(JSONValue.number) ?? .null
    }

    /// A boolean, or null without one.
    static func flag(_ flag: Bool?) -> JSONValue { flag.map(JSONValue.bool) ?? .null }

    /// The object without the members that are null.
    var withoutNulls: JSONValue {
        guard let object else { return self }
        return .object(JSONObject(object.members.filter { !$0.value.isNull }))
    }

    /// The object with another one's members over its own: objects within are merged, everything else is replaced.
    func merging(_ other: JSONValue?) -> JSONValue {
        guard let other else { return self }
        guard let own = object, let added = other.object else { return other }
        let kept = own.members.map { member in
            JSONObject.Member(member.name, member.value.merging(added[member.name]))
        }
        return .object(JSONObject(kept + added.members.filter { own[$0.name] == nil }))
    }

    /// The object with a member more at its end.
    func adding(_ name: String, _ value: JSONValue) -> JSONValue {
        guard let object else { return self }
        return .object(JSONObject(object.members + [JSONObject.Member(name, value)]))
    }
}
