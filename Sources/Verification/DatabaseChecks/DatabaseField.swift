/// What may be sent for a check beside the name, as the vendor chooses.
package enum DatabaseField: String, Sendable, CaseIterable {
    case dateOfBirth = "date_of_birth"
    case address
    case phoneNumber = "phone_number"
}
