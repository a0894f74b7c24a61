import IdentityDocuments
import Verification

/// R38: the barcode says what is printed on the card, and its dates fit together.
struct BarcodeAgreesRule: ValidationRule {
    let id = "R38"
    let title = "The barcode says what is printed on the card"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let inputs: [RuleInputName] = [
        .read(.barcode, .photoID), .read(.firstName, .photoID), .read(.lastName, .photoID),
        .read(.dateOfBirth, .photoID), .read(.documentNumber, .photoID), .read(.validUntil, .photoID),
        .read(.address, .photoID), .evaluationDate,
    ]
    let sources = ["AAMVA DL/ID Card Design Standard, annex D", "platform rule"]
    let awaits: RuleDependency? = .documentReader
    let example = """
        The printed date of birth is another day than the barcode's: rejected; another street: a person compares them.
        """

    private static let texts = AgreementTexts(
        agreement: LocalizedText(
            english: "The barcode on your ID agrees with its front.",
            spanish: "El código de barras de su identificación concuerda con el frente."
        ),
        difference: LocalizedText(
            english: "The barcode on your ID does not agree with its front.",
            spanish: "El código de barras de su identificación no concuerda con el frente."
        )
    )

    func evaluate(_ input: RuleInput) -> [Finding] {
        switch Barcode.content(of: input) {
        case .failure(let refusal): return [refusal.finding]
        case .success(let barcode):
            var printed = PrintedFieldsComparison(part: "barcode")
            printed.compareName(barcode.holder, truncation: barcode.truncation, in: input)
            printed.compareDate(.dateOfBirth, "date of birth", barcode.dateOfBirth, in: input, isDecisive: true)
            printed.compareNumber(barcode.documentNumber, issuedBy: issuer(of: barcode, input), in: input)
            printed.compareDate(.validUntil, "expiry", barcode.expiresOn, in: input)
            printed.compareAddress(barcode.postalAddress, in: input)
            return [
                printed.finding(named: "the barcode", Self.texts),
                BarcodeDates(barcode: barcode, evaluationDate: input.evaluationDate).finding(),
            ]
        }
    }

    private func issuer(of barcode: AAMVABarcode, _ input: RuleInput) -> DocumentNumberIssuer? {
        input.document(.photoID).flatMap { document in
            DocumentNumberIssuer(of: document.type, state: barcode.issuer.flatMap { USState(code: $0.code) })
        }
    }
}
