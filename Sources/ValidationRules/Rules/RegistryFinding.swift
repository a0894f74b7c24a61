import Verification

/// What the rules about registries share: one finding for each registry that was asked.
struct RegistryFinding {
    /// What is looked at, as part of a sentence: "the name".
    let what: String
    let inSpanish: String
    let subjects: [RegistryMatch.Subject]
    /// The part of the expected data behind it, where that is what was sent.
    let part: ExpectedDataPart
    /// What a confirmation means beside itself.
    var note = ""
    /// The worst of the subjects' levels, unless the rule knows better.
    var judge: (RegistryAnswer, [RegistryMatch]) -> RegistryVerdict = { _, matches in
        matches.map(RegistryVerdict.init).max() ?? .notAsked
    }

    /// The findings, one for each registry that says something of the subjects.
    func all(in input: RuleInput) -> [Finding] {
        let findings = RegistryAnswer.all(in: input.extracted).compactMap { answer -> Finding? in
            let matches = answer.matches(of: subjects)
            return matches.isEmpty ? nil : finding(judge(answer, matches), answer, matches, input)
        }
        return findings.isEmpty ? [.notApplicable("No registry was asked about \(what).")] : findings
    }

    private func finding(
        _ verdict: RegistryVerdict, _ answer: RegistryAnswer, _ matches: [RegistryMatch], _ input: RuleInput
    ) -> Finding {
        let values =
            [RuleValue("registry", answer.registry)]
            + matches.map { RuleValue($0.subject.rawValue, $0.levelText) }
        // What was read from a document is not cured by correcting what is expected.
        let compared: Set<ExpectedDataPart> = input.expected.databaseCheck?.priority == .initData ? [part] : []
        switch verdict {
        case .notAsked: return .notApplicable("The registry was not asked about \(what).")
        case .unknown, .unclear:
            return .notEvaluable(
                verdict == .unknown
                    ? "The registry has nothing to compare \(what) with."
                    : "The registry's answer about \(what) says nothing.",
                severityCeiling: verdict == .unknown ? .info : nil, comparedWith: compared, inputs: values)
        case .confirmed:
            return Finding(
                .pass, comparedWith: compared, inputs: values,
                reviewerText: "The registry confirms \(what)." + note,
                endUserText: LocalizedText(
                    english: "A public record agrees with \(what) you gave.",
                    spanish: "Un registro público coincide con \(inSpanish) que usted dio."
                )
            )
        case .nearlyConfirmed, .partlyDenied, .denied:
            return Finding(
                .fail, severityCeiling: Self.ceiling(of: verdict), comparedWith: compared, inputs: values,
                reasons: [verdict == .denied ? "the registry has another value" : "the values agree in part"],
                reviewerText: Self.text(of: verdict, what),
                endUserText: LocalizedText(
                    english: "A public record does not fully agree with \(what) you gave.",
                    spanish: "Un registro público no coincide por completo con \(inSpanish) que usted dio."
                )
            )
        }
    }

    private static func ceiling(of verdict: RegistryVerdict) -> RuleSeverity? {
        switch verdict {
        case .nearlyConfirmed: .info
        case .partlyDenied: .doubleCheck
        case .denied, .notAsked, .confirmed, .unknown, .unclear: nil
        }
    }

    private static func text(of verdict: RegistryVerdict, _ what: String) -> String {
        switch verdict {
        case .nearlyConfirmed: "The registry confirms city, state and ZIP code, and \(what) in part, as is usual."
        case .partlyDenied: "The registry confirms \(what) only in part; decide by hand."
        case .denied, .notAsked, .confirmed, .unknown, .unclear: "The registry has another value for \(what)."
        }
    }
}
