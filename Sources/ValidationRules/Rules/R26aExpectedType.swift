import Verification

/// R26a: a document is of one of the types that were expected.
struct ExpectedTypeRule: ValidationRule {
    let id = "R26a"
    let title = "A document is of one of the expected types"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .reject]
    let inputs: [RuleInputName] = [
        .expected(.documentTypes), .document(.photoID), .document(.proofOfAddress), .read(.documentType, .photoID),
        .read(.documentType, .proofOfAddress),
    ]
    let sources = ["platform rule"]
    let example =
        "A passport or license was asked for and a residence card came: a person decides."

    func evaluate(_ input: RuleInput) -> [Finding] {
        let findings = input.expected.documents.filter { !$0.types.isEmpty }.map { finding($0, in: input) }
        return findings.isEmpty ? [.notApplicable("No document type is expected.")] : findings
    }

    private func finding(_ expectation: ExpectedDocument, in input: RuleInput) -> Finding {
        guard let document = input.document(expectation.kind) else {
            return .notApplicable("There is no such document.", of: expectation.kind)
        }
        let detected = input.value(.documentType, from: document.kind)
        let values =
            [
                RuleValue("expected_types", expectation.types.map(\.rawValue).joined(separator: " ")),
                RuleValue("declared_type", document.type.rawValue),
            ] + (detected.map { [RuleValue("detected_type", $0)] } ?? [])
        // A recognised type that could be none of the expected ones speaks louder than the applicant's word.
        let possible = detected.map(DetectedType.types(named:)) ?? []
        let isRecognisedAsOther = !possible.isEmpty && !possible.contains(where: expectation.types.contains)
        guard expectation.types.contains(document.type), !isRecognisedAsOther else {
            return Finding(
                .fail,
                of: document.kind,
                comparedWith: [.documentTypes],
                inputs: values,
                reasons: [
                    isRecognisedAsOther ? "the recognised type is not expected" : "the declared type is not expected"
                ],
                reviewerText: "The document is not of an expected type.",
                endUserText: LocalizedText(
                    english: "This is not the kind of document that was asked for.",
                    spanish: "Este no es el tipo de documento que se pidió."
                )
            )
        }
        return Finding(
            .pass,
            of: document.kind,
            comparedWith: [.documentTypes],
            inputs: values,
            reviewerText: "The document is of an expected type.",
            endUserText: LocalizedText(
                english: "This is the kind of document that was asked for.",
                spanish: "Este es el tipo de documento que se pidió."
            )
        )
    }
}
