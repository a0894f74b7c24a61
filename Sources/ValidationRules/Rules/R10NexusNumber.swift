import Verification

/// R10: a NEXUS card shows its number.
struct NexusNumberRule: ValidationRule {
    let id = "R10"
    let title = "A NEXUS card shows its number"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .reject]
    let inputs: [RuleInputName] = [.document(.photoID), .read(.documentNumber, .photoID)]
    let sources = ["DMM 608.10.3", "notary practice"]
    let example = "A NEXUS card on which nothing like a number was read goes to a person."

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        guard input.document(.photoID)?.type == .nexusCard else {
            return .notApplicable("The photo ID is no NEXUS card.", of: .photoID)
        }
        guard let number = input.value(.documentNumber, from: .photoID) else {
            return .notEvaluable("No number was read from the NEXUS card.", of: .photoID)
        }
        let values = [RuleValue("document_number", number)]
        guard number.utf8.contains(where: \.isDigit) else {
            return Finding(
                .fail,
                of: .photoID,
                inputs: values,
                reasons: ["what was read as the number holds no digit"],
                reviewerText: "The NEXUS card shows no number; decide by hand.",
                endUserText: LocalizedText(
                    english: "Your NEXUS card must show its number. Please bring one that does, or another photo ID.",
                    spanish: """
                        Su tarjeta NEXUS debe mostrar su número. Por favor, presente una que lo muestre u otra \
                        identificación con foto.
                        """
                )
            )
        }
        return Finding(
            .pass,
            of: .photoID,
            inputs: values,
            reviewerText: "The NEXUS card shows its number.",
            endUserText: LocalizedText(
                english: "Your NEXUS card shows its number.",
                spanish: "Su tarjeta NEXUS muestra su número."
            )
        )
    }
}
