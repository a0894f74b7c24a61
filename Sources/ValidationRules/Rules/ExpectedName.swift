import Verification

/// What R20, R21 and R23 share: the expected name beside the name on the photo ID.
enum ExpectedName {
    /// The comparison, or why there is none.
    static func compare(_ input: RuleInput) -> Result<NameComparison, Refusal> {
        guard input.document(.photoID) != nil else {
            return .failure(Refusal(finding: .notApplicable("There is no photo ID.", of: .photoID)))
        }
        guard input.nameOnPhotoID != nil else {
            return .failure(
                Refusal(
                    finding: .notEvaluable(
                        "No name was read from the photo ID.",
                        of: .photoID,
                        comparedWith: [.name]
                    )
                )
            )
        }
        guard let comparison = input.expectedNameComparison else {
            return .failure(
                Refusal(finding: .notEvaluable("The expected name holds no name.", of: .photoID, comparedWith: [.name]))
            )
        }
        return .success(comparison)
    }

    /// A part's comparison as a finding: a clear mismatch fails with the rule's severity, a partial one for a person.
    static func finding(
        _ comparison: Comparison,
        part: NamePart,
        rule: String,
        inputs: [RuleValue],
        input: RuleInput
    ) -> Finding {
        let comparison = MatchThreshold.apply(to: comparison, rule: rule, settings: input.settings)
        let reasons =
            comparison.reasons
            + (input.isExpectedNameCut ? ["the name was cut to fit the document and is compared by its beginning"] : [])
        let normalized = [
            RuleValue("expected_name", input.normalizedExpectedName),
            RuleValue("name_on_photo_id", input.normalizedNameOnPhotoID),
        ]
        switch comparison.level {
        case .notEvaluable:
            return .notEvaluable(
                "The \(part.rawValue) could not be compared.",
                of: .photoID,
                comparedWith: [.name],
                inputs: inputs,
                reasons: reasons
            )
        case .match:
            return Finding(
                .pass,
                of: .photoID,
                comparedWith: [.name],
                inputs: inputs,
                normalizedInputs: normalized,
                score: comparison.score,
                reasons: reasons,
                reviewerText: "The \(part.rawValue) on the photo ID is the expected one.",
                endUserText: part.agreement
            )
        case .partialMatch, .noMatch:
            let isPartial = comparison.level == .partialMatch
            return Finding(
                .fail,
                severityCeiling: isPartial ? .doubleCheck : nil,
                of: .photoID,
                comparedWith: [.name],
                inputs: inputs,
                normalizedInputs: normalized,
                score: comparison.score,
                reasons: reasons,
                reviewerText: isPartial
                    ? "The \(part.rawValue) on the photo ID may be the expected one; decide by hand."
                    : "The \(part.rawValue) on the photo ID is not the expected one.",
                endUserText: part.difference
            )
        }
    }

    /// Why nothing was compared.
    struct Refusal: Error {
        let finding: Finding
    }

    /// The named fields of the photo ID and of the expected person, as received.
    static func values(_ names: [(String, ExtractedFieldName, String?)], _ input: RuleInput) -> [RuleValue] {
        var values: [RuleValue] = []
        for (name, field, expected) in names {
            if let expected { values.append(RuleValue("expected_" + name, expected)) }
            if let read = input.value(field, from: .photoID) { values.append(RuleValue("read_" + name, read)) }
        }
        if let whole = input.value(.fullName, from: .photoID) { values.append(RuleValue("read_full_name", whole)) }
        return values
    }
}
