/// What a registry compares of a person (veriff.md 14).
enum RegistryField: String, Sendable, CaseIterable {
    case firstName, lastName, dateOfBirth, address, city, state, zip, idNumber, phoneNumber

    /// The key by which an image or a person forces the field's level.
    var key: String {
        switch self {
        case .firstName: "registry_first_name"
        case .lastName: "registry_last_name"
        case .dateOfBirth: "registry_date_of_birth"
        case .address: "registry_address"
        case .city: "registry_city"
        case .state: "registry_state"
        case .zip: "registry_zip"
        case .idNumber: "registry_id_number"
        case .phoneNumber: "registry_phone_number"
        }
    }
}
