import Verification

/// R31: the home address is not a private mailbox at another agency.
///
/// The mailbox word is seen without help; agencies that hide behind a plain street address are known to address
/// checkers only.
struct NotOtherAgencyRule: ValidationRule {
    let id = "R31"
    let title = "The home address is not a private mailbox at another agency"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .reject]
    let inputs: [RuleInputName] = [.expected(.address), .read(.address, .proofOfAddress)]
    let sources = ["Publication 28 section 28", "USPS DPV (flag of mail receiving agencies)"]
    let awaits: RuleDependency? = .addressChecker
    let example = "The home is given as 12 Main St PMB 207: a person asks where the applicant lives."

    func evaluate(_ input: RuleInput) -> [Finding] {
        guard let expected = input.expectedAddress else {
            return [.notEvaluable("The expected address is too long to be one.", comparedWith: [.address])]
        }
        let values = [RuleValue("expected_address", input.expectedAddressLine)]
        var reasons: [String] = []
        if expected.isPrivateMailbox { reasons.append("the expected address names a private mailbox") }
        if input.addressOnProof?.isPrivateMailbox == true {
            reasons.append("the address on the document names a private mailbox")
        }
        guard reasons.isEmpty else {
            return [
                Finding(
                    .fail,
                    comparedWith: [.address],
                    inputs: values,
                    reasons: reasons,
                    reviewerText: "A private mailbox at a mail receiving agency is no home.",
                    endUserText: LocalizedText(
                        english: "A private mailbox cannot be your home address. Please give the place where you live.",
                        spanish: """
                            Un buzón privado no puede ser su domicilio. Por favor, indique el lugar donde usted vive.
                            """
                    )
                )
            ]
        }
        return [
            Finding(
                .pass,
                comparedWith: [.address],
                inputs: values,
                reasons: ["no address checker was asked whether a mail receiving agency is at the address"],
                reviewerText: "The home address names no private mailbox.",
                endUserText: LocalizedText(
                    english: "Your home address is not a private mailbox.",
                    spanish: "Su domicilio no es un buzón privado."
                )
            )
        ]
    }
}
