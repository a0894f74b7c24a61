import Verification

/// R27: the selfie shows the person of the portrait, and a living one; judged by what the source thinks of it.
struct SelfieMatchesPortraitRule: ValidationRule {
    let id = "R27"
    let title = "The selfie shows the person on the photo ID, and a living one"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let parameters = [Self.minimumSimilarity, Self.hardFloor]
    let inputs: [RuleInputName] = [.document(.selfie), .read(.faceMatch, .photoID), .read(.liveness, .photoID)]
    let sources = ["platform rule"]
    let example = "The source calls the match of selfie and portrait possible: a person looks at the two pictures."

    private static let minimumSimilarity = RuleParameter(
        "minimum_similarity",
        title: "From which similarity on the faces are taken for one person's", unit: .points,
        standardValue: 85, allowedValues: 50...99)
    private static let hardFloor = RuleParameter(
        "hard_floor",
        title: "Below which similarity the faces cannot be one person's", unit: .points,
        standardValue: 40, allowedValues: 0...80)

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        guard input.document(.selfie) != nil else { return .notApplicable("There is no selfie.", of: .selfie) }
        let face = input.valueFromAnyReading(.faceMatch)
        let liveness = input.valueFromAnyReading(.liveness)
        guard face != nil || liveness != nil else {
            return .notApplicable("The source says nothing about the face.", of: .selfie)
        }
        let values =
            (face.map { [RuleValue("face_match", $0)] } ?? []) + (liveness.map { [RuleValue("liveness", $0)] } ?? [])
        let opinions = [face.map { opinion(onFace: $0, input) }, liveness.map(Self.opinion(onLiveness:))]
            .compactMap { $0 }
        let worst = opinions.max { $0.rank < $1.rank } ?? .unknown
        return finding(worst, reasons: opinions.compactMap(\.reason), score: face.flatMap(SourceOpinion.points), values)
    }

    private func finding(_ worst: Opinion, reasons: [String], score: Int?, _ values: [RuleValue]) -> Finding {
        switch worst {
        case .good:
            return Finding(
                .pass,
                of: .selfie,
                inputs: values,
                score: score,
                reviewerText: "The source takes the selfie for the person on the photo ID.",
                endUserText: LocalizedText(
                    english: "Your selfie matches your photo ID.",
                    spanish: "Su selfie coincide con su identificación con foto."
                )
            )
        case .unknown:
            return .notEvaluable(
                "What the source says about the face could not be understood.",
                severityCeiling: .doubleCheck,
                of: .selfie,
                inputs: values,
                reasons: reasons
            )
        case .doubtful, .bad:
            return Finding(
                .fail,
                severityCeiling: worst.isBad ? nil : .doubleCheck,
                of: .selfie,
                inputs: values,
                score: score,
                reasons: reasons,
                reviewerText: worst.isBad
                    ? "The source takes the selfie for another person than the one on the photo ID."
                    : "The source is not sure of the selfie; compare it with the portrait.",
                endUserText: LocalizedText(
                    english: "We could not confirm that your selfie shows the person on your photo ID.",
                    spanish: """
                        No pudimos confirmar que su selfie muestre a la persona de su identificación con foto.
                        """
                )
            )
        }
    }

    private enum Opinion {
        case good
        case unknown
        case doubtful(String)
        case bad(String)

        var isBad: Bool { rank == 3 }

        var rank: Int {
            switch self {
            case .good: 0
            case .unknown: 1
            case .doubtful: 2
            case .bad: 3
            }
        }

        var reason: String? {
            switch self {
            case .good: nil
            case .unknown: "the source uses a word that is not known"
            case .doubtful(let reason), .bad(let reason): reason
            }
        }
    }

    private func opinion(onFace text: String, _ input: RuleInput) -> Opinion {
        if let similarity = SourceOpinion.points(text) {
            if similarity >= input.settings.value(of: Self.minimumSimilarity, for: id) { return .good }
            return similarity < input.settings.value(of: Self.hardFloor, for: id)
                ? .bad("the similarity is below the floor") : .doubtful("the similarity is too low")
        }
        return switch SourceOpinion.word(text) {
        case "strong_match", "match", "true", "passed": .good
        case "possible_match": .doubtful("the source calls the match possible")
        case "weak_match": .bad("the source calls the match weak")
        case "no_match", "false", "failed": .bad("the source sees no match")
        default: .unknown
        }
    }

    private static func opinion(onLiveness text: String) -> Opinion {
        switch SourceOpinion.word(text) {
        case "passed", "true", "yes": .good
        case "failed", "false", "no": .doubtful("the source does not believe in a living person")
        default: .unknown
        }
    }
}
