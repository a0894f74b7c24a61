/// What a check against registries is for (veriff.md 14).
package enum DatabaseCheckPurpose: String, Sendable, CaseIterable {
    /// Basic data: name, and date of birth, address or phone number.
    case lightKYC = "light_kyc"
    /// A driver's license, by what is read from it.
    case driverLicense = "driver_license"
    /// A social security number.
    case socialSecurityNumber = "ssn"

    /// Whether a check of this purpose can be made from these sources.
    package func allows(_ sources: Set<DatabaseSource>) -> Bool {
        switch self {
        case .lightKYC: !sources.isEmpty
        case .driverLicense: sources == [.documentData]
        case .socialSecurityNumber: sources.contains(.initData)
        }
    }

    /// The sources of a check that names none.
    package var standardSources: Set<DatabaseSource> {
        switch self {
        case .lightKYC, .socialSecurityNumber: [.initData]
        case .driverLicense: [.documentData]
        }
    }
}
