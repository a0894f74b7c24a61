import StrictJSON
package import ValidationRules

extension RuleSettings {
    /// What the packs do not allow, at pointers into the document that settings are given in.
    package var problems: [FieldProblem] {
        RulePacks.problems(in: self).map { problem in
            let place =
                problem.parameter.map { ["parameters", problem.rule, $0] }
                ?? [severities[problem.rule] == nil ? "parameters" : "severities", problem.rule]
            return FieldProblem(
                pointer: place.reduce(JSONPointer.root) { $0.appending($1) }.description, code: problem.code.rawValue,
                detail: problem.text)
        }
    }
}
