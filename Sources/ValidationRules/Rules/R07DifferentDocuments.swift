import Verification

/// R7: a license or ID card is on both lists but counts once.
struct DifferentDocumentsRule: ValidationRule {
    let id = "R7"
    let title = "Photo ID and proof of address are not both licenses or ID cards"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let inputs: [RuleInputName] = [.document(.photoID), .document(.proofOfAddress)]
    let sources = ["PS Form 1583 items 8e and 9g", "provider practice"]
    let example = """
        A driver's license as photo ID with a nondriver ID card as proof of address is rejected; with a \
        lease it passes.
        """

    private static let group: Set<DocumentType> = [.usDriverLicense, .usNondriverID, .tribalID]

    func evaluate(_ input: RuleInput) -> [Finding] {
        guard let photoID = input.document(.photoID), let proof = input.document(.proofOfAddress) else {
            return [.notApplicable("One of the two documents is missing.")]
        }
        let values = [RuleValue("photo_id", photoID.type.rawValue), RuleValue("proof_of_address", proof.type.rawValue)]
        guard Self.group.contains(photoID.type), Self.group.contains(proof.type) else {
            return [
                Finding(
                    .pass,
                    inputs: values,
                    reviewerText: "The two documents are of different kinds.",
                    endUserText: "Your two documents are of different kinds."
                )
            ]
        }
        return [
            Finding(
                .fail,
                of: .proofOfAddress,
                inputs: values,
                reasons: ["both are licenses or ID cards"],
                reviewerText: "Photo ID and proof of address are both licenses or ID cards; that group counts once.",
                endUserText: """
                    A license or ID card can be used once only. Please bring another document as proof of address, or \
                    a passport as photo ID.
                    """
            )
        ]
    }
}
