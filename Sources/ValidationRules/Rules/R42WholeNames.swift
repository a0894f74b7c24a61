import Verification

/// R42: the machine-readable parts hold the whole name; a cut one is compared by its beginning in R20 to R22, R38 and R41.
struct WholeNamesRule: ValidationRule {
    let id = "R42"
    let title = "The machine-readable parts hold the whole name"
    let defaultSeverity = RuleSeverity.info
    let allowedSeverities: Set<RuleSeverity> = [.info, .doubleCheck]
    let inputs: [RuleInputName] = [.read(.barcode, .photoID), .read(.machineReadableZone, .photoID)]
    let sources = ["AAMVA DL/ID Card Design Standard, annex D", "ICAO Doc 9303 part 3"]
    let awaits: RuleDependency? = .documentReader
    let example = """
        The barcode says that the family name was cut to fit: its beginning is compared, and the reviewer is told so.
        """

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        if let refusal = refusal(input) { return refusal.finding }
        let truncation = input.truncation
        guard truncation.isAny else {
            return Finding(
                .pass,
                of: .photoID,
                reviewerText: "No part of the name was cut to fit.",
                endUserText: LocalizedText(
                    english: "Your photo ID holds your whole name.",
                    spanish: "Su identificación con foto contiene su nombre completo."
                )
            )
        }
        return Finding(
            .fail,
            of: .photoID,
            reasons: (truncation.surname ? ["the last name was cut to fit"] : [])
                + (truncation.given ? ["the given names were cut to fit"] : []),
            reviewerText: "The name was cut to fit the document; names are compared by their beginning.",
            endUserText: LocalizedText(
                english: "Your name is shortened on your photo ID, which is fine.",
                spanish: "Su nombre está abreviado en su identificación con foto, lo cual no es un problema."
            )
        )
    }

    /// Why there is no name to look at: neither part was read, and the one that the type has counts.
    private func refusal(_ input: RuleInput) -> MachineReadingRefusal? {
        guard case .failure(let barcode) = Barcode.content(of: input),
            case .failure(let zone) = ZoneOfPhotoID.content(of: input)
        else { return nil }
        let hasZone = input.document(.photoID).map { ZoneOfPhotoID.types.contains($0.type) } ?? false
        return hasZone ? zone : barcode
    }
}
