import IdentityDocuments
import Verification

/// R37: the barcode of a license or ID card holds what it must, and is of such a card.
struct BarcodeReadRule: ValidationRule {
    let id = "R37"
    let title = "The barcode of a license or ID card can be read and is complete"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .info]
    let inputs: [RuleInputName] = [.document(.photoID), .read(.barcode, .photoID)]
    let sources = ["AAMVA DL/ID Card Design Standard, annex D"]
    let awaits: RuleDependency? = .documentReader
    let example = "The barcode on the back of a license names no date of birth: a person looks at the card."

    /// The editions that are published.
    private static let knownVersions = 1...11

    func evaluate(_ input: RuleInput) -> [Finding] {
        switch Barcode.content(of: input) {
        case .failure(let refusal): [refusal.finding]
        case .success(let barcode): [finding(barcode, on: input.document(.photoID))]
        }
    }

    private func finding(_ barcode: AAMVABarcode, on document: Document?) -> Finding {
        var reasons = barcode.missingMandatoryElements.map { "the element \($0) is missing or cannot be read" }
        if !Self.knownVersions.contains(barcode.version) {
            reasons.append("the barcode names an edition of the standard that is not known")
        }
        if let cardType = barcode.cardType, let document, !Self.isOf(cardType, document.type) {
            reasons.append("the barcode is of another kind of card than was declared")
        }
        let values = [
            RuleValue("version", String(barcode.version)), RuleValue("card_type", barcode.cardType?.rawValue ?? ""),
        ]
        guard reasons.isEmpty else {
            return Finding(
                .fail,
                of: .photoID,
                inputs: values,
                reasons: reasons,
                reviewerText: "The barcode is not what the standard asks of this card.",
                endUserText: LocalizedText(
                    english: "We could not confirm the barcode on your ID. A person will look at it.",
                    spanish: "No pudimos confirmar el código de barras de su identificación. Una persona lo revisará."
                )
            )
        }
        return Finding(
            .pass,
            of: .photoID,
            inputs: values,
            reviewerText: "The barcode can be read and is complete.",
            endUserText: LocalizedText(
                english: "We could read the barcode on your ID.",
                spanish: "Pudimos leer el código de barras de su identificación."
            )
        )
    }

    private static func isOf(_ cardType: AAMVABarcode.CardType, _ type: DocumentType) -> Bool {
        switch cardType {
        case .license: type == .usDriverLicense || type == .foreignDriverLicense
        case .identificationCard: type == .usNondriverID || type == .foreignNationalID || type == .tribalID
        case .enhanced: type == .usDriverLicense || type == .usNondriverID || type == .foreignDriverLicense
        }
    }
}
