import Verification

/// R18: the address document is current: its term is not over, and in an identity check it is not too old.
struct AddressDocumentCurrentRule: ValidationRule {
    let id = "R18"
    let title = "The proof of address is current"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let parameters = [Self.maximumAge]
    let inputs: [RuleInputName] = [
        .document(.proofOfAddress), .read(.validUntil, .proofOfAddress), .read(.issuedOn, .proofOfAddress),
        .evaluationDate,
    ]
    let sources = ["PS Form 1583 item 9g", "provider practice"]
    let example =
        "A lease that ended yesterday is rejected; in an identity check a bill issued 120 days ago goes to a person."

    private static let maximumAge = RuleParameter(
        "maximum_age_in_days",
        title: "How old an address document without a term may be in an identity check", unit: .days,
        standardValue: 90, allowedValues: 30...365)

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        let kind = DocumentKind.proofOfAddress
        guard let document = input.document(kind) else {
            return .notApplicable("There is no proof of address.", of: kind)
        }
        if let text = input.value(.validUntil, from: kind) {
            guard let validUntil = DateReader.read(text) else {
                return .notEvaluable(
                    "The end of the document's term could not be understood.",
                    of: kind,
                    inputs: [RuleValue("valid_until", text)]
                )
            }
            return judge(
                isCurrent: input.evaluationDate <= validUntil,
                reason: "the document's term is over",
                values: [RuleValue("valid_until", text)],
                input
            )
        }
        // A license or ID card always shows when it ends; what other documents show, the source cannot carry.
        if document.type.kinds.contains(.photoID) {
            return .notEvaluable("No expiry date was read.", of: kind)
        }
        guard input.flow.name == .identity else {
            return .notApplicable("The source gives no term for this document.", of: kind)
        }
        return judgeAge(input)
    }

    private func judgeAge(_ input: RuleInput) -> Finding {
        guard let text = input.value(.issuedOn, from: .proofOfAddress) else {
            return .notEvaluable(
                "No date of issue was read.",
                severityCeiling: .doubleCheck,
                of: .proofOfAddress
            )
        }
        let values = [RuleValue("issued_on", text)]
        guard let issuedOn = DateReader.read(text) else {
            return .notEvaluable("The date of issue could not be understood.", of: .proofOfAddress, inputs: values)
        }
        let age = input.evaluationDate.daysSinceUnixEpoch - issuedOn.daysSinceUnixEpoch
        return judge(
            isCurrent: age <= input.settings.value(of: Self.maximumAge, for: id),
            reason: "the document is too old",
            values: values,
            input,
            severityCeiling: .doubleCheck
        )
    }

    private func judge(
        isCurrent: Bool,
        reason: String,
        values: [RuleValue],
        _ input: RuleInput,
        severityCeiling: RuleSeverity? = nil
    ) -> Finding {
        let inputs = values + [RuleValue("evaluation_date", input.evaluationDate.description)]
        guard isCurrent else {
            return Finding(
                .fail,
                severityCeiling: severityCeiling,
                of: .proofOfAddress,
                inputs: inputs,
                reasons: [reason],
                reviewerText: "The proof of address is not current.",
                endUserText: "Your proof of address is out of date. Please bring a current one."
            )
        }
        return Finding(
            .pass,
            of: .proofOfAddress,
            inputs: inputs,
            reviewerText: "The proof of address is current.",
            endUserText: "Your proof of address is current."
        )
    }
}
