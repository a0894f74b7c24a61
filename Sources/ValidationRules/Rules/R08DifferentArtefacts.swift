import Verification

/// R8: the two uploads are two papers, not one paper twice.
struct DifferentArtefactsRule: ValidationRule {
    let id = "R8"
    let title = "Photo ID and proof of address are not the same paper"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let parameters = [Self.comparesFiles]
    let inputs: [RuleInputName] = [
        .document(.photoID), .document(.proofOfAddress), .read(.documentNumber, .photoID),
        .read(.documentNumber, .proofOfAddress), .read(.barcode, .photoID), .read(.barcode, .proofOfAddress),
    ]
    let sources = ["follows from R7"]
    let example = """
        The same picture of a license uploaded for both purposes is rejected, and so are two pictures that show the \
        same document number.
        """

    private static let comparesFiles = RuleParameter(
        "compares_files",
        title: "Whether the same file sent twice is the same paper; in the sandbox one sample often stands for many",
        unit: .yesOrNo, standardValue: 1, allowedValues: 0...1)

    func evaluate(_ input: RuleInput) -> [Finding] {
        guard let photoID = input.document(.photoID), let proof = input.document(.proofOfAddress) else {
            return [.notApplicable("One of the two documents is missing.")]
        }
        let comparesFiles = input.settings.value(of: Self.comparesFiles, for: id) == 1
        let tests = [comparesFiles ? sameFile(photoID, proof) : nil, sameBarcode(input), sameNumber(input)].compactMap {
            $0
        }
        guard !tests.isEmpty else {
            let reason = "The two documents have nothing in common that could be compared."
            return [comparesFiles ? .notEvaluable(reason) : .notApplicable(reason)]
        }
        let values = tests.flatMap(\.values)
        guard let worst = tests.filter({ $0.likeness != .none }).max(by: { $0.likeness < $1.likeness }) else {
            return [
                Finding(
                    .pass,
                    inputs: values,
                    reasons: tests.map(\.reason),
                    reviewerText: "The two uploads are different papers.",
                    endUserText: LocalizedText(
                        english: "You have sent two different documents.",
                        spanish: "Usted envió dos documentos distintos."
                    )
                )
            ]
        }
        return [failure(worst, inputs: values)]
    }

    private func failure(_ test: Test, inputs: [RuleValue]) -> Finding {
        Finding(
            .fail,
            severityCeiling: test.likeness == .doubtful ? .doubleCheck : nil,
            of: .proofOfAddress,
            inputs: inputs,
            reasons: [test.reason],
            reviewerText: test.likeness == .doubtful
                ? "The two uploads may be the same paper; decide by hand."
                : "The two uploads are the same paper.",
            endUserText: LocalizedText(
                english: "You seem to have sent the same document twice. Please send another one as proof of address.",
                spanish: """
                    Parece que envió el mismo documento dos veces. Por favor, envíe otro como comprobante de domicilio.
                    """
            )
        )
    }

    // MARK: - What can be the same

    private enum Likeness: Int, Comparable {
        case none
        case doubtful
        case same

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    private struct Test {
        let likeness: Likeness
        let reason: String
        let values: [RuleValue]
    }

    private func sameFile(_ photoID: Document, _ proof: Document) -> Test? {
        let first = Set(photoID.files.map(\.digest).filter { !$0.isEmpty })
        let second = Set(proof.files.map(\.digest).filter { !$0.isEmpty })
        guard !first.isEmpty, !second.isEmpty else { return nil }
        let isSame = !first.isDisjoint(with: second)
        return Test(
            likeness: isSame ? .same : .none,
            reason: isSame ? "both hold the same file" : "the files differ",
            values: []
        )
    }

    private func sameBarcode(_ input: RuleInput) -> Test? {
        guard let first = input.value(.barcode, from: .photoID),
            let second = input.value(.barcode, from: .proofOfAddress)
        else { return nil }
        let isSame = first == second
        return Test(
            likeness: isSame ? .same : .none,
            reason: isSame ? "both show the same barcode" : "the barcodes differ",
            values: []
        )
    }

    private func sameNumber(_ input: RuleInput) -> Test? {
        guard let first = input.value(.documentNumber, from: .photoID),
            let second = input.value(.documentNumber, from: .proofOfAddress)
        else { return nil }
        let likeness: Likeness
        let reason: String
        switch DocumentNumberComparator.compare(first, second).level {
        case .notEvaluable: return nil
        case .match: (likeness, reason) = (.same, "both show the same document number")
        case .partialMatch:
            (likeness, reason) = (.doubtful, "the document numbers differ only in what is easily misread")
        case .noMatch: (likeness, reason) = (.none, "the document numbers differ")
        }
        return Test(
            likeness: likeness,
            reason: reason,
            values: [RuleValue("number_on_photo_id", first), RuleValue("number_on_proof_of_address", second)]
        )
    }
}
