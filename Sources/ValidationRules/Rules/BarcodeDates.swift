import IdentityDocuments
import Verification

/// Whether the dates in a barcode can be of one card and one holder (R38).
struct BarcodeDates {
    /// Nobody is given a license or ID card of their own younger than this.
    private static let minimumAgeAtIssue = 14

    let barcode: AAMVABarcode
    let evaluationDate: LocalDate

    func finding() -> Finding {
        let born = barcode.dateOfBirth.flatMap { LocalDate($0) }
        let issued = barcode.issuedOn.flatMap { LocalDate($0) }
        let expires = barcode.expiresOn.flatMap { LocalDate($0) }
        let revised = barcode.cardRevisedOn.flatMap { LocalDate($0) }
        let isExpired = expires.map { $0 < evaluationDate } ?? false
        let reasons = [
            isExpired ? "the last day of validity is past" : nil,
            contradiction(issued, after: evaluationDate, "the date of issue lies in the future"),
            contradiction(issued, after: expires, "the card expires before it was issued"),
            contradiction(born, after: evaluationDate, "the date of birth lies in the future"),
            contradiction(revised, after: issued, "the card's design is younger than the card"),
            ageAtIssue(born, issued), birthday(21, born, barcode.under21Until),
            birthday(19, born, barcode.under19Until),
            birthday(18, born, barcode.under18Until),
        ].compactMap { $0 }
        let values = [
            ("date_of_birth", born), ("issued_on", issued), ("valid_until", expires), ("revised_on", revised),
        ]
        .compactMap { name, date in date.map { RuleValue("barcode_" + name, $0.description) } }
        guard reasons.isEmpty else {
            return Finding(
                .fail,
                severityCeiling: isExpired ? nil : .doubleCheck,
                of: .photoID,
                inputs: values,
                reasons: reasons,
                reviewerText: isExpired
                    ? "By its barcode the photo ID has expired." : "The dates in the barcode contradict each other.",
                endUserText: isExpired ? Self.expired : Self.doubtful
            )
        }
        return Finding(
            .pass,
            of: .photoID,
            inputs: values,
            reviewerText: "The dates in the barcode fit together.",
            endUserText: LocalizedText(
                english: "The dates in the barcode of your ID fit together.",
                spanish: "Las fechas del código de barras de su identificación concuerdan."
            )
        )
    }

    private func contradiction(_ earlier: LocalDate?, after later: LocalDate?, _ reason: String) -> String? {
        guard let earlier, let later, earlier > later else { return nil }
        return reason
    }

    private func ageAtIssue(_ born: LocalDate?, _ issued: LocalDate?) -> String? {
        guard let born, let issued, born.completedYears(on: issued) < Self.minimumAgeAtIssue else { return nil }
        return "the holder was a child when the card was issued"
    }

    /// Cards of younger holders name the birthdays on which they come of age; a day more or less is a matter of counting.
    private func birthday(_ years: Int, _ born: LocalDate?, _ date: DocumentDate?) -> String? {
        guard let born, let date = date.flatMap({ LocalDate($0) }) else { return nil }
        let birthday =
            LocalDate(year: born.year + years, month: born.month, day: born.day)
            ?? LocalDate(year: born.year + years, month: 3, day: 1)
        guard let birthday, abs(birthday.daysSinceUnixEpoch - date.daysSinceUnixEpoch) > 1 else { return nil }
        return "the day on which the holder turns \(years) is not that birthday"
    }

    private static let expired = LocalizedText(
        english: "Your photo ID has expired. Please bring one that is valid.",
        spanish: "Su identificación con foto ha vencido. Por favor, presente una vigente."
    )

    private static let doubtful = LocalizedText(
        english: "We could not confirm the barcode on your ID. A person will look at it.",
        spanish: "No pudimos confirmar el código de barras de su identificación. Una persona lo revisará."
    )
}
