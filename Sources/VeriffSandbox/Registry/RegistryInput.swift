/// What is looked up of a person: the init data, and what the document shows where those say nothing.
struct RegistryInput: Sendable {
    let firstName: String?
    let lastName: String?
    let dateOfBirth: String?
    let address: String?
    let idNumber: String?
    let phoneNumber: String?
    /// Whether there was a document of which nothing could be read.
    let hasUnreadableDocument: Bool

    init(_ session: SandboxSession, _ reading: SandboxReading) {
        let opening = session.opening
        let hasDocument = session.kind != .database || !session.attempt.media.isEmpty
        let document = hasDocument && reading.isUnreadable != true ? reading : SandboxReading()
        firstName = opening.firstName ?? document.firstName
        lastName = opening.lastName ?? document.lastName
        dateOfBirth = opening.dateOfBirth ?? document.dateOfBirth
        address = opening.address ?? document.fullAddress
        idNumber = opening.idNumber ?? opening.documentNumber
        phoneNumber = opening.phoneNumber
        hasUnreadableDocument = hasDocument && reading.isUnreadable == true
    }

    /// A field's value.
    subscript(field: RegistryField) -> String? {
        switch field {
        case .firstName: firstName
        case .lastName: lastName
        case .dateOfBirth: dateOfBirth
        case .address: address
        case .city: address.flatMap { AddressParts($0).city }
        case .state: address.flatMap { AddressParts($0).state }
        case .zip: address.flatMap { AddressParts($0).zip }
        case .idNumber: idNumber
        case .phoneNumber: phoneNumber
        }
    }
}
