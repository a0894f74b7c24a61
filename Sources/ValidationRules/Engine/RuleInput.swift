package import Verification

/// All that a pack judges: nothing else is looked at, so that a decision can be replayed.
package struct RuleInput: Sendable {
    package let flow: Flow
    package let expected: ExpectedData
    package let extracted: ExtractedData
    package let documents: [Document]
    /// The local date at the location.
    package let evaluationDate: LocalDate
    package let location: Location?
    package let settings: RuleSettings
    package let isSandbox: Bool

    /// Creates an input.
    package init(
        flow: Flow, expected: ExpectedData, extracted: ExtractedData, documents: [Document],
        evaluationDate: LocalDate, location: Location?, settings: RuleSettings = RuleSettings(), isSandbox: Bool = false
    ) {
        self.flow = flow
        self.expected = expected
        self.extracted = extracted
        self.documents = documents
        self.evaluationDate = evaluationDate
        self.location = location
        self.settings = settings
        self.isSandbox = isSandbox
    }

    /// The current document of a kind.
    func document(_ kind: DocumentKind) -> Document? {
        documents.first { $0.kind == kind && $0.status != .canceled }
    }

    /// What was read from the document of a kind; blank text is as good as none.
    func value(_ name: ExtractedFieldName, from kind: DocumentKind) -> String? {
        let value =
            switch kind {
            case .photoID: extracted.value(name, from: .photoID)
            case .proofOfAddress: extracted.value(name, from: .proofOfAddress)
            case .selfie: nil as String?
            }
        guard let value, value.utf8.contains(where: { $0 > 0x20 }) else { return nil }
        return value
    }

    /// The name read from the document of a kind, from its fields or from the whole name.
    ///
    /// Address documents often give the whole name as one text, some in the field for the first name.
    func name(from kind: DocumentKind) -> PersonName? {
        let first = value(.firstName, from: kind)
        let last = value(.lastName, from: kind)
        if let last {
            return PersonName(
                first: first, middle: value(.middleName, from: kind), last: last, suffix: value(.suffix, from: kind))
        }
        return (value(.fullName, from: kind) ?? first).flatMap { PersonName(whole: $0) }
    }

    /// The address read from the document of a kind: its line as read, else its parts.
    ///
    /// The line comes first because it is the reading; the parts are somebody's interpretation of it.
    func address(from kind: DocumentKind) -> AddressReading? {
        let line = value(.address, from: kind).flatMap {
            AddressReader.read(line: $0, cityHint: expected.address.city)
        }
        if let line, line.isUnderstood { return line }
        guard let street = value(.addressStreet, from: kind) else { return line }
        return AddressReader.read(
            PostalAddress(
                street: street, unit: value(.addressUnit, from: kind), city: value(.addressCity, from: kind) ?? "",
                state: value(.addressState, from: kind) ?? "", postalCode: value(.addressPostalCode, from: kind) ?? "",
                country: value(.addressCountry, from: kind) ?? ""))
    }

    /// A date read from the document of a kind; nil when none was read or it is no date.
    func date(_ name: ExtractedFieldName, from kind: DocumentKind) -> LocalDate? {
        value(name, from: kind).flatMap(DateReader.read)
    }
}
