import Verification

/// R11: the pictures are legible, by the judgement of our own reader.
struct LegibleRule: ValidationRule {
    let id = "R11"
    let title = "The pictures are legible"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .info]
    let parameters = [Self.minimum]
    let inputs: [RuleInputName] = [
        .document(.photoID), .document(.proofOfAddress), .read(.legibility, .photoID),
        .read(.legibility, .proofOfAddress),
    ]
    let sources = ["CRD requires clear and legible images"]
    let example = "With the standard 50 points, a picture that the reader gives 35 goes to a person."
    let awaits: RuleDependency? = .documentReader

    private static let minimum = RuleParameter(
        "minimum_legibility",
        title: "How legible the worst picture must be",
        unit: .points,
        standardValue: 50,
        allowedValues: 0...100
    )

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        guard input.documents.contains(where: { $0.status != .canceled }) else {
            return .notApplicable("There is no document to look at.")
        }
        let read = input.extracted.fields.filter { $0.provenance == .reader }
        guard !read.isEmpty else { return .awaiting(.documentReader) }
        let texts = read.filter { $0.name == .legibility }.map(\.value)
        let values = texts.map { RuleValue("legibility", $0) }
        let points = texts.compactMap { Int($0) }.filter { (0...100).contains($0) }
        guard points.count == texts.count, let worst = points.min() else {
            return .notEvaluable("The reader did not say how legible the pictures are.", inputs: values)
        }
        let minimum = input.settings.value(of: Self.minimum, for: id)
        guard worst >= minimum else {
            return Finding(
                .fail,
                inputs: values + [RuleValue("minimum_legibility", String(minimum))],
                score: worst,
                reasons: ["a picture is less legible than the vendor asks"],
                reviewerText: "A picture is hard to read; decide by hand or ask for a new one.",
                endUserText: LocalizedText(
                    english: """
                        A picture is hard to read. Please take it again in good light, with all four corners and \
                        without glare.
                        """,
                    spanish: """
                        Una de las fotos es difícil de leer. Por favor, tómela de nuevo con buena luz, con las cuatro \
                        esquinas visibles y sin reflejos.
                        """
                )
            )
        }
        return Finding(
            .pass,
            inputs: values + [RuleValue("minimum_legibility", String(minimum))],
            score: worst,
            reviewerText: "The pictures are legible.",
            endUserText: LocalizedText(english: "Your pictures are legible.", spanish: "Sus fotos son legibles.")
        )
    }
}
