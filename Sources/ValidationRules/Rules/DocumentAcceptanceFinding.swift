import Verification

/// What R3, R4 and R5 say about a document's type, with what to bring instead of a refused one.
enum DocumentAcceptanceFinding {
    /// Judges the type the applicant declared.
    static func declared(_ kind: DocumentKind, in input: RuleInput) -> Finding {
        guard input.flow.accepts(kind) else {
            return .notApplicable("The flow does not ask for this document.", of: kind)
        }
        guard let document = input.document(kind) else {
            return .notApplicable("There is no such document.", of: kind)
        }
        let values = [RuleValue("declared_type", document.type.rawValue)]
        switch input.flow.acceptance(of: document.type, as: kind) {
        case .accepted:
            return Finding(
                .pass,
                of: kind,
                inputs: values,
                reviewerText: "The flow accepts this type.",
                endUserText: "This kind of document can be used."
            )
        case .doubtful:
            return Finding(
                .fail,
                severityCeiling: .doubleCheck,
                of: kind,
                inputs: values,
                reasons: ["the postal rules name this type, the form has no box for it"],
                reviewerText: "The postal rules name this type, but the form has no box for it. Decide by hand.",
                endUserText: "A person will check whether this kind of document can be used."
            )
        case .refused:
            return refused(document.type, as: kind, flow: input.flow, inputs: values)
        }
    }

    /// A refused type, with the reason and what to bring.
    static func refused(
        _ type: DocumentType,
        as kind: DocumentKind,
        flow: Flow,
        inputs: [RuleValue]
    ) -> Finding {
        Finding(
            .fail,
            of: kind,
            inputs: inputs,
            reasons: [reason(for: type, as: kind)],
            reviewerText: "The flow refuses this type: " + reason(for: type, as: kind) + ".",
            endUserText: whatToBring(instead: type, as: kind, flow: flow)
        )
    }

    private static func reason(for type: DocumentType, as kind: DocumentKind) -> String {
        switch type {
        case .utilityBill, .phoneBill: "utility bills were taken off the list of address documents in 2022"
        case .bankStatement, .creditCardStatement: "bank and card statements were never address documents for mail"
        case .foreignDriverLicense, .foreignNationalID: "cards and licenses of other countries are not on the list"
        default:
            kind == .photoID
                ? "it is not on the list of photo IDs" : "it is not on the list of address documents"
        }
    }

    private static func whatToBring(
        instead type: DocumentType,
        as kind: DocumentKind,
        flow: Flow
    ) -> LocalizedText {
        switch (kind, flow.name) {
        case (.photoID, .usps1583):
            """
            This document cannot be used as photo ID. Please bring a US driver's license or ID card, a passport, a US \
            permanent resident card or another photo ID from the list.
            """
        case (.proofOfAddress, .usps1583):
            """
            This document cannot be used as proof of address. Please bring a current lease, a home or vehicle \
            insurance policy, a mortgage or deed of trust, a vehicle registration card, a voter card, or a US driver's \
            license or ID card that is not your photo ID.
            """
        case (.photoID, .identity):
            "This document cannot be used as photo ID. Please bring a passport, a driver's license or an identity card."
        case (.proofOfAddress, .identity):
            """
            This document cannot be used as proof of address. Please bring a recent bill, statement, lease or official \
            letter.
            """
        case (.selfie, _): "This file cannot be used. Please take a photo of your face."
        }
    }
}
