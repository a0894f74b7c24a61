import ValidationRules
import Veriff
import Verification

/// What the rules make of the provider's own doubts in a decision, as far as they need nothing but the decision.
struct DecodedSignals {
    /// What the rules could not pass.
    let results: [RuleResult]

    /// Rules that judge what the provider thinks, and compare nothing with what a vendor expects.
    private static let rules: Set<String> = [
        "R27", "R29", "R43", "P1", "P2", "P3", "P4", "P5", "D2", "D3", "D4", "D5", "D6",
    ]

    /// Judges a decision by the pack as it is without a vendor's settings.
    init(in body: VeriffBody) {
        guard let purpose = body.purpose else {
            results = []
            return
        }
        let input = RuleInput(
            flow: Flow(.usps1583, expected: []), expected: Self.anybody, extracted: ExtractedData(fields: body.fields),
            documents: Self.documents(of: purpose, fields: body.fields),
            evaluationDate: LocalDate(daysSinceUnixEpoch: 0), location: nil)
        results = RulePacks.pack(for: .usps1583).evaluate(input).filter { result in
            Self.rules.contains(result.rule) && DecisionPolicy.outcome(of: result) != .approved
        }
    }

    /// The decision's outcome with that of the rules.
    func outcome(with sessionOutcome: Outcome) -> Outcome {
        max(sessionOutcome, DecisionPolicy.outcome(of: results))
    }

    /// A person and a home that no rule finds fault with: the rules above look at the documents alone.
    private static let anybody = ExpectedData(
        person: Person(firstName: "Any", lastName: "Body", dateOfBirth: LocalDate(daysSinceUnixEpoch: 0)),
        address: PostalAddress(
            street: "1 Main St", unit: nil, city: "Springfield", state: "IL", postalCode: "62701", country: "US"),
        documents: [])

    private static func documents(of purpose: SessionPurpose, fields: [ExtractedField]) -> [Document] {
        let hasFace = fields.contains { $0.name == .faceMatch || $0.name == .liveness }
        let main =
            switch purpose {
            // Registries are asked about the person on the photo ID.
            case .photoID, .database: document(.photoID, .usDriverLicense)
            case .proofOfAddress, .addressDocument: document(.proofOfAddress, .currentLease)
            }
        return hasFace ? [main, document(.selfie, .selfie)] : [main]
    }

    private static func document(_ kind: DocumentKind, _ type: DocumentType) -> Document {
        Document(
            id: DocumentID(value: 1), kind: kind, type: type, status: .extracted, files: [],
            createdAt: Timestamp(microsecondsSinceUnixEpoch: 0))
    }
}
