/// What the machine-readable zone of a passport, identity card or visa says, in the formats of ICAO Doc 9303.
public struct MachineReadableZone: Sendable, Equatable {
    /// What check digits are there for.
    public enum Check: String, Sendable, CaseIterable {
        case documentNumber = "document_number"
        case dateOfBirth = "date_of_birth"
        case expiry
        case personalNumber = "personal_number"
        case composite
    }

    public let format: MachineReadableFormat
    /// One or two characters, such as `P`, `ID` or `C1`.
    public let documentCode: String
    public let issuingState: MachineReadableState
    /// The primary identifier; a blank stands for a blank or a hyphen, and apostrophes are lost.
    public let surname: String
    /// The secondary identifier, all given names; nil when there is none.
    public let givenNames: String?
    /// Whether the names fill their field, so that they may have been cut.
    public let isNameTruncated: Bool
    /// The whole number without fillers; nil when there is none.
    public let documentNumber: String?
    public let nationality: MachineReadableState
    /// The date of birth without its century; nil when it is no date.
    public let dateOfBirth: MachineReadableDate?
    /// The date of expiry without its century; nil when it is none, as on documents that do not expire.
    public let expiry: MachineReadableDate?
    /// What the document says; nil when it is none of the letters for it.
    public let sex: DocumentSex?
    /// What the issuer added, field by field, empty ones left out; without the rest of a long document number.
    public let optionalData: [String]
    /// The personal number of passports; nil when there is none.
    public let personalNumber: String?
    /// Each check digit that the format has, and whether it is right.
    public let checks: [Check: Bool]
    /// Characters that could not stand where they were read.
    public let repairs: [MachineReadableRepair]

    /// Reads a zone from text, in either case, with blanks and line breaks of any kind.
    public init(parsing zone: some StringProtocol) throws(MachineReadableZoneError) {
        var read = try ZoneLines.read(zone)
        let codeRepairs = ZoneRepair.repairDocumentCode(&read)
        format = try MachineReadableFormat(of: read)
        repairs = codeRepairs + (try ZoneRepair.repair(&read, format))

        let lines = read
        let layout = ZoneLayout.of(format)
        func characters(_ field: ZoneField) -> ArraySlice<UInt8> { lines[field.line][field.columns] }
        func text(_ field: ZoneField) -> String { Self.text(characters(field)) }

        documentCode = text(layout.documentCode)
        issuingState = MachineReadableState(code: text(layout.issuingState))
        nationality = MachineReadableState(code: text(layout.nationality))
        let name = MachineReadableName(characters(layout.names))
        (surname, givenNames, isNameTruncated) = (name.surname, name.givenNames, name.isTruncated)
        dateOfBirth = MachineReadableDate(characters(layout.birth))
        expiry = MachineReadableDate(characters(layout.expiry))
        sex = Self.sex(characters(layout.sex))

        let optional = layout.optional.map(characters)
        let number = MachineReadableNumber(
            field: characters(layout.number),
            check: characters(layout.numberCheck),
            optional: optional.first ?? [],
            mayGoOn: format == .td1 || format == .td2
        )
        documentNumber = number.number.isEmpty ? nil : number.number.text
        let remaining = ([number.optional] + optional.dropFirst()).map(Self.text).filter { !$0.isEmpty }
        personalNumber = format == .td3 ? remaining.first : nil
        optionalData = format == .td3 ? [] : remaining

        var checks: [Check: Bool] = [.documentNumber: number.isCheckDigitValid]
        checks[.dateOfBirth] = CheckDigit.isValid(characters(layout.birthCheck), for: characters(layout.birth))
        checks[.expiry] = CheckDigit.isValid(characters(layout.expiryCheck), for: characters(layout.expiry))
        if let check = layout.optionalCheck {
            checks[.personalNumber] = CheckDigit.isValid(characters(check), for: optional.first ?? [])
        }
        if let check = layout.compositeCheck {
            checks[.composite] = CheckDigit.isValid(characters(check), for: layout.composite.flatMap(characters))
        }
        self.checks = checks
    }

    /// Reads a zone from bytes in UTF-8.
    public init(parsing bytes: some Collection<UInt8>) throws(MachineReadableZoneError) {
        guard bytes.count <= ZoneLines.limitInBytes else { throw .tooLong }
        try self.init(parsing: String(decoding: bytes, as: UTF8.self))
    }

    /// Whether every check digit that the format has is right.
    public var areCheckDigitsValid: Bool { checks.values.allSatisfy(\.self) }

    /// Whether this is a specimen: genuine documents never name Utopia.
    public var isSpecimen: Bool { issuingState.kind == .specimen || nationality.kind == .specimen }

    private static func text(_ field: ArraySlice<UInt8>) -> String {
        field.split(separator: UInt8(ascii: "<")).map(\.text).joined(separator: " ")
    }

    private static func sex(_ character: ArraySlice<UInt8>) -> DocumentSex? {
        switch character.first {
        case UInt8(ascii: "M"): .male
        case UInt8(ascii: "F"): .female
        case UInt8(ascii: "<"), UInt8(ascii: "X"): .unspecified
        default: nil
        }
    }
}
