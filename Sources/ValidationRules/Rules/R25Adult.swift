import Verification

/// R25: the photo ID shows that the applicant is 18 or older; the expected date of birth is no evidence.
struct AdultRule: ValidationRule {
    let id = "R25"
    let title = "The applicant is 18 or older"
    let defaultSeverity = RuleSeverity.reject
    let allowedSeverities: Set<RuleSeverity> = [.reject, .doubleCheck]
    let isResubmittable = false
    let inputs: [RuleInputName] = [.read(.dateOfBirth, .photoID), .evaluationDate]
    let sources = ["provider practice"]
    let example =
        "An applicant born on 21 November 2008 is rejected on 20 November 2026 and passes a day later."

    private static let ageOfMajority = 18

    func evaluate(_ input: RuleInput) -> [Finding] {
        [finding(input)]
    }

    private func finding(_ input: RuleInput) -> Finding {
        guard input.document(.photoID) != nil else { return .notApplicable("There is no photo ID.", of: .photoID) }
        guard let birth = input.date(.dateOfBirth, from: .photoID) else {
            return .notEvaluable("No date of birth was read from the photo ID.", of: .photoID)
        }
        let values = [
            RuleValue("date_of_birth", birth.description),
            RuleValue("evaluation_date", input.evaluationDate.description),
        ]
        guard birth <= input.evaluationDate else {
            return .notEvaluable("The date of birth lies in the future.", of: .photoID, inputs: values)
        }
        guard birth.completedYears(on: input.evaluationDate) >= Self.ageOfMajority else {
            return Finding(
                .fail,
                of: .photoID,
                inputs: values,
                reasons: ["the applicant is younger than 18"],
                reviewerText: "The applicant is a minor; a parent or guardian lists minors on their own form.",
                endUserText: LocalizedText(
                    english: """
                        You must be 18 or older for a verification of your own. A parent or guardian can list \
                        you on theirs.
                        """,
                    spanish: """
                        Usted debe tener 18 años o más para su propia verificación. Su padre, madre o tutor \
                        puede incluirlo en la suya.
                        """
                )
            )
        }
        return Finding(
            .pass,
            of: .photoID,
            inputs: values,
            reviewerText: "The applicant is of age.",
            endUserText: LocalizedText(
                english: "You are of age.",
                spanish: "Usted es mayor de edad."
            )
        )
    }
}
