import Verification

/// R17: a photo ID that shows no expiry date leaves item 8d of the form empty on purpose.
struct NoExpiryOnPurposeRule: ValidationRule {
    let id = "R17"
    let title = "A photo ID of a type without expiry shows none"
    let defaultSeverity = RuleSeverity.info
    let allowedSeverities: Set<RuleSeverity> = [.info]
    let inputs: [RuleInputName] = [
        .document(.photoID), .read(.validUntil, .photoID), .read(.issuedOn, .photoID),
    ]
    let sources = ["PS Form 1583 item 8d", "platform rule"]
    let example = """
        A certificate of naturalization passes and leaves item 8d empty; one on which an expiry date was read is \
        pointed out.
        """

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        switch ExpiryOnPhotoID(input) {
        case .noDocument: return .notApplicable("There is no photo ID.", of: .photoID)
        case .missing: return .notApplicable("This type shows an expiry date.", of: .photoID)
        case .unknown:
            return .notEvaluable(
                "Neither expiry nor date of issue was read from the resident card; only very old ones have no expiry.",
                of: .photoID
            )
        case .none:
            return Finding(
                .pass,
                of: .photoID,
                reviewerText: "This document shows no expiry date; item 8d stays empty on purpose.",
                endUserText: LocalizedText(
                    english: "Your photo ID has no expiry date, which is fine.",
                    spanish: "Su identificación con foto no tiene fecha de vencimiento, y está bien así."
                )
            )
        case .read(let text, _), .unreadable(let text):
            guard input.document(.photoID)?.type.neverExpires == true else {
                return .notApplicable("This document shows an expiry date.", of: .photoID)
            }
            return Finding(
                .fail,
                of: .photoID,
                inputs: [RuleValue("valid_until", text)],
                reasons: ["an expiry date was read from a document that has none"],
                reviewerText: "Documents of this type have no expiry date, but one was read.",
                endUserText: LocalizedText(
                    english: "We read an expiry date on a document that normally has none.",
                    spanish: "Leímos una fecha de vencimiento en un documento que normalmente no la tiene."
                )
            )
        }
    }
}

extension DocumentType {
    /// Whether no document of this type shows a last day, unlike university IDs, of which some do.
    fileprivate var neverExpires: Bool {
        switch self {
        case .naturalizationCertificate, .citizenshipCertificate: true
        default: false
        }
    }
}
