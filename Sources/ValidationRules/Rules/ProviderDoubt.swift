import Verification

/// What the rules about the provider's own findings share: a doubt is for a person, and its absence proves nothing.
enum ProviderDoubt {
    /// A doubt, or none where the provider did look.
    static func finding(
        on kind: DocumentKind,
        values: [RuleValue],
        doubts: [String],
        noDoubt: String,
        doubt: String,
        comparedWith: Set<ExpectedDataPart> = []
    ) -> Finding {
        guard doubts.isEmpty else {
            return failure(on: kind, values: values, doubts: doubts, text: doubt, comparedWith: comparedWith)
        }
        return Finding(
            .pass,
            of: kind,
            comparedWith: comparedWith,
            inputs: values,
            reviewerText: noDoubt,
            endUserText: LocalizedText(
                english: "Our provider had no doubts about this document.",
                spanish: "Nuestro proveedor no tuvo dudas sobre este documento."
            )
        )
    }

    /// A doubt about a document, with its reasons.
    static func failure(
        on kind: DocumentKind,
        values: [RuleValue],
        doubts: [String],
        text: String,
        comparedWith: Set<ExpectedDataPart> = []
    ) -> Finding {
        Finding(
            .fail,
            of: kind,
            comparedWith: comparedWith,
            inputs: values,
            reasons: doubts,
            reviewerText: text,
            endUserText: LocalizedText(
                english: "A person will take a second look at this document.",
                spanish: "Una persona revisará este documento de nuevo."
            )
        )
    }

    /// The provider's comparisons with what we sent come back with it and have its provenance.
    static func comparison(_ name: ExtractedFieldName, in input: RuleInput) -> String? {
        input.extracted.fields.first { $0.name == name && $0.provenance == .initData }?.value
    }

    /// All values of a name that were read from a document, in their order.
    static func readings(_ name: ExtractedFieldName, from provenance: Provenance, in input: RuleInput) -> [String] {
        input.extracted.fields.filter { $0.name == name && $0.provenance == provenance }.map(\.value)
    }
}
