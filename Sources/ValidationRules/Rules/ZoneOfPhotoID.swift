import IdentityDocuments
import Verification

/// What the rules on the machine-readable zone share (R40 to R42).
enum ZoneOfPhotoID {
    /// The types that always have one.
    static let types: Set<DocumentType> = [
        .usPassport, .foreignPassport, .usPassportCard, .permanentResidentCard, .nexusCard,
    ]

    /// The zone of the photo ID, or why there is nothing to judge.
    static func content(of input: RuleInput) -> Result<MachineReadableZone, MachineReadingRefusal> {
        input.machineReadableZone.content(
            named: "The machine-readable zone", on: input.document(.photoID), ofTypes: types)
    }
}

extension MachineReadableZone {
    /// A surname that leaves room for given names is cut only when it is as long as this.
    private static let longSurname = 15

    /// The holder's name.
    var holder: PersonName? {
        PersonName(first: givenNames, last: surname)
    }

    /// The parts of the name that may have been cut: the last ones, which are the given names where there are any.
    var truncation: NameTruncation {
        guard isNameTruncated else { return NameTruncation() }
        return NameTruncation(
            surname: givenNames == nil || surname.utf8.count >= Self.longSurname, given: givenNames != nil)
    }
}
