package import ValidationRules

extension RuleSettings {
    /// What the packs do not allow, at pointers into the document that settings are given in.
    package var problems: [FieldProblem] {
        RulePacks.problems(in: self).map { problem in
            let place =
                problem.parameter.map { ["parameters", problem.rule, $0] }
                ?? [severities[problem.rule] == nil ? "parameters" : "severities", problem.rule]
            return FieldProblem(
                pointer: place.map { "/" + $0.asPointerToken }.joined(), code: problem.code.rawValue,
                detail: problem.text)
        }
    }
}

extension String {
    /// RFC 6901, section 3.
    fileprivate var asPointerToken: String {
        split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
            .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
    }
}
