/// Why a part of a vendor's settings cannot hold.
package struct RuleSettingsProblem: Sendable, Equatable {
    /// What is wrong, for a machine.
    package enum Code: String, Sendable, CaseIterable {
        case unknownRule = "unknown_rule"
        case severityNotAllowed = "severity_not_allowed"
        case unknownParameter = "unknown_parameter"
        case valueOutOfRange = "value_out_of_range"
    }

    package let code: Code
    /// The rule's id as it was given.
    package let rule: String
    /// The parameter's name as it was given; nil where the rule or its severity is wrong.
    package let parameter: String?
    /// What is wrong, for a person; repeats nothing that was given but the name of a known rule or parameter.
    package let text: String

    init(_ code: Code, rule: String, parameter: String? = nil, text: String) {
        self.code = code
        self.rule = rule
        self.parameter = parameter
        self.text = text
    }
}
