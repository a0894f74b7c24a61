import Verification

/// R43: the provider sees no sign of fraud in a document.
///
/// An approved session is no answer to this: approvals with a high risk occur, and so the risk alone never rejects unless
/// the vendor wants it so.
struct NoFraudIndicationRule: ValidationRule {
    let id = "R43"
    let title = "The provider sees no sign of fraud"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .reject]
    let parameters = [Self.maximumRisk, Self.acceptsMediumRisk]
    let inputs: [RuleInputName] = [
        .read(.fraudRiskLevel, .proofOfAddress), .read(.fraudReason, .proofOfAddress),
        .read(.riskScore, .proofOfAddress), .read(.riskScore, .photoID),
    ]
    let sources = ["platform rule"]
    let example =
        "The provider finds that an editor has worked on the PDF and calls the risk high: a person looks at it."

    private static let maximumRisk = RuleParameter(
        "maximum_risk",
        title: "Up to which risk score a session needs no second look", unit: .points,
        standardValue: 70, allowedValues: 1...100)
    private static let acceptsMediumRisk = RuleParameter(
        "accept_medium_risk",
        title: "Whether a document needs no second look whose risk the provider calls medium", unit: .yesOrNo,
        standardValue: 0, allowedValues: 0...1)

    func evaluate(_ input: RuleInput) -> [Finding] {
        let findings = [DocumentKind.photoID, .proofOfAddress].compactMap { finding(on: $0, in: input) }
        return findings.isEmpty ? [.notApplicable("The source gives no signs of fraud.")] : findings
    }

    private func finding(on kind: DocumentKind, in input: RuleInput) -> Finding? {
        guard input.document(kind) != nil else { return nil }
        let level = input.value(.fraudRiskLevel, from: kind)
        // Where registries alone were asked, the score is about the person on the photo ID.
        let score =
            input.value(.riskScore, from: kind)
            ?? (kind == .photoID ? input.extracted.value(.riskScore, from: .registry) : nil)
        guard level != nil || score != nil else { return nil }
        let values = [
            ("fraud_risk_level", level), ("fraud_reason", input.value(.fraudReason, from: kind)),
            ("risk_score", score),
        ].compactMap { name, value in value.map { RuleValue(name, $0) } }
        let points = score.flatMap(SourceOpinion.points)
        let signs = [level.map { sign(ofLevel: $0, input) }, score.map { _ in sign(ofScore: points, input) }].compactMap
        { $0 }
        return finding(signs.max() ?? .unknown, of: kind, score: points, values)
    }

    /// What an indication means, the worst last.
    private enum Sign: Int, Comparable {
        case none
        case unknown
        case scoreTooHigh
        case mediumLevel
        case highLevel

        var reason: String {
            switch self {
            case .none: "the provider sees little risk"
            case .unknown: "an indication could not be understood"
            case .scoreTooHigh: "the risk score is above the chosen limit"
            case .mediumLevel: "the provider calls the risk medium"
            case .highLevel: "the provider calls the risk high"
            }
        }

        static func < (left: Self, right: Self) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    private func sign(ofLevel level: String, _ input: RuleInput) -> Sign {
        switch SourceOpinion.word(level) {
        case "low_risk": .none
        case "medium_risk":
            input.settings.value(of: Self.acceptsMediumRisk, for: id) == 1 ? .none : .mediumLevel
        case "high_risk": .highLevel
        default: .unknown
        }
    }

    private func sign(ofScore points: Int?, _ input: RuleInput) -> Sign {
        guard let points else { return .unknown }
        return points <= input.settings.value(of: Self.maximumRisk, for: id) ? .none : .scoreTooHigh
    }

    private func finding(_ sign: Sign, of kind: DocumentKind, score: Int?, _ values: [RuleValue]) -> Finding {
        switch sign {
        case .none:
            return Finding(
                .pass,
                of: kind,
                inputs: values,
                score: score,
                reviewerText: "The provider sees no sign of fraud.",
                endUserText: LocalizedText(
                    english: "This document passed our security checks.",
                    spanish: "Este documento pasó nuestras revisiones de seguridad."
                )
            )
        case .unknown:
            return .notEvaluable(
                "What the provider says about fraud could not be understood.",
                severityCeiling: .doubleCheck,
                of: kind,
                inputs: values,
                reasons: [sign.reason]
            )
        case .scoreTooHigh, .mediumLevel, .highLevel:
            return Finding(
                .fail,
                severityCeiling: sign == .highLevel ? nil : .doubleCheck,
                of: kind,
                inputs: values,
                score: score,
                reasons: [sign.reason],
                reviewerText: "The provider sees signs of fraud; look at the original file.",
                endUserText: LocalizedText(
                    english: "A person will take a second look at this document.",
                    spanish: "Una persona revisará este documento de nuevo."
                )
            )
        }
    }
}
