import Verification

/// What R1 and R2 share: a required document is there with all its sides.
enum DocumentPresence {
    static func finding(of kind: DocumentKind, in input: RuleInput) -> Finding {
        guard input.flow.requiredKinds.contains(kind) else {
            return .notApplicable("The flow does not ask for this document.", of: kind)
        }
        guard let document = input.document(kind) else {
            return Finding(
                .fail,
                of: kind,
                reviewerText: "The document is missing.",
                endUserText: LocalizedText(
                    english: "This document is missing. Please upload it.",
                    spanish: "Falta este documento. Por favor, súbalo."
                )
            )
        }
        let inputs = [
            RuleValue("type", document.type.rawValue),
            RuleValue("sides", document.files.map(\.side.rawValue).joined(separator: " ")),
        ]
        let missing = document.missingSides
        guard missing.isEmpty else {
            return Finding(
                .fail,
                of: kind,
                inputs: inputs,
                reasons: missing.map { "the \($0.rawValue) is missing" },
                reviewerText: "A side that the document's type needs is missing.",
                endUserText: LocalizedText(
                    english: "A side of this document is missing. Please upload front and back.",
                    spanish: "Falta un lado de este documento. Por favor, suba el frente y el reverso."
                )
            )
        }
        return Finding(
            .pass,
            of: kind,
            inputs: inputs,
            reviewerText: "The document is there with all its sides.",
            endUserText: LocalizedText(
                english: "We have received this document.",
                spanish: "Hemos recibido este documento."
            )
        )
    }
}
