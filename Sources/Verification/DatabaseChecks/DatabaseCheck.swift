/// A check of the applicant's data against registries of the United States (veriff.md 14): a step a vendor may ask for.
package struct DatabaseCheck: Sendable, Hashable {
    package let purpose: DatabaseCheckPurpose
    /// Where the data comes from.
    package let sources: Set<DatabaseSource>
    /// Whose value counts where both sources have one: what the vendor's integration is set to at the provider.
    package let priority: DatabaseSource
    /// What is sent beside the name, as far as it is known.
    package let fields: Set<DatabaseField>

    /// Creates a check; nil when its purpose does not allow the sources, or when it gives priority to none of them.
    package init?(
        _ purpose: DatabaseCheckPurpose, sources: Set<DatabaseSource>? = nil, priority: DatabaseSource? = nil,
        fields: Set<DatabaseField> = Set(DatabaseField.allCases)
    ) {
        let sources = sources ?? purpose.standardSources
        let priority = priority ?? (sources.contains(.documentData) ? .documentData : .initData)
        guard purpose.allows(sources), sources.contains(priority) else { return nil }
        self.purpose = purpose
        self.sources = sources
        self.priority = priority
        self.fields = fields
    }

    /// What of an applicant's expected data goes to the provider; nothing where documents alone are the source.
    package func disclosure(of expected: ExpectedData) -> DatabaseDisclosure? {
        guard sources.contains(.initData) else { return nil }
        let person = expected.person
        return DatabaseDisclosure(
            firstName: person.firstName, lastName: person.lastName,
            dateOfBirth: fields.contains(.dateOfBirth) ? person.dateOfBirth : nil,
            address: fields.contains(.address) ? RegistryAddress.line(of: expected.address) : nil,
            phoneNumber: fields.contains(.phoneNumber) ? person.phoneNumber : nil,
            socialSecurityNumber: purpose == .socialSecurityNumber ? person.socialSecurityNumber : nil)
    }

    /// Why the check cannot be made with this data and these documents, looked at before the provider is called.
    ///
    /// A registry can be asked about a name with a date of birth, an address, a phone number, or the number of a license
    /// or of social security (veriff.md 14).
    package func obstacle(expected: ExpectedData, documents: [Document]) -> DatabaseCheckObstacle? {
        let photoID = documents.first { $0.kind == .photoID && $0.status != .canceled }
        switch purpose {
        case .socialSecurityNumber:
            return expected.person.socialSecurityNumber == nil ? .noSocialSecurityNumber : nil
        case .driverLicense:
            return photoID?.type == .usDriverLicense ? nil : .noDriverLicense
        case .lightKYC:
            if let disclosure = disclosure(of: expected), disclosure.isEnough { return nil }
            guard sources.contains(.documentData) else { return .tooLittleData }
            // A photo ID shows a name and a date of birth, which is enough.
            return photoID == nil ? .noPhotoID : nil
        }
    }
}
