import Verification

/// R33: the address that a photo ID prints is the home address; people move, so only a young ID is looked at closer.
struct AddressOnPhotoIDRule: ValidationRule {
    let id = "R33"
    let title = "The address on the photo ID is the home address"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .info]
    let parameters = [Self.youngAge]
    let inputs: [RuleInputName] = [
        .expected(.address), .read(.address, .photoID), .read(.addressStreet, .photoID), .read(.validFrom, .photoID),
        .evaluationDate,
    ]
    let sources = ["platform rule"]
    let example = "A license issued last month shows another address than the expected home: a person asks why."

    private static let youngAge = RuleParameter(
        "young_age_in_days",
        title: "How old a photo ID may be for another address on it to want a person's eye", unit: .days,
        standardValue: 90, allowedValues: 0...730)

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        let kind = DocumentKind.photoID
        guard input.document(kind) != nil else { return .notApplicable("There is no photo ID.", of: kind) }
        guard let read = input.addressOnPhotoID else {
            return .notApplicable("No address was read from the photo ID; many show none.", of: kind)
        }
        let issuedOn = input.date(.validFrom, from: kind) ?? input.date(.issuedOn, from: kind)
        let values =
            [
                RuleValue("expected_address", input.expectedAddressLine),
                RuleValue("read_address", input.value(.address, from: kind) ?? read.normalized),
            ] + (issuedOn.map { [RuleValue("valid_from", $0.description)] } ?? [])
        let found = AddressComparator.compare(input.expectedAddress, read)
        let reasons = [found.outcome.rawValue] + found.comparison.reasons
        switch found.outcome {
        case .notComparable:
            return .notEvaluable(
                "The addresses could not be compared.",
                severityCeiling: .info,
                of: kind,
                comparedWith: [.address],
                inputs: values,
                reasons: reasons
            )
        // Licenses often leave the unit out.
        case .exact, .equivalent, .softDifference, .unitMissing:
            return Finding(
                .pass,
                of: kind,
                comparedWith: [.address],
                inputs: values,
                normalizedInputs: normalized(read, input),
                score: found.comparison.score,
                reasons: reasons,
                reviewerText: "The photo ID shows the home address.",
                endUserText: LocalizedText(
                    english: "The address on your photo ID is your home address.",
                    spanish: "La dirección de su identificación con foto es su domicilio."
                )
            )
        case .unitConflict, .hardDifference:
            let isYoung = self.isYoung(issuedOn, input)
            return Finding(
                .fail,
                severityCeiling: isYoung ? nil : .info,
                of: kind,
                comparedWith: [.address],
                inputs: values,
                normalizedInputs: normalized(read, input),
                score: found.comparison.score,
                reasons: reasons + (isYoung ? ["the photo ID was issued a short time ago"] : []),
                reviewerText: isYoung
                    ? "A photo ID issued a short time ago shows another address; ask which one is true."
                    : "The photo ID shows another address, as it does after a move.",
                endUserText: LocalizedText(
                    english: "The address on your photo ID is not the home address that was registered for you.",
                    spanish: """
                        La dirección de su identificación con foto no es el domicilio que se registró para usted.
                        """
                )
            )
        }
    }

    private func isYoung(_ issuedOn: LocalDate?, _ input: RuleInput) -> Bool {
        guard let issuedOn else { return false }
        let age = input.evaluationDate.daysSinceUnixEpoch - issuedOn.daysSinceUnixEpoch
        return age >= 0 && age < input.settings.value(of: Self.youngAge, for: id)
    }

    private func normalized(_ read: AddressReading, _ input: RuleInput) -> [RuleValue] {
        [
            RuleValue("expected_address", input.normalizedExpectedAddress),
            RuleValue("read_address", read.normalized),
        ]
    }
}
