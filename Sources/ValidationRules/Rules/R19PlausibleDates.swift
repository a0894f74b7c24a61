import Verification

/// R19: dates of issue and expiry make sense by themselves and for the document's type.
struct PlausibleDatesRule: ValidationRule {
    let id = "R19"
    let title = "The dates on the documents are plausible"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .info, .reject]
    let inputs: [RuleInputName] = [
        .document(.photoID), .document(.proofOfAddress), .read(.issuedOn, .photoID), .read(.validFrom, .photoID),
        .read(.validUntil, .photoID), .read(.issuingState, .photoID), .read(.issuedOn, .proofOfAddress),
        .read(.validFrom, .proofOfAddress), .read(.validUntil, .proofOfAddress), .evaluationDate,
    ]
    let sources = ["platform rule"]
    let example = """
        A US passport that would be valid for twelve years goes to a person, and so does a bill with a date of issue \
        that is still to come.
        """

    func evaluate(_ input: RuleInput) -> [Finding] {
        let findings = [DocumentKind.photoID, .proofOfAddress].compactMap { kind in
            input.document(kind).map { finding(of: $0, in: input) }
        }
        return findings.isEmpty ? [.notApplicable("There is no document to look at.")] : findings
    }

    private func finding(of document: Document, in input: RuleInput) -> Finding {
        let kind = document.kind
        let issued = DateOnDocument(.issuedOn, kind, input) ?? beginning(of: document, in: input)
        guard let issued else {
            return .notApplicable("The source gives no date of issue for this document.", of: kind)
        }
        let end = DateOnDocument(.validUntil, kind, input)
        let values = [issued, end].compactMap(\.?.value)
        guard let issuedOn = issued.date else {
            return .notEvaluable("The date of issue could not be understood.", of: kind, inputs: values)
        }
        if let end, end.date == nil {
            return .notEvaluable("The expiry date could not be understood.", of: kind, inputs: values)
        }
        let reasons = implausible(issuedOn, until: end?.date, on: document, in: input)
        guard reasons.isEmpty else { return failure(of: kind, reasons: reasons, inputs: values) }
        return Finding(
            .pass,
            of: kind,
            inputs: values,
            reviewerText: "The dates on the document are plausible.",
            endUserText: LocalizedText(
                english: "The dates on this document make sense.",
                spanish: "Las fechas de este documento son coherentes."
            )
        )
    }

    /// A photo ID is valid from its issue; a lease or policy may well begin later than it was made.
    private func beginning(of document: Document, in input: RuleInput) -> DateOnDocument? {
        document.kind == .photoID ? DateOnDocument(.validFrom, document.kind, input) : nil
    }

    private func implausible(
        _ issuedOn: LocalDate,
        until validUntil: LocalDate?,
        on document: Document,
        in input: RuleInput
    ) -> [String] {
        var reasons: [String] = []
        if issuedOn > input.evaluationDate { reasons.append("the date of issue is still to come") }
        guard let validUntil else { return reasons }
        if validUntil <= issuedOn {
            reasons.append("the document ends before it was issued")
        } else if let years = ValidityPeriods.longest(
            of: document.type, issuedBy: input.value(.issuingState, from: document.kind)),
            issuedOn.completedYears(on: validUntil) >= years
        {
            reasons.append("no document of this type is valid for so long")
        }
        return reasons
    }

    private func failure(of kind: DocumentKind, reasons: [String], inputs: [RuleValue]) -> Finding {
        Finding(
            .fail,
            of: kind,
            inputs: inputs,
            reasons: reasons,
            reviewerText: "The dates on the document are not plausible; decide by hand.",
            endUserText: LocalizedText(
                english: "The dates on this document do not make sense to us. A person will look at it.",
                spanish: "Las fechas de este documento no nos parecen coherentes. Una persona lo revisará."
            )
        )
    }
}

/// A date as a document shows it.
private struct DateOnDocument {
    let value: RuleValue
    /// Nil for what could not be understood.
    let date: LocalDate?

    /// Nil when none was read.
    init?(_ name: ExtractedFieldName, _ kind: DocumentKind, _ input: RuleInput) {
        guard let text = input.value(name, from: kind) else { return nil }
        value = RuleValue(name.rawValue, text)
        date = input.date(name, from: kind)
    }
}
