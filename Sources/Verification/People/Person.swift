/// Who the vendor says the applicant is.
package struct Person: Sendable, Equatable {
    package var firstName: String
    package var middleName: String?
    package var lastName: String
    package var suffix: String?
    package var dateOfBirth: LocalDate
    package var phoneNumber: String?
    package var email: String?
    /// Given only for a check of it; never shown.
    package var socialSecurityNumber: SocialSecurityNumber?

    /// Creates a person.
    package init(
        firstName: String, middleName: String? = nil, lastName: String, suffix: String? = nil, dateOfBirth: LocalDate,
        phoneNumber: String? = nil, email: String? = nil, socialSecurityNumber: SocialSecurityNumber? = nil
    ) {
        self.firstName = firstName
        self.middleName = middleName
        self.lastName = lastName
        self.suffix = suffix
        self.dateOfBirth = dateOfBirth
        self.phoneNumber = phoneNumber
        self.email = email
        self.socialSecurityNumber = socialSecurityNumber
    }
}
