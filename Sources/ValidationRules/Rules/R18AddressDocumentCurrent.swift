import Verification

/// R18: the address document is current: its term holds today, and in an identity check it is not too old.
struct AddressDocumentCurrentRule: ValidationRule {
    let id = "R18"
    let title = "The proof of address is current"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let parameters = [Self.maximumAge]
    let inputs: [RuleInputName] = [
        .document(.proofOfAddress), .read(.validFrom, .proofOfAddress), .read(.validUntil, .proofOfAddress),
        .read(.issuedOn, .proofOfAddress), .evaluationDate,
    ]
    let sources = ["PS Form 1583 item 9g", "provider practice"]
    let example = """
        A lease that ended yesterday is rejected, one that begins next month goes to a person; in an identity check a \
        bill issued 120 days ago goes to a person.
        """

    private static let maximumAge = RuleParameter(
        "maximum_age_in_days",
        title: "How old an address document without a term may be in an identity check",
        unit: .days,
        standardValue: 90,
        allowedValues: 30...365
    )

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        let kind = DocumentKind.proofOfAddress
        guard let document = input.document(kind) else {
            return .notApplicable("There is no proof of address.", of: kind)
        }
        if let text = input.value(.validUntil, from: kind) { return judgeTerm(until: text, input) }
        // A license or ID card always shows when it ends, and so does a term that shows when it begins.
        if document.type.isLicenseOrIDCard { return .notEvaluable("No expiry date was read.", of: kind) }
        guard input.flow.name == .identity else {
            guard let text = input.value(.validFrom, from: kind) else {
                return .notApplicable("The source gives no term for this document.", of: kind)
            }
            return .notEvaluable(
                "The beginning of the document's term was read, its end was not.",
                of: kind,
                inputs: [RuleValue("valid_from", text)]
            )
        }
        return judgeAge(input)
    }

    // MARK: - A term

    private func judgeTerm(until text: String, _ input: RuleInput) -> Finding {
        var values = [RuleValue("valid_until", text)]
        guard let validUntil = input.date(.validUntil, from: .proofOfAddress) else {
            return .notEvaluable(
                "The end of the document's term could not be understood.",
                of: .proofOfAddress,
                inputs: values
            )
        }
        let beginning = input.value(.validFrom, from: .proofOfAddress)
        if let beginning { values.insert(RuleValue("valid_from", beginning), at: 0) }
        guard input.evaluationDate <= validUntil else {
            return notCurrent(because: "the document's term is over", inputs: values, input)
        }
        guard beginning != nil else { return current(inputs: values, input) }
        guard let validFrom = input.date(.validFrom, from: .proofOfAddress) else {
            return .notEvaluable(
                "The beginning of the document's term could not be understood.",
                of: .proofOfAddress,
                inputs: values
            )
        }
        guard validFrom <= input.evaluationDate else {
            return notCurrent(
                because: "the document's term has not begun", severityCeiling: .doubleCheck, inputs: values, input)
        }
        return current(inputs: values, input)
    }

    // MARK: - An age

    private func judgeAge(_ input: RuleInput) -> Finding {
        guard let text = input.value(.issuedOn, from: .proofOfAddress) else {
            return .notEvaluable("No date of issue was read.", severityCeiling: .doubleCheck, of: .proofOfAddress)
        }
        let maximumAge = input.settings.value(of: Self.maximumAge, for: id)
        let values = [RuleValue("issued_on", text), RuleValue("maximum_age_in_days", String(maximumAge))]
        guard let issuedOn = input.date(.issuedOn, from: .proofOfAddress) else {
            return .notEvaluable(
                "The date of issue could not be understood.",
                severityCeiling: .doubleCheck,
                of: .proofOfAddress,
                inputs: values
            )
        }
        let age = input.evaluationDate.daysSinceUnixEpoch - issuedOn.daysSinceUnixEpoch
        guard age <= maximumAge else {
            return notCurrent(
                because: "the document is too old", severityCeiling: .doubleCheck, inputs: values, input)
        }
        return current(inputs: values, input)
    }

    // MARK: - What comes of it

    private func current(inputs: [RuleValue], _ input: RuleInput) -> Finding {
        Finding(
            .pass,
            of: .proofOfAddress,
            inputs: inputs + [RuleValue("evaluation_date", input.evaluationDate.description)],
            reviewerText: "The proof of address is current.",
            endUserText: LocalizedText(
                english: "Your proof of address is current.",
                spanish: "Su comprobante de domicilio está vigente."
            )
        )
    }

    private func notCurrent(
        because reason: String,
        severityCeiling: RuleSeverity? = nil,
        inputs: [RuleValue],
        _ input: RuleInput
    ) -> Finding {
        Finding(
            .fail,
            severityCeiling: severityCeiling,
            of: .proofOfAddress,
            inputs: inputs + [RuleValue("evaluation_date", input.evaluationDate.description)],
            reasons: [reason],
            reviewerText: "The proof of address is not current: \(reason).",
            endUserText: LocalizedText(
                english: "Your proof of address is not current. Please bring one that is.",
                spanish: "Su comprobante de domicilio no está vigente. Por favor, presente uno que lo esté."
            )
        )
    }
}
