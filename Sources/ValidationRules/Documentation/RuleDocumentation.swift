import Verification

/// The page that lists every rule, written from the rules themselves so that it cannot drift.
package enum RuleDocumentation {
    /// The page as Markdown, ending with a line feed.
    package static func page(of packs: [RulePack]) -> String {
        let rules = rulesByID(packs)
        let sections =
            [introduction]
            + packs.map(section)
            + ["## The rules"]
            + rules.map { rule in section(on: rule, packs: packs) }
        return sections.joined(separator: "\n\n") + "\n"
    }

    private static let introduction = """
        # The rules

        <!-- Written by `addressee rules document`; a test compares. Change the rules, not this page. -->

        A rule looks at what was expected, what was read and what was uploaded, and says one of four things:

        | outcome | when |
        | --- | --- |
        | `pass` | what the title says is true |
        | `fail` | it is not true |
        | `not_evaluable` | the input should exist and could not be read |
        | `not_applicable` | there is no such document, no expected value, or the source cannot carry it |

        The severity says what a failure means: `reject` rejects, `double_check` asks a person, `info` is recorded. A \
        `not_evaluable` of either of the first two asks a person. Missing input is never a failure, and what the \
        platform itself sent to a provider is never evidence. A milder way of failing can have a lower severity than \
        the rule; the result says which. A vendor chooses a severity among those a rule allows, and its numbers \
        within their ranges.

        How names, addresses, dates and numbers are compared is in [comparators.md](comparators.md). At the score of 80, \
        which answers "can be the same", the comparators do so on the labelled pairs of this repository \
        (`Tests/ValidationRulesTests/Labelled`, about half of them hard negatives):

        \(ComparatorScore.markdown(of: ComparatorScore.published))

        The pairs were made beside the comparators; what other pairs say of them is in comparators.md too.
        """

    // MARK: - Packs

    private static func section(on pack: RulePack) -> String {
        let sources = pack.sources.map { "- " + $0 }.joined(separator: "\n")
        let rows = pack.rules.map { rule in
            let awaits = rule.awaits.map { "`\($0.rawValue)`" } ?? ""
            return
                "| [\(rule.id)](#\(anchor(of: rule))) | \(rule.title) | `\(rule.defaultSeverity.rawValue)` | \(awaits) |"
        }
        let documents = AcceptedDocumentsTable.markdown(of: pack).map { "\n\n" + $0 } ?? ""
        return """
            ## Pack `\(pack.name)`

            Version \(pack.version), in force from \(pack.effectiveFrom). Drawn from:

            \(sources)

            | rule | true when it passes | severity | awaits |
            | --- | --- | --- | --- |
            \(rows.joined(separator: "\n"))\(documents)
            """
    }

    // MARK: - Rules

    /// Each rule once, in the order of the first pack that has it.
    private static func rulesByID(_ packs: [RulePack]) -> [any ValidationRule] {
        var seen: Set<String> = []
        return packs.flatMap(\.rules).filter { seen.insert($0.id).inserted }
    }

    private static func section(on rule: any ValidationRule, packs: [RulePack]) -> String {
        let names = packs.filter { $0.rule(rule.id) != nil }.map { "`\($0.name)`" }.joined(separator: ", ")
        var lines = [
            "- Packs: \(names)",
            "- Severity: `\(rule.defaultSeverity.rawValue)`; \(choice(of: rule))",
        ]
        lines += rule.parameters.map { "- Setting: \(description(of: $0))" }
        lines += [
            "- Looks at: \(rule.inputs.map { "`\($0)`" }.joined(separator: ", "))",
            "- Sources: \(rule.sources.joined(separator: "; "))",
            "- Example: \(rule.example)",
        ]
        if let dependency = rule.awaits {
            lines.append(
                "- Awaits: \(dependency.title) (`\(dependency.rawValue)`); until then the result says what was not checked"
            )
        }
        if !rule.isResubmittable { lines.append("- Another document does not cure a failure.") }
        return "### \(rule.id)\n\n\(rule.title).\n\n" + lines.joined(separator: "\n")
    }

    private static func choice(of rule: any ValidationRule) -> String {
        let others = rule.allowedSeverities.filter { $0 != rule.defaultSeverity }.sorted()
        guard !others.isEmpty else { return "it cannot be changed" }
        return "a vendor can choose " + others.map { "`\($0.rawValue)`" }.joined(separator: " or ")
    }

    private static func description(of parameter: RuleParameter) -> String {
        let allowed = parameter.allowedValues
        let values =
            parameter.unit == .yesOrNo
            ? "1 for yes, 0 for no, \(parameter.standardValue) unless chosen"
            : "\(parameter.standardValue) \(parameter.unit.rawValue) (\(allowed.lowerBound) to \(allowed.upperBound))"
        return "`\(parameter.name)`, \(values). \(parameter.title)."
    }

    private static func anchor(of rule: any ValidationRule) -> String {
        rule.id.lowercased()
    }
}
