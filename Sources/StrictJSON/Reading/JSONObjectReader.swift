/// Reads the members of one object and collects every problem instead of stopping at the first.
///
/// A method answers `nil` when it recorded a problem or an optional member is absent; a caller that finds
/// `problems` empty at the end can rely on each required value being there.
package struct JSONObjectReader {
    /// A hostile body cannot make the answer longer than this.
    private static let maximumProblems = 100

    /// Where the object stands in the document.
    package let pointer: JSONPointer
    /// The problems found so far, in the order of reading.
    package private(set) var problems: [JSONProblem] = []
    private let object: JSONObject?
    private var knownNames: Set<String> = []

    /// Starts reading; a value that is no object is one problem, and its members are none.
    package init(_ value: JSONValue, at pointer: JSONPointer = .root) {
        self.pointer = pointer
        object = value.object
        if object == nil { record(.wrongType, "must be an object", at: pointer) }
    }

    /// Starts reading an object.
    package init(_ object: JSONObject, at pointer: JSONPointer = .root) {
        self.pointer = pointer
        self.object = object
    }

    /// The names of all members, in their order.
    package var names: [String] { (object?.members ?? []).map(\.name) }

    /// Whether the member is absent, `null` or has a value.
    package mutating func presence(of name: String) -> JSONPresence {
        knownNames.insert(name)
        guard let value = object?[name] else { return .absent }
        return value.isNull ? .null : .value
    }

    /// The untyped value of a member; `nil` when it is absent or `null`.
    package mutating func value(_ name: String) -> JSONValue? {
        knownNames.insert(name)
        guard let value = object?[name], !value.isNull else { return nil }
        return value
    }

    /// The untyped value of a member that must be there.
    package mutating func requiredValue(_ name: String) -> JSONValue? {
        let value = value(name)
        if value == nil { require(name) }
        return value
    }

    /// Records that a member is missing; use it where another member makes this one necessary.
    package mutating func require(_ name: String) {
        guard object != nil else { return }
        problem(at: name, code: .required, detail: "is required")
    }

    /// Records a problem with a member.
    package mutating func problem(at name: String, code: JSONProblem.Code, detail: String) {
        record(code, detail, at: pointer.appending(name))
    }

    /// Records a problem with the object as a whole.
    package mutating func problem(code: JSONProblem.Code, detail: String) {
        record(code, detail, at: pointer)
    }

    /// Records a problem with any place in the document.
    package mutating func record(_ code: JSONProblem.Code, _ detail: String, at pointer: JSONPointer) {
        record([JSONProblem(pointer: pointer.description, code: code, detail: detail)])
    }

    /// Takes over problems found elsewhere in the document.
    package mutating func record(_ problems: [JSONProblem]) {
        self.problems += problems.prefix(Self.maximumProblems - self.problems.count)
    }

    /// Records every member that no call before this one asked for.
    package mutating func rejectUnknownMembers() {
        for member in object?.members ?? [] where !knownNames.contains(member.name) {
            problem(at: member.name, code: .unknownField, detail: "is not known here")
        }
    }
}

extension JSONValue {
    /// Reads this value as an object into the caller's type.
    ///
    /// - Throws: every problem that was recorded; a `nil` result without one counts as a problem of the whole.
    package func read<Result>(
        at pointer: JSONPointer = .root,
        _ body: (inout JSONObjectReader) -> Result?
    ) throws(JSONProblems) -> Result {
        var reader = JSONObjectReader(self, at: pointer)
        let result = body(&reader)
        if result == nil, reader.problems.isEmpty { reader.problem(code: .invalid, detail: "cannot be used") }
        guard let result, reader.problems.isEmpty else { throw JSONProblems(reader.problems) }
        return result
    }
}
