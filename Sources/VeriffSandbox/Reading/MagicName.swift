import Verification

/// First or last names in the init data that decide what the sandbox reads or concludes.
///
/// `Approve`, `Decline` and `Resubmit` are the provider's own convention (veriff.md 6.3), the others are the sandbox's.
enum MagicName: String, CaseIterable {
    case approve, decline, resubmit, review, expire, abandon
    case otherUnit = "otherunit"
    case otherSurname = "othersurname"
    case otherBirthDate = "otherbirthdate"
    case expiredDocument = "expireddocument"
    case otherType = "othertype"
    case oldDocument = "olddocument"
    case highFraud = "highfraud"
    case mediumFraud = "mediumfraud"
    case unreadable
    case failure
    case noMatch = "nomatch"
    case partialMatch = "partialmatch"
    case partialAddress = "partialaddress"
    case noData = "nodata"
    case unregistered

    /// The words that a session's names are, if any.
    static func all(in opening: SessionOpening) -> [MagicName] {
        [opening.firstName, opening.lastName].compactMap { $0.flatMap { MagicName(rawValue: $0.lowercased()) } }
    }

    /// Changes a reading as the word says.
    func change(_ reading: inout SandboxReading, kind: SandboxIntegration.Kind, today: LocalDate) {
        switch self {
        case .approve: reading.status = "approved"
        case .decline: reading.status = "declined"
        case .resubmit: reading.status = "resubmission_requested"
        case .review: reading.status = "review"
        case .expire: reading.status = "expired"
        case .abandon: reading.status = "abandoned"
        case .otherUnit: reading.unit = "99Z"
        case .otherSurname: reading.lastName = "Otherperson"
        case .otherBirthDate: reading.dateOfBirth = Self.dayAfter(reading.dateOfBirth)
        case .expiredDocument: reading.validUntil = today.adding(days: -366).description
        case .otherType: reading.documentType = kind == .poa ? "LOAN_STATEMENT" : "RESIDENCE_PERMIT"
        case .oldDocument: reading.issueDate = today.adding(days: -200).description
        case .highFraud: reading.fraud = "HIGH_RISK"
        case .mediumFraud: reading.fraud = "MEDIUM_RISK"
        case .unreadable: reading.isUnreadable = true
        case .failure:
            reading.status = "declined"
            reading.reasonCode = 566
        case .noMatch: reading.registryLevel = RegistryMatch.Level.noMatch.rawValue
        case .partialMatch: reading.registryLevel = RegistryMatch.Level.partialMatch.rawValue
        case .partialAddress: reading.registry[.address] = RegistryMatch.Level.partialMatch.rawValue
        case .noData: reading.registryLevel = RegistryMatch.Level.noData.rawValue
        case .unregistered:
            reading.status = "declined"
            reading.reasonCode = 123
        }
    }

    private static func dayAfter(_ date: String?) -> String {
        (date.flatMap(LocalDate.init) ?? LocalDate(daysSinceUnixEpoch: 0)).adding(days: 1).description
    }
}
