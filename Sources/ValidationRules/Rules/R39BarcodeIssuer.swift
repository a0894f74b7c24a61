import IdentityDocuments
import Verification

/// R39: the issuer that the barcode names by number is the state of its address and the state seen on the card.
struct BarcodeIssuerRule: ValidationRule {
    let id = "R39"
    let title = "The barcode's issuer is the state on the card"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .reject]
    let inputs: [RuleInputName] = [
        .read(.barcode, .photoID), .read(.issuingState, .photoID), .read(.issuingCountry, .photoID),
    ]
    let sources = ["AAMVA issuer identification numbers"]
    let awaits: RuleDependency? = .documentReader
    let example = "The barcode bears Virginia's issuer number and an address in New York: a person looks at the card."

    func evaluate(_ input: RuleInput) -> [Finding] {
        switch Barcode.content(of: input) {
        case .failure(let refusal): [refusal.finding]
        case .success(let barcode): [finding(barcode, input)]
        }
    }

    private func finding(_ barcode: AAMVABarcode, _ input: RuleInput) -> Finding {
        let seenState = input.value(.issuingState, from: .photoID)
        let seenCountry = input.value(.issuingCountry, from: .photoID)
        let values = [
            ("issuer_number", barcode.issuerNumber), ("barcode_state", barcode.state),
            ("printed_issuing_state", seenState), ("printed_issuing_country", seenCountry),
        ].compactMap { name, value in value.map { RuleValue(name, $0) } }
        guard let issuer = barcode.issuer else {
            return .notEvaluable("No issuer of this number is known.", of: .photoID, inputs: values)
        }
        let normalized = [RuleValue("issuer", issuer.code)]
        var reasons: [String] = []
        // A federal or foreign issuer is none of the states that addresses have.
        if issuer.country == "CAN" || USState(code: issuer.code) != nil {
            if let state = barcode.state, Self.code(of: state) != issuer.code {
                reasons.append("the issuer number is not that of the state in the barcode's address")
            }
            if let seenState, Self.code(of: seenState) != issuer.code {
                reasons.append("the issuer number is not that of the state on the card")
            }
        }
        if let seenCountry, CountryComparator.compare(issuer.country, seenCountry).level == .noMatch {
            reasons.append("the issuer number is of another country than the card")
        }
        guard reasons.isEmpty else {
            return Finding(
                .fail,
                of: .photoID,
                inputs: values,
                normalizedInputs: normalized,
                reasons: reasons,
                reviewerText: "The barcode was not made by the issuer that the card shows.",
                endUserText: LocalizedText(
                    english: "We could not confirm who issued your ID. A person will look at it.",
                    spanish: "No pudimos confirmar quién emitió su identificación. Una persona la revisará."
                )
            )
        }
        return Finding(
            .pass,
            of: .photoID,
            inputs: values,
            normalizedInputs: normalized,
            reviewerText: "The barcode's issuer is the state on the card.",
            endUserText: LocalizedText(
                english: "We could confirm who issued your ID.",
                spanish: "Pudimos confirmar quién emitió su identificación."
            )
        )
    }

    private static func code(of state: String) -> String {
        USState(reading: state)?.code ?? state.uppercased()
    }
}
