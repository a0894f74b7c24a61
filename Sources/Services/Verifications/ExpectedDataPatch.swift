package import Verification

/// Corrections to expected data; what is not named stays.
package struct ExpectedDataPatch: Sendable, Equatable {
    package var firstName: String?
    package var middleName: FieldChange<String> = .keep
    package var lastName: String?
    package var suffix: FieldChange<String> = .keep
    package var dateOfBirth: LocalDate?
    package var phoneNumber: FieldChange<String> = .keep
    package var email: FieldChange<String> = .keep
    package var socialSecurityNumber: FieldChange<SocialSecurityNumber> = .keep
    package var street: String?
    package var unit: FieldChange<String> = .keep
    package var city: String?
    package var state: String?
    package var postalCode: String?
    package var country: String?
    /// Takes the place of the whole list.
    package var documents: [ExpectedDocument]?
    package var databaseCheck: FieldChange<DatabaseCheck> = .keep

    /// Creates an empty patch.
    package init() {}

    /// Whether it names nothing.
    package var isEmpty: Bool { self == ExpectedDataPatch() }

    /// The expected data after the corrections.
    package func applied(to data: ExpectedData) -> ExpectedData {
        var person = data.person
        person.firstName = firstName ?? person.firstName
        person.middleName = middleName.applied(to: person.middleName)
        person.lastName = lastName ?? person.lastName
        person.suffix = suffix.applied(to: person.suffix)
        person.dateOfBirth = dateOfBirth ?? person.dateOfBirth
        person.phoneNumber = phoneNumber.applied(to: person.phoneNumber)
        person.email = email.applied(to: person.email)
        person.socialSecurityNumber = socialSecurityNumber.applied(to: person.socialSecurityNumber)
        var address = data.address
        address.street = street ?? address.street
        address.unit = unit.applied(to: address.unit)
        address.city = city ?? address.city
        address.state = state ?? address.state
        address.postalCode = postalCode ?? address.postalCode
        address.country = country ?? address.country
        return ExpectedData(
            person: person, address: address, documents: documents ?? data.documents,
            databaseCheck: databaseCheck.applied(to: data.databaseCheck))
    }
}
