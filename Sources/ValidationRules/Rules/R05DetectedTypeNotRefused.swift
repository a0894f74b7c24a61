import Verification

/// R5: what the document turned out to be is not on the list of refused types.
struct DetectedTypeNotRefusedRule: ValidationRule {
    let id = "R5"
    let title = "No document turned out to be of a refused type"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let inputs: [RuleInputName] = [.read(.documentType, .photoID), .read(.documentType, .proofOfAddress)]
    let sources = ["Postal Bulletin 22613", "PS Form 1583 items 8e and 9g", "provider practice"]
    let example = """
        A paper declared as a lease that is recognised as a bank statement is rejected for a mailbox; a mortgage \
        statement, which is not the mortgage itself, goes to a person.
        """

    func evaluate(_ input: RuleInput) -> [Finding] {
        let kinds = [DocumentKind.photoID, .proofOfAddress].filter { input.document($0) != nil }
        guard !kinds.isEmpty else { return [.notApplicable("There is no document to look at.")] }
        return kinds.map { finding(of: $0, in: input) }
    }

    private func finding(of kind: DocumentKind, in input: RuleInput) -> Finding {
        guard let text = input.value(.documentType, from: kind) else {
            return .notEvaluable("The document's type was not recognised.", of: kind)
        }
        let values = [RuleValue("detected_type", text)]
        let possible = DetectedType.types(named: text).filter { $0.kinds.contains(kind) }
        guard !possible.isEmpty else {
            return .notEvaluable("The recognised type is not one we know for this purpose.", of: kind, inputs: values)
        }
        let isRefused = possible.allSatisfy { input.flow.acceptance(of: $0, as: kind) == .refused }
        if isRefused, let refused = possible.first {
            return DocumentAcceptanceFinding.refused(refused, as: kind, flow: input.flow, inputs: values)
        }
        guard !isMortgageStatement(kind, in: input) else { return mortgageStatement(inputs: values) }
        return DocumentAcceptanceFinding.accepted(
            kind, inputs: values, reviewerText: "The recognised type is not refused.")
    }

    /// The provider has one word for a mortgage and for the statements that come of it.
    private func isMortgageStatement(_ kind: DocumentKind, in input: RuleInput) -> Bool {
        input.flow.name == .usps1583 && kind == .proofOfAddress
            && input.field(.documentType, from: kind)?.rawValue.uppercased() == "MORTGAGE_STATEMENT"
    }

    private func mortgageStatement(inputs: [RuleValue]) -> Finding {
        Finding(
            .fail,
            severityCeiling: .doubleCheck,
            of: .proofOfAddress,
            inputs: inputs,
            reasons: ["a mortgage statement is not the mortgage itself"],
            reviewerText: "It may be a statement only, and not the mortgage or deed of trust itself. Decide by hand.",
            endUserText: LocalizedText(
                english: "A person will check that this is the mortgage or deed of trust itself and not a statement.",
                spanish: """
                    Una persona revisará que este documento sea la hipoteca o escritura de fideicomiso y no un estado \
                    de cuenta.
                    """
            )
        )
    }
}
