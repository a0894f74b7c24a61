import IdentityDocuments
import Verification

/// Compares what a machine-readable part says with what is printed on the photo ID, field by field (R38, R41).
///
/// A field that one side does not have says nothing.
struct PrintedFieldsComparison {
    /// The name of the machine-readable part in the record's values.
    let part: String
    private var inputs: [RuleValue] = []
    private var normalizedInputs: [RuleValue] = []
    private var reasons: [String] = []
    private var scores: [Int] = []
    private var isDifferent = false
    private var isDecisive = false

    init(part: String) {
        self.part = part
    }

    mutating func compareName(_ name: PersonName?, truncation: NameTruncation, in input: RuleInput) {
        guard let name, let printed = input.nameOnPhotoID else { return }
        keep("name", name.normalized, input.normalizedNameOnPhotoID)
        keepNormalized("name", name.normalized, input.normalizedNameOnPhotoID)
        let shortened = truncation.cut(printed, like: name)
        if shortened != printed { reasons.append("name: compared by its beginning, as it was cut to fit") }
        let found = NameComparator.compare(name, shortened)
        record("last name", found.surname)
        record("first name", found.firstName)
        // A middle name on one side only is common, and no contradiction.
        if found.middleName.level != .notEvaluable { record("middle name", found.middleName) }
    }

    /// Compares a date; a clear difference of a decisive field is a reason to reject.
    mutating func compareDate(
        _ name: ExtractedFieldName, _ label: String, _ date: DocumentDate?, in input: RuleInput,
        isDecisive: Bool = false
    ) {
        guard let date = date.flatMap({ LocalDate($0) }), let text = input.value(name, from: .photoID) else { return }
        keep(name.rawValue, date.description, text)
        guard let printed = input.date(name, from: .photoID) else {
            return note(label, "the printed date could not be understood")
        }
        keepNormalized(name.rawValue, date.description, printed.description)
        record(label, DateComparator.compare(date, printed, isReadByMachine: true), isDecisive: isDecisive)
    }

    /// Compares the zone's date of birth, which has no century and on some documents neither month nor day.
    mutating func compareDateOfBirth(_ zone: MachineReadableZone, in input: RuleInput) {
        guard let text = input.value(.dateOfBirth, from: .photoID), let partial = zone.dateOfBirth,
            let today = DocumentDate(input.evaluationDate)
        else { return }
        guard let printed = input.date(.dateOfBirth, from: .photoID) else {
            keep("date_of_birth", String(partial.yearOfCentury), text)
            return note("date of birth", "the printed date could not be understood")
        }
        let possible = zone.possibleDatesOfBirth(on: today).compactMap { LocalDate($0) }
        guard let date = possible.first(where: { $0 == printed }) ?? possible.first else {
            keep("year_of_birth", String(partial.yearOfCentury), text)
            let isSameYear = printed.year % 100 == partial.yearOfCentury
            return record(
                "date of birth",
                isSameYear
                    ? Comparison(.match, score: 90, reasons: ["only the year is known"])
                    : Comparison(.noMatch, score: 0, reasons: ["the years differ"]),
                isDecisive: true)
        }
        keep("date_of_birth", date.description, text)
        keepNormalized("date_of_birth", date.description, printed.description)
        record(
            "date of birth", DateComparator.compare(date, printed, isReadByMachine: true), isDecisive: true)
    }

    /// Compares a number, or whichever of the others is the printed one.
    mutating func compareNumber(
        _ number: String?, or others: [String] = [], issuedBy issuer: DocumentNumberIssuer?, in input: RuleInput
    ) {
        guard let number, let printed = input.value(.documentNumber, from: .photoID) else { return }
        keep("document_number", number, printed)
        keepNormalized("document_number", Self.normalized(number), Self.normalized(printed))
        let comparison = DocumentNumberComparator.compare(number, printed, issuedBy: issuer)
        let other = others.lazy.map { DocumentNumberComparator.compare($0, printed) }.first { $0.level == .match }
        record("number", other ?? comparison, isDecisive: true)
    }

    mutating func compareAddress(_ address: PostalAddress?, in input: RuleInput) {
        guard let address, let printed = input.addressOnPhotoID else { return }
        keep("address", address.singleLine, input.value(.address, from: .photoID) ?? printed.normalized)
        let read = AddressReader.read(address)
        keepNormalized("address", read?.normalized ?? "", printed.normalized)
        record("address", AddressComparator.compare(read, printed).comparison)
    }

    mutating func compareCountry(
        _ name: ExtractedFieldName, _ label: String, _ country: String?, in input: RuleInput
    ) {
        guard let country, let printed = input.value(name, from: .photoID) else { return }
        keep(name.rawValue, country, printed)
        record(label, CountryComparator.compare(country, printed))
    }

    private mutating func keep(_ name: String, _ machine: String, _ printed: String) {
        inputs.append(RuleValue(part + "_" + name, machine))
        inputs.append(RuleValue("printed_" + name, printed))
    }

    private mutating func keepNormalized(_ name: String, _ machine: String, _ printed: String) {
        normalizedInputs.append(RuleValue(part + "_" + name, machine))
        normalizedInputs.append(RuleValue("printed_" + name, printed))
    }

    private static func normalized(_ number: String) -> String {
        String(decoding: DocumentNumberComparator.normalize(number) ?? [], as: UTF8.self)
    }

    private mutating func record(_ label: String, _ comparison: Comparison, isDecisive: Bool = false) {
        for reason in comparison.reasons { note(label, reason) }
        guard comparison.level != .notEvaluable else { return }
        scores.append(comparison.score)
        guard comparison.level != .match else { return }
        isDifferent = true
        if isDecisive, comparison.level == .noMatch { self.isDecisive = true }
    }

    private mutating func note(_ label: String, _ reason: String) {
        reasons.append(label + ": " + reason)
    }
}

extension PrintedFieldsComparison {
    /// What comparing found; `isGoodRead` tells whether the machine-readable part can be trusted to be what was printed.
    func finding(isGoodRead: Bool = true, named part: String, _ endUserTexts: AgreementTexts) -> Finding {
        guard let score = scores.min() else {
            return .notEvaluable(
                "Nothing printed on the photo ID could be compared with \(part).",
                severityCeiling: .doubleCheck,
                of: .photoID,
                inputs: inputs,
                reasons: reasons
            )
        }
        let rejects = isDecisive && isGoodRead
        guard isDifferent else {
            return Finding(
                .pass,
                of: .photoID,
                inputs: inputs,
                normalizedInputs: normalizedInputs,
                score: score,
                reasons: reasons,
                reviewerText: "What is printed on the photo ID agrees with \(part).",
                endUserText: endUserTexts.agreement
            )
        }
        return Finding(
            .fail,
            severityCeiling: rejects ? nil : .doubleCheck,
            of: .photoID,
            inputs: inputs,
            normalizedInputs: normalizedInputs,
            score: score,
            reasons: reasons,
            reviewerText: rejects
                ? "Date of birth or number on the photo ID contradicts \(part)."
                : "What is printed on the photo ID does not fully agree with \(part); compare them.",
            endUserText: endUserTexts.difference
        )
    }
}

/// What the end user is told of two sides of a photo ID.
struct AgreementTexts {
    let agreement: LocalizedText
    let difference: LocalizedText
}
