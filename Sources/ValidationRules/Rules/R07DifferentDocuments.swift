import Verification

/// R7: a license or ID card is on both lists but counts once.
struct DifferentDocumentsRule: ValidationRule {
    let id = "R7"
    let title = "Photo ID and proof of address are not both licenses or ID cards"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let inputs: [RuleInputName] = [
        .document(.photoID), .document(.proofOfAddress), .read(.documentType, .photoID),
        .read(.documentType, .proofOfAddress),
    ]
    let sources = ["PS Form 1583 items 8e and 9g", "provider practice"]
    let example = """
        A driver's license as photo ID with a nondriver ID card as proof of address is rejected; with a lease it \
        passes.
        """

    func evaluate(_ input: RuleInput) -> [Finding] {
        guard let photoID = input.document(.photoID), let proof = input.document(.proofOfAddress) else {
            return [.notApplicable("One of the two documents is missing.")]
        }
        var values = [RuleValue("photo_id", photoID.type.rawValue), RuleValue("proof_of_address", proof.type.rawValue)]
        for document in [photoID, proof] {
            guard let detected = input.value(.documentType, from: document.kind) else { continue }
            values.append(RuleValue("detected_" + document.kind.rawValue, detected))
        }
        guard isLicenseOrIDCard(photoID, in: input), isLicenseOrIDCard(proof, in: input) else {
            return [
                Finding(
                    .pass,
                    inputs: values,
                    reviewerText: "The two documents are of different kinds.",
                    endUserText: LocalizedText(
                        english: "Your two documents are of different kinds.",
                        spanish: "Sus dos documentos son de tipos distintos."
                    )
                )
            ]
        }
        return [failure(isDeclared: photoID.type.isLicenseOrIDCard && proof.type.isLicenseOrIDCard, inputs: values)]
    }

    /// By the applicant's word, or because it was recognised as nothing else.
    private func isLicenseOrIDCard(_ document: Document, in input: RuleInput) -> Bool {
        if document.type.isLicenseOrIDCard { return true }
        let detected = input.value(.documentType, from: document.kind).map(DetectedType.types) ?? []
        return !detected.isEmpty && detected.allSatisfy(\.isLicenseOrIDCard)
    }

    private func failure(isDeclared: Bool, inputs: [RuleValue]) -> Finding {
        Finding(
            .fail,
            severityCeiling: isDeclared ? nil : .doubleCheck,
            of: .proofOfAddress,
            inputs: inputs,
            reasons: [isDeclared ? "both are licenses or ID cards" : "both were recognised as licenses or ID cards"],
            reviewerText: isDeclared
                ? "Photo ID and proof of address are both licenses or ID cards; that group counts once."
                : "By what was recognised, both documents are licenses or ID cards; that group counts once.",
            endUserText: LocalizedText(
                english: """
                    A license or ID card can be used once only. Please bring another document as proof of address, or \
                    a passport as photo ID.
                    """,
                spanish: """
                    Una licencia o tarjeta de identificación se puede usar una sola vez. Por favor, presente otro \
                    documento como comprobante de domicilio, o un pasaporte como identificación con foto.
                    """
            )
        )
    }
}
