import Verification

/// What R3, R4 and R5 say about a document's type, with what to bring instead of a refused one.
enum DocumentAcceptanceFinding {
    /// Judges the type the applicant declared.
    static func declared(_ kind: DocumentKind, in input: RuleInput, rejectsDoubtfulTypes: Bool) -> Finding {
        guard input.flow.accepts(kind) else {
            return .notApplicable("The flow does not ask for this document.", of: kind)
        }
        guard let document = input.document(kind) else {
            return .notApplicable("There is no such document.", of: kind)
        }
        let values = [RuleValue("declared_type", document.type.rawValue)]
        switch input.flow.acceptance(of: document.type, as: kind) {
        case .accepted: return accepted(kind, inputs: values, reviewerText: "The flow accepts this type.")
        case .doubtful: return doubtful(kind, rejects: rejectsDoubtfulTypes, inputs: values)
        case .refused: return refused(document.type, as: kind, flow: input.flow, inputs: values)
        }
    }

    /// A type that may be used.
    static func accepted(_ kind: DocumentKind, inputs: [RuleValue], reviewerText: String) -> Finding {
        Finding(
            .pass,
            of: kind,
            inputs: inputs,
            reviewerText: reviewerText,
            endUserText: LocalizedText(
                english: "This kind of document can be used.",
                spanish: "Este tipo de documento se puede usar."
            )
        )
    }

    /// A type that the postal rules name and the form has no box for; a vendor may want none of them.
    private static func doubtful(_ kind: DocumentKind, rejects: Bool, inputs: [RuleValue]) -> Finding {
        Finding(
            .fail,
            severityCeiling: rejects ? nil : .doubleCheck,
            of: kind,
            inputs: inputs,
            reasons: ["the postal rules name this type, the form has no box for it"],
            reviewerText: rejects
                ? "The postal rules name this type, but the form has no box for it; the vendor takes none of those."
                : "The postal rules name this type, but the form has no box for it. Decide by hand.",
            endUserText: rejects
                ? LocalizedText(
                    english: "This kind of document cannot be used here. Please bring another one.",
                    spanish: "Este tipo de documento no se puede usar aquí. Por favor, presente otro."
                )
                : LocalizedText(
                    english: "A person will check whether this kind of document can be used.",
                    spanish: "Una persona revisará si este tipo de documento se puede usar."
                )
        )
    }

    /// A refused type, with the reason and what to bring.
    static func refused(_ type: DocumentType, as kind: DocumentKind, flow: Flow, inputs: [RuleValue]) -> Finding {
        let refusal = RefusalReason(type: type, kind: kind, flow: flow.name)
        return Finding(
            .fail,
            of: kind,
            inputs: inputs,
            reasons: [refusal.reason],
            reviewerText: "The flow refuses this type: \(refusal.reason).",
            endUserText: refusal.explanation.followed(by: DocumentAdvice.whatToBring(as: kind, in: flow.name))
        )
    }
}
