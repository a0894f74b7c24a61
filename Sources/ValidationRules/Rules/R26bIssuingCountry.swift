import Verification

/// R26b: a document was issued by the expected country.
struct IssuingCountryRule: ValidationRule {
    let id = "R26b"
    let title = "A document was issued by the expected country"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let inputs: [RuleInputName] = [.expected(.issuingCountry), .read(.issuingCountry, .photoID)]
    let sources = ["platform rule"]
    let example =
        "A document of the US was asked for and one of Mexico came: rejected; one of Puerto Rico passes."

    func evaluate(_ input: RuleInput) -> [Finding] {
        let findings = input.expected.documents.compactMap { expectation in
            expectation.issuingCountry.map { finding(expected: $0, kind: expectation.kind, in: input) }
        }
        return findings.isEmpty ? [.notApplicable("No issuing country is expected.")] : findings
    }

    private func finding(expected: String, kind: DocumentKind, in input: RuleInput) -> Finding {
        guard input.document(kind) != nil else { return .notApplicable("There is no such document.", of: kind) }
        guard let read = input.value(.issuingCountry, from: kind) else {
            return kind == .photoID
                ? .notEvaluable("No issuing country was read.", of: kind, comparedWith: [.issuingCountry])
                : .notApplicable("The source gives no issuing country for this document.", of: kind)
        }
        let values = [RuleValue("expected_country", expected), RuleValue("read_country", read)]
        let comparison = CountryComparator.compare(expected, read)
        switch comparison.level {
        case .notEvaluable:
            return .notEvaluable(
                "A country could not be understood.",
                of: kind,
                comparedWith: [.issuingCountry],
                inputs: values,
                reasons: comparison.reasons
            )
        case .match, .partialMatch:
            return Finding(
                .pass,
                of: kind,
                comparedWith: [.issuingCountry],
                inputs: values,
                score: comparison.score,
                reasons: comparison.reasons,
                reviewerText: "The issuing country is the expected one.",
                endUserText: LocalizedText(
                    english: "The issuing country matches.",
                    spanish: "El país emisor coincide."
                )
            )
        case .noMatch:
            return Finding(
                .fail,
                of: kind,
                comparedWith: [.issuingCountry],
                inputs: values,
                score: comparison.score,
                reasons: comparison.reasons,
                reviewerText: "The document was issued by another country than expected.",
                endUserText: LocalizedText(
                    english: "This document was issued by another country than the one that was asked for.",
                    spanish: "Este documento fue emitido por un país distinto del que se pidió."
                )
            )
        }
    }
}
