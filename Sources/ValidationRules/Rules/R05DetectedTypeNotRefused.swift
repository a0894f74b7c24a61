import Verification

/// R5: what the document turned out to be is not on the list of refused types.
struct DetectedTypeNotRefusedRule: ValidationRule {
    let id = "R5"
    let title = "No document turned out to be of a refused type"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let inputs: [RuleInputName] = [.read(.documentType, .photoID), .read(.documentType, .proofOfAddress)]
    let sources = ["Postal Bulletin 22613", "PS Form 1583 items 8e and 9g", "provider practice"]
    let example =
        "A paper declared as a lease that is recognised as a bank statement is rejected for a mailbox."

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
        guard isRefused, let refused = possible.first else {
            return Finding(
                .pass,
                of: kind,
                inputs: values,
                reviewerText: "The recognised type is not refused.",
                endUserText: "This kind of document can be used."
            )
        }
        return DocumentAcceptanceFinding.refused(refused, as: kind, flow: input.flow, inputs: values)
    }
}
