import Verification

extension RulePack {
    /// What in a vendor's settings this pack does not allow, ordered by rule; empty when all of it holds.
    package func problems(in settings: RuleSettings) -> [RuleSettingsProblem] {
        let severities = settings.severities.sorted { $0.key < $1.key }.compactMap { id, severity in
            problem(of: severity, for: id)
        }
        let parameters = settings.parameters.sorted { $0.key < $1.key }.flatMap { id, values in
            problems(of: values, for: id)
        }
        return severities + parameters
    }

    private func problem(of severity: RuleSeverity, for id: String) -> RuleSettingsProblem? {
        guard let rule = rule(id) else { return .unknownRule(id) }
        guard !rule.allowedSeverities.contains(severity) else { return nil }
        let allowed = rule.allowedSeverities.sorted().map(\.rawValue).joined(separator: ", ")
        return RuleSettingsProblem(
            .severityNotAllowed, rule: id, text: "The severity of \(id) can be one of: \(allowed).")
    }

    private func problems(of values: [String: Int], for id: String) -> [RuleSettingsProblem] {
        guard let rule = rule(id) else { return [.unknownRule(id)] }
        return values.sorted { $0.key < $1.key }.compactMap { name, value in
            guard let parameter = rule.parameters.first(where: { $0.name == name }) else {
                return RuleSettingsProblem(
                    .unknownParameter, rule: id, parameter: name, text: "\(id) has no parameter of this name.")
            }
            let allowed = parameter.allowedValues
            guard !allowed.contains(value) else { return nil }
            return RuleSettingsProblem(
                .valueOutOfRange, rule: id, parameter: name,
                text: "\(parameter.name) of \(id) can be \(allowed.lowerBound) to \(allowed.upperBound).")
        }
    }
}

extension RulePacks {
    /// What in a vendor's settings, which hold for every pack, no pack allows; a rule must be in one of them.
    package static func problems(in settings: RuleSettings) -> [RuleSettingsProblem] {
        let perPack = all.map { $0.problems(in: settings) }
        guard let first = perPack.first else { return [] }
        return first.filter { problem in
            problem.code != .unknownRule || perPack.allSatisfy { $0.contains(problem) }
        } + perPack.dropFirst().joined().filter { $0.code != .unknownRule && !first.contains($0) }
    }
}

extension RuleSettingsProblem {
    static func unknownRule(_ id: String) -> RuleSettingsProblem {
        RuleSettingsProblem(.unknownRule, rule: id, text: "There is no rule of this id.")
    }
}
