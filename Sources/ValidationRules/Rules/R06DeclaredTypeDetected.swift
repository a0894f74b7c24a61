import Verification

/// R6: each document is what the applicant said it is.
struct DeclaredTypeDetectedRule: ValidationRule {
    let id = "R6"
    let title = "Each document is of the type it was declared to be"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .reject]
    let inputs: [RuleInputName] = [
        .document(.photoID), .document(.proofOfAddress), .read(.documentType, .photoID),
        .read(.documentType, .proofOfAddress),
    ]
    let sources = ["platform rule"]
    let example = "A document declared as a driver's license and recognised as a passport goes to a person."

    func evaluate(_ input: RuleInput) -> [Finding] {
        let findings = [DocumentKind.photoID, .proofOfAddress].compactMap { kind in
            input.document(kind).map { finding(of: $0, in: input) }
        }
        return findings.isEmpty ? [.notApplicable("There is no document to look at.")] : findings
    }

    private func finding(of document: Document, in input: RuleInput) -> Finding {
        var values = [RuleValue("declared_type", document.type.rawValue)]
        guard let text = input.value(.documentType, from: document.kind) else {
            return .notEvaluable("The document's type was not recognised.", of: document.kind, inputs: values)
        }
        values.append(RuleValue("detected_type", text))
        let possible = DetectedType.types(named: text)
        guard !possible.isEmpty else {
            return .notEvaluable("The recognised type is not one we know.", of: document.kind, inputs: values)
        }
        guard possible.contains(document.type) else {
            return Finding(
                .fail,
                of: document.kind,
                inputs: values,
                reasons: ["declared and recognised type differ"],
                reviewerText: "The document was recognised as another type than the applicant declared.",
                endUserText: LocalizedText(
                    english: "This document seems to be of another kind than you chose.",
                    spanish: "Este documento parece ser de otro tipo que el que usted eligió."
                )
            )
        }
        return Finding(
            .pass,
            of: document.kind,
            inputs: values,
            reasons: possible.count > 1 ? ["the source names a class that includes the declared type"] : [],
            reviewerText: "The recognised type agrees with the declared one.",
            endUserText: LocalizedText(
                english: "The document is of the kind you chose.",
                spanish: "El documento es del tipo que usted eligió."
            )
        )
    }
}
