import Verification

/// R47: no other person's verification holds one of these files.
///
/// Files are compared byte by byte; pictures that merely look alike are found once the document reader hashes them.
struct FileOfOnePersonRule: ValidationRule {
    let id = "R47"
    let title = "No file was used in another person's verification"
    let defaultSeverity = RuleSeverity.doubleCheck
    let allowedSeverities: Set<RuleSeverity> = [.doubleCheck, .reject, .info]
    let inputs: [RuleInputName] = [.document(.photoID), .document(.proofOfAddress), .repetitions]
    let isResubmittable = false
    let sources = ["platform rule"]
    let awaits: RuleDependency? = .perceptualHashes
    let example = "The very file of this lease was uploaded for somebody else: a person compares the two verifications."

    func evaluate(_ input: RuleInput) -> [Finding] {
        guard !input.documents.isEmpty else { return [.notApplicable("There is no document to look up.")] }
        guard let repetitions = input.repetitions else { return [RepetitionFinding.noLookUp()] }
        let found = repetitions.sameFile
        guard found.isEmpty else {
            return [
                Finding(
                    .fail,
                    inputs: RepetitionFinding.values(found),
                    reasons: ["the same file was used for another person"],
                    reviewerText: "A file of this verification was uploaded for another person too.",
                    endUserText: LocalizedText(
                        english: "A person will take a second look at your documents.",
                        spanish: "Una persona revisará de nuevo sus documentos."
                    )
                )
            ]
        }
        return [
            Finding(
                .pass,
                inputs: RepetitionFinding.values(found),
                reasons: ["files were compared byte by byte; pictures that look alike are not found so"],
                reviewerText: "No file of this verification was uploaded for another person.",
                endUserText: LocalizedText(
                    english: "Your files raise no question.",
                    spanish: "Sus archivos no plantean dudas."
                )
            )
        ]
    }
}
