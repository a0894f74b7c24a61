import Verification

/// R26: a document carries the number that was expected of it.
struct DocumentNumberRule: ValidationRule {
    let id = "R26"
    let title = "A document carries its expected number"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .reject]
    let inputs: [RuleInputName] = [.expected(.documentNumber), .read(.documentNumber, .photoID)]
    let sources = ["platform rule"]
    let example =
        "Expected D1234567, read d 123-4567: passes; read D7654321: a person decides."

    func evaluate(_ input: RuleInput) -> [Finding] {
        let findings = input.expected.documents.compactMap { expectation in
            expectation.number.map { finding(expected: $0, kind: expectation.kind, in: input) }
        }
        return findings.isEmpty ? [.notApplicable("No document number is expected.")] : findings
    }

    private func finding(expected: String, kind: DocumentKind, in input: RuleInput) -> Finding {
        guard input.document(kind) != nil else { return .notApplicable("There is no such document.", of: kind) }
        guard let read = input.value(.documentNumber, from: kind) else {
            return kind == .photoID
                ? .notEvaluable("No document number was read.", of: kind, comparedWith: [.documentNumber])
                : .notApplicable("The source gives no number for this document.", of: kind)
        }
        let values = [RuleValue("expected_number", expected), RuleValue("read_number", read)]
        let normalized = [
            RuleValue("expected_number", DocumentNumberComparator.normalize(expected)?.text ?? ""),
            RuleValue("read_number", DocumentNumberComparator.normalize(read)?.text ?? ""),
        ]
        let comparison = DocumentNumberComparator.compare(expected, read)
        switch comparison.level {
        case .notEvaluable:
            return .notEvaluable(
                "The document numbers could not be compared.",
                of: kind,
                comparedWith: [.documentNumber],
                inputs: values,
                reasons: comparison.reasons
            )
        case .match:
            return Finding(
                .pass,
                of: kind,
                comparedWith: [.documentNumber],
                inputs: values,
                normalizedInputs: normalized,
                score: comparison.score,
                reviewerText: "The document number is the expected one.",
                endUserText: LocalizedText(
                    english: "The document number matches.",
                    spanish: "El número del documento coincide."
                )
            )
        case .partialMatch, .noMatch:
            return Finding(
                .fail,
                severityCeiling: comparison.level == .partialMatch ? .doubleCheck : nil,
                of: kind,
                comparedWith: [.documentNumber],
                inputs: values,
                normalizedInputs: normalized,
                score: comparison.score,
                reasons: comparison.reasons,
                reviewerText: "The document number is not the expected one.",
                endUserText: LocalizedText(
                    english: "The number on your document does not match the one that was registered for you.",
                    spanish: "El número de su documento no coincide con el que se registró para usted."
                )
            )
        }
    }
}
