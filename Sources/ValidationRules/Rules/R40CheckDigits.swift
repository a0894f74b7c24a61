import IdentityDocuments
import Verification

/// R40: the check digits of the machine-readable zone are right.
struct CheckDigitsRule: ValidationRule {
    let id = "R40"
    let title = "The check digits of the machine-readable zone are right"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .reject]
    let inputs: [RuleInputName] = [.document(.photoID), .read(.machineReadableZone, .photoID)]
    let sources = ["ICAO Doc 9303 part 3"]
    let awaits: RuleDependency? = .documentReader
    let example = "The digit under a passport's date of birth does not fit the date: a person looks at the passport."

    func evaluate(_ input: RuleInput) -> [Finding] {
        switch ZoneOfPhotoID.content(of: input) {
        case .failure(let refusal): [refusal.finding]
        case .success(let zone): [finding(zone)]
        }
    }

    private func finding(_ zone: MachineReadableZone) -> Finding {
        let wrong = MachineReadableZone.Check.allCases.filter { zone.checks[$0] == false }
        let repairs = zone.repairs.isEmpty ? [] : ["characters that cannot stand where they were read were replaced"]
        let values = [RuleValue("format", zone.format.rawValue)]
        guard wrong.isEmpty else {
            return Finding(
                .fail,
                of: .photoID,
                inputs: values,
                reasons: wrong.map(Self.reason) + repairs,
                reviewerText: wrong.contains(.composite) && wrong.count > 1
                    ? "Check digits are wrong: the zone was changed or misread; a new picture may settle it."
                    : "A check digit is wrong: the zone was changed or misread.",
                endUserText: LocalizedText(
                    english: """
                        We could not read the lines of letters at the edge of your ID without doubt. A person will look \
                        at them.
                        """,
                    spanish: """
                        No pudimos leer con seguridad las líneas de letras al borde de su identificación. Una persona \
                        las revisará.
                        """
                )
            )
        }
        return Finding(
            .pass,
            of: .photoID,
            inputs: values,
            reasons: repairs,
            reviewerText: "All check digits are right.",
            endUserText: LocalizedText(
                english: "We could read the lines of letters at the edge of your ID.",
                spanish: "Pudimos leer las líneas de letras al borde de su identificación."
            )
        )
    }

    private static func reason(_ check: MachineReadableZone.Check) -> String {
        switch check {
        case .documentNumber: "the check digit of the number is wrong"
        case .dateOfBirth: "the check digit of the date of birth is wrong"
        case .expiry: "the check digit of the expiry is wrong"
        case .personalNumber: "the check digit of the personal number is wrong"
        case .composite: "the check digit over all fields is wrong"
        }
    }
}
