/// What of the expected data a check against registries sends to the provider, and no more.
package struct DatabaseDisclosure: Sendable, Equatable {
    package let firstName: String
    package let lastName: String
    package let dateOfBirth: LocalDate?
    /// In one line, as registries find it best.
    package let address: String?
    package let phoneNumber: String?
    package let socialSecurityNumber: SocialSecurityNumber?

    /// Whether a registry can be asked with this alone: a name and one thing more (veriff.md 14).
    package var isEnough: Bool {
        dateOfBirth != nil || address != nil || phoneNumber != nil || socialSecurityNumber != nil
    }
}
