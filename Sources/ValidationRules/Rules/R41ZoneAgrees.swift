import IdentityDocuments
import Verification

/// R41: the machine-readable zone says what is printed above it, and is one of such a document.
struct ZoneAgreesRule: ValidationRule {
    let id = "R41"
    let title = "The machine-readable zone says what is printed above it"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let inputs: [RuleInputName] = [
        .read(.machineReadableZone, .photoID), .read(.firstName, .photoID), .read(.lastName, .photoID),
        .read(.dateOfBirth, .photoID), .read(.documentNumber, .photoID), .read(.validUntil, .photoID),
        .read(.nationality, .photoID), .read(.issuingCountry, .photoID), .evaluationDate,
    ]
    let sources = ["ICAO Doc 9303 parts 3 to 6", "platform rule"]
    let awaits: RuleDependency? = .documentReader
    let example = """
        The zone's number is another one than the printed, and all check digits are right: rejected; another expiry: a \
        person compares them.
        """

    private static let texts = AgreementTexts(
        agreement: LocalizedText(
            english: "The lines of letters at the edge of your ID agree with what is printed on it.",
            spanish: "Las líneas de letras al borde de su identificación concuerdan con lo impreso en ella."
        ),
        difference: LocalizedText(
            english: "The lines of letters at the edge of your ID do not agree with what is printed on it.",
            spanish: "Las líneas de letras al borde de su identificación no concuerdan con lo impreso en ella."
        )
    )

    func evaluate(_ input: RuleInput) -> [Finding] {
        switch ZoneOfPhotoID.content(of: input) {
        case .failure(let refusal): [refusal.finding]
        case .success(let zone): [agreement(zone, input), ZoneOrigin(zone: zone).finding(in: input)]
        }
    }

    private func agreement(_ zone: MachineReadableZone, _ input: RuleInput) -> Finding {
        var printed = PrintedFieldsComparison(part: "zone")
        printed.compareName(zone.holder, truncation: zone.truncation, in: input)
        printed.compareDateOfBirth(zone, in: input)
        // On cards the printed number can be the one that the zone holds as optional data.
        printed.compareNumber(
            zone.documentNumber, or: zone.optionalData, issuedBy: issuer(of: zone, input), in: input)
        printed.compareDate(.validUntil, "expiry", zone.expiresOn, in: input)
        printed.compareCountry(.nationality, "nationality", zone.nationality.countryCode, in: input)
        return printed.finding(isGoodRead: zone.areCheckDigitsValid, named: "the machine-readable zone", Self.texts)
    }

    private func issuer(of zone: MachineReadableZone, _ input: RuleInput) -> DocumentNumberIssuer? {
        input.document(.photoID).flatMap { document in
            DocumentNumberIssuer(
                of: document.type, country: zone.issuingState.countryCode.flatMap { Country(code: $0) })
        }
    }
}
