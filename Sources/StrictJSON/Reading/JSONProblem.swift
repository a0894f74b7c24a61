/// One thing that is wrong with a document, in the form our API reports it.
package struct JSONProblem: Hashable, Sendable {
    /// A stable word for the kind of problem.
    package struct Code: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
        /// The word as it goes over the wire.
        package let rawValue: String

        /// Wraps a word.
        package init(rawValue: String) { self.rawValue = rawValue }

        /// Wraps a word.
        package init(stringLiteral value: String) { rawValue = value }

        /// The member must be there and must not be `null`.
        package static let required: Code = "required"
        /// The value is of another JSON type.
        package static let wrongType: Code = "wrong_type"
        /// The string or list is longer than allowed.
        package static let tooLong: Code = "too_long"
        /// The string or list is shorter than allowed.
        package static let tooShort: Code = "too_short"
        /// The number lies outside its range.
        package static let outOfRange: Code = "out_of_range"
        /// The string is none of the allowed words.
        package static let unknownValue: Code = "unknown_value"
        /// No member of this name is known here.
        package static let unknownField: Code = "unknown_field"
        /// The string is not strict base64.
        package static let invalidBase64: Code = "invalid_base64"
        /// The value could not be used, for a reason the detail tells.
        package static let invalid: Code = "invalid"
    }

    /// The RFC 6901 pointer of the value.
    package let pointer: String
    /// The kind of problem.
    package let code: Code
    /// A sentence part for people; it never repeats the value.
    package let detail: String

    /// Creates a problem.
    package init(pointer: String, code: Code, detail: String) {
        self.pointer = pointer
        self.code = code
        self.detail = detail
    }

    /// The problem of a document that could not be parsed.
    package init(_ error: JSONError) {
        self.init(
            pointer: error.pointer,
            code: Code(rawValue: error.code.rawValue),
            detail: "\(error.code.explanation) (byte \(error.offset))"
        )
    }
}

/// All problems of one document.
package struct JSONProblems: Error, Hashable, Sendable, CustomStringConvertible {
    /// The problems in the order they were found; never empty.
    package let problems: [JSONProblem]

    /// Creates the error.
    package init(_ problems: [JSONProblem]) {
        self.problems = problems
    }

    /// How many problems there are: pointers and details are for the sender only.
    package var description: String { "\(problems.count) problem(s) in a JSON document" }
}
