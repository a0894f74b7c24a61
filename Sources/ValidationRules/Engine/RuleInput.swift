import IdentityDocuments
package import Verification

/// All that a pack judges: nothing else is looked at, so that a decision can be replayed.
///
/// A class because every rule and its closures hold it: a struct of so many parts would be copied each time.
package final class RuleInput: Sendable {
    package let flow: Flow
    package let expected: ExpectedData
    package let extracted: ExtractedData
    package let documents: [Document]
    /// The local date at the location.
    package let evaluationDate: LocalDate
    package let location: Location?
    package let settings: RuleSettings
    /// What look-ups across verifications found; nil where none were made, as in a dry run.
    package let repetitions: Repetitions?
    /// The day the form is signed, once it is known (R14).
    package let signingDate: LocalDate?
    package let isSandbox: Bool
    // What several rules look at is understood once.
    let expectedName: PersonName?
    let nameOnPhotoID: PersonName?
    /// The two names as results record them.
    let normalizedExpectedName: String
    let normalizedNameOnPhotoID: String
    let barcode: MachineReading<AAMVABarcode>
    let machineReadableZone: MachineReading<MachineReadableZone>
    /// Which parts of the name on the photo ID were cut to fit (R42).
    let truncation: NameTruncation
    /// The expected name beside the one on the photo ID; nil when one of them is no name.
    let expectedNameComparison: NameComparison?
    /// Whether the expected name was cut for that like the one on the photo ID.
    let isExpectedNameCut: Bool
    /// The expected address in one line and in standard words, as results record it.
    let expectedAddressLine: String
    let normalizedExpectedAddress: String
    let expectedAddress: AddressReading?
    let addressOnProof: AddressReading?
    let addressOnPhotoID: AddressReading?

    /// Creates an input.
    package init(
        flow: Flow,
        expected: ExpectedData,
        extracted: ExtractedData,
        documents: [Document],
        evaluationDate: LocalDate,
        location: Location?,
        settings: RuleSettings = RuleSettings(),
        repetitions: Repetitions? = nil,
        signingDate: LocalDate? = nil,
        isSandbox: Bool = false
    ) {
        self.flow = flow
        self.expected = expected
        self.extracted = extracted
        self.documents = documents
        self.evaluationDate = evaluationDate
        self.location = location
        self.settings = settings
        self.repetitions = repetitions
        self.signingDate = signingDate
        self.isSandbox = isSandbox
        barcode = MachineReading(.barcode, in: extracted) { try? AAMVABarcode(parsing: $0) }
        machineReadableZone = MachineReading(.machineReadableZone, in: extracted) {
            try? MachineReadableZone(parsing: $0)
        }
        truncation =
            (barcode.content?.truncation ?? NameTruncation())
            || (machineReadableZone.content?.truncation ?? NameTruncation())
        let whole = PersonName(expected.person)
        let read = Self.name(from: .photoID, in: extracted)
        expectedName = whole
        nameOnPhotoID = read
        normalizedExpectedName = whole?.normalized ?? ""
        normalizedNameOnPhotoID = read?.normalized ?? ""
        if let whole, let read {
            let cut = truncation.cut(whole, like: read)
            expectedNameComparison = NameComparator.compare(cut, read)
            isExpectedNameCut = cut != whole
        } else {
            expectedNameComparison = nil
            isExpectedNameCut = false
        }
        expectedAddressLine = expected.address.singleLine
        let home = AddressReader.read(expected.address)
        expectedAddress = home
        normalizedExpectedAddress = home?.normalized ?? ""
        addressOnProof = Self.address(from: .proofOfAddress, in: extracted, cityHint: expected.address.city)
        addressOnPhotoID = Self.address(from: .photoID, in: extracted, cityHint: expected.address.city)
    }

    /// The current document of a kind.
    func document(_ kind: DocumentKind) -> Document? {
        documents.first { $0.kind == kind && $0.status != .canceled }
    }

    /// What was read from the document of a kind; blank text is as good as none.
    func value(_ name: ExtractedFieldName, from kind: DocumentKind) -> String? {
        Self.value(name, from: kind, in: extracted)
    }

    /// What the provider or the document reader said of the photo ID or of the selfie beside it.
    func valueFromAnyReading(_ name: ExtractedFieldName) -> String? {
        extracted.valueFromAnyReading(name)
    }

    /// The field read from the document of a kind, with the value as it was received.
    func field(_ name: ExtractedFieldName, from kind: DocumentKind) -> ExtractedField? {
        switch kind {
        case .photoID: extracted.field(name, from: .photoID)
        case .proofOfAddress: extracted.field(name, from: .proofOfAddress)
        case .selfie: nil
        }
    }

    /// A date read from the document of a kind; nil when none was read or it is no date.
    func date(_ name: ExtractedFieldName, from kind: DocumentKind) -> LocalDate? {
        guard let text = value(name, from: kind) else { return nil }
        // What a date is for decides the century of a year of two digits.
        return switch name {
        case .dateOfBirth: DateReader.readBirthDate(text, on: evaluationDate)
        case .validUntil: DateReader.readExpiry(text, on: evaluationDate)
        case .issuedOn, .validFrom: DateReader.readIssue(text, on: evaluationDate)
        default: DateReader.read(text)
        }
    }

    private static func value(
        _ name: ExtractedFieldName,
        from kind: DocumentKind,
        in extracted: ExtractedData
    ) -> String? {
        let value =
            switch kind {
            case .photoID: extracted.value(name, from: .photoID)
            case .proofOfAddress: extracted.value(name, from: .proofOfAddress)
            case .selfie: nil as String?
            }
        return value?.isBlank == false ? value : nil
    }

    /// The name read from the document of a kind, from its fields or from the whole name.
    ///
    /// Some sources give the whole name as one text, some in the field for the first name.
    static func name(from kind: DocumentKind, in extracted: ExtractedData) -> PersonName? {
        let first = value(.firstName, from: kind, in: extracted)
        if let last = value(.lastName, from: kind, in: extracted) {
            return PersonName(
                first: first,
                middle: value(.middleName, from: kind, in: extracted),
                last: last,
                suffix: value(.suffix, from: kind, in: extracted)
            )
        }
        return (value(.fullName, from: kind, in: extracted) ?? first).flatMap { PersonName(whole: $0) }
    }

    /// The address read from the document of a kind: its line as read, else its parts.
    ///
    /// The line comes first because it is the reading; the parts are somebody's interpretation of it.
    private static func address(
        from kind: DocumentKind,
        in extracted: ExtractedData,
        cityHint: String
    ) -> AddressReading? {
        func part(_ name: ExtractedFieldName) -> String? { value(name, from: kind, in: extracted) }
        let line = part(.address).flatMap { AddressReader.read(line: $0, cityHint: cityHint) }
        if let line, line.isUnderstood { return line }
        guard let street = part(.addressStreet) else { return line }
        return AddressReader.read(
            PostalAddress(
                street: street,
                unit: part(.addressUnit),
                city: part(.addressCity) ?? "",
                state: part(.addressState) ?? "",
                postalCode: part(.addressPostalCode) ?? "",
                country: part(.addressCountry) ?? ""
            )
        )
    }
}
