extension JSONObjectReader {
    /// A required string of so many Unicode scalars.
    package mutating func string(
        _ name: String,
        minimumLength: Int = 1,
        maximumLength: Int,
        maximumBytes: Int = .max
    ) -> String? {
        guard let value = requiredValue(name) else { return nil }
        return string(
            value,
            at: pointer.appending(name),
            minimumLength: minimumLength,
            maximumLength: maximumLength,
            maximumBytes: maximumBytes
        )
    }

    /// An optional string of so many Unicode scalars.
    package mutating func optionalString(
        _ name: String,
        minimumLength: Int = 1,
        maximumLength: Int,
        maximumBytes: Int = .max
    ) -> String? {
        guard let value = value(name) else { return nil }
        return string(
            value,
            at: pointer.appending(name),
            minimumLength: minimumLength,
            maximumLength: maximumLength,
            maximumBytes: maximumBytes
        )
    }

    /// A required string that the closure turns into a domain value; its `nil` is the problem given here.
    package mutating func parsed<Value>(
        _ name: String,
        maximumLength: Int,
        code: JSONProblem.Code,
        detail: String,
        _ parse: (String) -> Value?
    ) -> Value? {
        guard let text = string(name, maximumLength: maximumLength) else { return nil }
        let value = parse(text)
        if value == nil { problem(at: name, code: code, detail: detail) }
        return value
    }

    /// An optional string that the closure turns into a domain value; its `nil` is the problem given here.
    package mutating func optionalParsed<Value>(
        _ name: String,
        maximumLength: Int,
        code: JSONProblem.Code,
        detail: String,
        _ parse: (String) -> Value?
    ) -> Value? {
        guard value(name) != nil else { return nil }
        return parsed(name, maximumLength: maximumLength, code: code, detail: detail, parse)
    }

    /// A required boolean.
    package mutating func bool(_ name: String) -> Bool? {
        requiredValue(name).flatMap { bool($0, name) }
    }

    /// An optional boolean.
    package mutating func optionalBool(_ name: String) -> Bool? {
        value(name).flatMap { bool($0, name) }
    }

    /// A required integer inside a range.
    package mutating func integer(_ name: String, in range: ClosedRange<Int>) -> Int? {
        requiredValue(name).flatMap { integer($0, name, range) }
    }

    /// An optional integer inside a range.
    package mutating func optionalInteger(_ name: String, in range: ClosedRange<Int>) -> Int? {
        value(name).flatMap { integer($0, name, range) }
    }

    /// A required finite number.
    package mutating func double(_ name: String) -> Double? {
        requiredValue(name).flatMap { double($0, name) }
    }

    /// An optional finite number.
    package mutating func optionalDouble(_ name: String) -> Double? {
        value(name).flatMap { double($0, name) }
    }

    /// A required word of an enumeration.
    package mutating func enumeration<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        of type: Word.Type
    ) -> Word? {
        requiredValue(name).flatMap { word($0, at: pointer.appending(name), of: type) }
    }

    /// An optional word of an enumeration.
    package mutating func optionalEnumeration<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        of type: Word.Type
    ) -> Word? {
        value(name).flatMap { word($0, at: pointer.appending(name), of: type) }
    }

    mutating func string(
        _ value: JSONValue,
        at place: JSONPointer,
        minimumLength: Int,
        maximumLength: Int,
        maximumBytes: Int
    ) -> String? {
        guard let text = value.string else {
            record(.wrongType, "must be a string", at: place)
            return nil
        }
        // Lengths count Unicode scalars, as JSON Schema does; no string has more of them than bytes.
        let isTooLong =
            text.utf8.count > maximumBytes
            || text.utf8.count > maximumLength && text.unicodeScalars.count > maximumLength
        guard !isTooLong else {
            record(.tooLong, "must have at most \(maximumLength) characters", at: place)
            return nil
        }
        guard text.utf8.count >= minimumLength, text.unicodeScalars.count >= minimumLength else {
            let detail = minimumLength == 1 ? "must not be empty" : "must have at least \(minimumLength) characters"
            record(.tooShort, detail, at: place)
            return nil
        }
        return text
    }

    mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ value: JSONValue,
        at place: JSONPointer,
        of type: Word.Type
    ) -> Word? {
        guard let text = value.string else {
            record(.wrongType, "must be a string", at: place)
            return nil
        }
        // Not `init(rawValue:)`: an open enumeration would accept any word there.
        guard let word = Word.allCases.first(where: { $0.rawValue == text }) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            record(.unknownValue, "must be one of: \(words)", at: place)
            return nil
        }
        return word
    }

    private mutating func bool(_ value: JSONValue, _ name: String) -> Bool? {
        guard let bool = value.bool else {
            problem(at: name, code: .wrongType, detail: "must be true or false")
            return nil
        }
        return bool
    }

    private mutating func integer(_ value: JSONValue, _ name: String, _ range: ClosedRange<Int>) -> Int? {
        guard let number = value.number else {
            problem(at: name, code: .wrongType, detail: "must be an integer")
            return nil
        }
        guard let integer = number.int64.flatMap(Int.init(exactly:)) else {
            let isWhole = !number.text.utf8.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
            problem(
                at: name,
                code: isWhole ? .outOfRange : .wrongType,
                detail: isWhole ? Self.rangeDetail(range) : "must be an integer"
            )
            return nil
        }
        guard range.contains(integer) else {
            problem(at: name, code: .outOfRange, detail: Self.rangeDetail(range))
            return nil
        }
        return integer
    }

    private mutating func double(_ value: JSONValue, _ name: String) -> Double? {
        guard let number = value.number else {
            problem(at: name, code: .wrongType, detail: "must be a number")
            return nil
        }
        guard let double = number.double else {
            problem(at: name, code: .outOfRange, detail: "is too large")
            return nil
        }
        return double
    }

    private static func rangeDetail(_ range: ClosedRange<Int>) -> String {
        "must be between \(range.lowerBound) and \(range.upperBound)"
    }
}
