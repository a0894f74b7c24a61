import Verification

/// R12: documents are in English; what else is, a person has to see a certified translation of.
struct InEnglishRule: ValidationRule {
    let id = "R12"
    let title = "The documents are in English"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .info, .reject]
    let inputs: [RuleInputName] = [.read(.documentLanguage, .photoID), .read(.documentLanguage, .proofOfAddress)]
    let sources = ["provider practice"]
    let example = "A lease in Spanish goes to a person, who asks for a certified translation."

    func evaluate(_ input: RuleInput) -> [Finding] {
        let findings = [DocumentKind.photoID, .proofOfAddress].compactMap { kind in
            input.document(kind).map { finding(of: $0, in: input) }
        }
        return findings.isEmpty ? [.notApplicable("There is no document to look at.")] : findings
    }

    private func finding(of document: Document, in input: RuleInput) -> Finding {
        let kind = document.kind
        guard !Self.multilingual.contains(document.type) else {
            return .notApplicable("Documents of this type are written in English as well.", of: kind)
        }
        guard let text = input.value(.documentLanguage, from: kind) else {
            return .notApplicable("The source gives no language for this document.", of: kind)
        }
        let values = [RuleValue("document_language", text)]
        // A code may be followed by a region, as in `en-US`.
        guard let code = TextFolding.fold(text).split(whereSeparator: { !$0.isLetter }).first else {
            return .notEvaluable("The language could not be understood.", of: kind, inputs: values)
        }
        guard Self.english.contains(Array(code)) else {
            return Finding(
                .fail,
                of: kind,
                inputs: values,
                reasons: ["the document is not in English"],
                reviewerText: "The document is not in English; see whether there is a certified translation.",
                endUserText: LocalizedText(
                    english:
                        "This document is not in English. Please add a certified translation or bring another one.",
                    spanish: """
                        Este documento no está en inglés. Por favor, agregue una traducción certificada o presente otro.
                        """
                )
            )
        }
        return Finding(
            .pass,
            of: kind,
            inputs: values,
            reviewerText: "The document is in English.",
            endUserText: LocalizedText(english: "The document is in English.", spanish: "El documento está en inglés.")
        )
    }

    private static let english = ["EN", "ENG", "ENGLISH"].map(bytes)

    /// Passports and consular cards of every country carry their captions in English too.
    private static let multilingual: Set<DocumentType> = [.foreignPassport, .matriculaConsular]
}
