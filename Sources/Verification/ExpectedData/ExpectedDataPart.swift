/// The parts of the expected data that rules compare with.
package enum ExpectedDataPart: String, Sendable, CaseIterable {
    case name
    case dateOfBirth = "date_of_birth"
    case address
    case documentNumber = "document_number"
    case documentTypes = "document_types"
    case issuingCountry = "issuing_country"
    case phoneNumber = "phone_number"
    case socialSecurityNumber = "social_security_number"

    /// The parts that differ between two versions.
    package static func changed(from old: ExpectedData, to new: ExpectedData) -> Set<ExpectedDataPart> {
        var parts: Set<ExpectedDataPart> = []
        let oldName = [old.person.firstName, old.person.middleName, old.person.lastName, old.person.suffix]
        let newName = [new.person.firstName, new.person.middleName, new.person.lastName, new.person.suffix]
        if oldName != newName { parts.insert(.name) }
        if old.person.dateOfBirth != new.person.dateOfBirth { parts.insert(.dateOfBirth) }
        if old.address != new.address { parts.insert(.address) }
        if old.documents.map(\.number) != new.documents.map(\.number) { parts.insert(.documentNumber) }
        if old.documents.map(\.types) != new.documents.map(\.types) { parts.insert(.documentTypes) }
        if old.documents.map(\.issuingCountry) != new.documents.map(\.issuingCountry) { parts.insert(.issuingCountry) }
        if old.person.phoneNumber != new.person.phoneNumber { parts.insert(.phoneNumber) }
        if old.person.socialSecurityNumber != new.person.socialSecurityNumber { parts.insert(.socialSecurityNumber) }
        return parts
    }
}
