import Verification

/// R22: the name on the address document is the photo ID's; one of several named persons is enough.
struct NameOnAddressDocumentRule: ValidationRule {
    let id = "R22"
    let title = "The proof of address names the person on the photo ID"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let parameters = [MatchThreshold.parameter]
    let inputs: [RuleInputName] = [
        .read(.lastName, .photoID), .read(.firstName, .photoID), .read(.fullName, .photoID),
        .read(.fullName, .proofOfAddress), .read(.firstName, .proofOfAddress), .read(.lastName, .proofOfAddress),
    ]
    let sources = ["PS Form 1583 items 8a and 9a", "provider practice"]
    let example = """
        A lease to John and Maria Hartwell passes for the photo ID of Maria Hartwell; one to Peter Hartwell goes to a \
        person; one to Wei Chen alone is rejected.
        """

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        let kind = DocumentKind.proofOfAddress
        guard input.document(kind) != nil, input.document(.photoID) != nil else {
            return .notApplicable("One of the two documents is missing.", of: kind)
        }
        guard let holder = input.nameOnPhotoID else {
            return .notEvaluable("No name was read from the photo ID.", of: kind)
        }
        let named = PersonsNamed.all(on: kind, in: input)
        guard !named.isEmpty else { return .notEvaluable("No name was read from the proof of address.", of: kind) }
        let values =
            named.map { RuleValue("name_on_proof_of_address", $0.normalized) }
            + [RuleValue("name_on_photo_id", input.normalizedNameOnPhotoID)]
        let comparable = named.map {
            NameComparator.compare(holder, input.truncation.cut($0, like: holder))
        }.filter { $0.overall.level != .notEvaluable }
        let levels = comparable.map { MatchThreshold.apply(to: $0.overall, rule: id, settings: input.settings) }
        guard let best = levels.max(by: { ($0.level, $0.score) < ($1.level, $1.score) }) else {
            return .notEvaluable("The names could not be compared.", of: kind, inputs: values)
        }
        guard best.level == .match else {
            let sharesAName = best.level == .partialMatch || comparable.contains(where: \.sharesAName)
            return failure(best, sharesAName: sharesAName, inputs: Self.read(in: input), values: values)
        }
        return Finding(
            .pass,
            of: kind,
            inputs: Self.read(in: input),
            normalizedInputs: values,
            score: best.score,
            reasons: best.reasons,
            reviewerText: "The proof of address names the person on the photo ID.",
            endUserText: LocalizedText(
                english: "The name on your proof of address matches your photo ID.",
                spanish: "El nombre en su comprobante de domicilio coincide con su identificación con foto."
            )
        )
    }

    /// The names as they were read from both documents.
    private static func read(in input: RuleInput) -> [RuleValue] {
        [DocumentKind.proofOfAddress, .photoID].flatMap { kind in
            [ExtractedFieldName.fullName, .firstName, .middleName, .lastName].compactMap { name in
                input.value(name, from: kind).map { RuleValue(kind.rawValue + "_" + name.rawValue, $0) }
            }
        }
    }

    private func failure(
        _ best: Comparison, sharesAName: Bool, inputs: [RuleValue], values: [RuleValue]
    ) -> Finding {
        Finding(
            .fail,
            severityCeiling: sharesAName ? .doubleCheck : nil,
            of: .proofOfAddress,
            inputs: inputs,
            normalizedInputs: values,
            score: best.score,
            reasons: best.reasons,
            reviewerText: sharesAName
                ? "The names on the two documents agree in part; decide by hand."
                : "The proof of address names somebody else.",
            endUserText: LocalizedText(
                english: "The name on your proof of address does not match your photo ID.",
                spanish: "El nombre en su comprobante de domicilio no coincide con su identificación con foto."
            )
        )
    }
}
