package import Services
package import Verification

extension Person {
    /// An applicant.
    package static func fixture(
        firstName: String = "Maria", middleName: String? = nil, lastName: String = "Lopez", suffix: String? = nil,
        dateOfBirth: LocalDate = LocalDate(daysSinceUnixEpoch: 7_000), phoneNumber: String? = nil,
        socialSecurityNumber: String? = nil
    ) -> Person {
        Person(
            firstName: firstName, middleName: middleName, lastName: lastName, suffix: suffix, dateOfBirth: dateOfBirth,
            phoneNumber: phoneNumber,
            socialSecurityNumber: socialSecurityNumber.flatMap(SocialSecurityNumber.init))
    }
}

extension PostalAddress {
    /// A home address.
    package static func fixture(
        street: String = "12 Oak Street", unit: String? = "Apt 4", city: String = "Nashville", state: String = "TN",
        postalCode: String = "37203", country: String = "US"
    ) -> PostalAddress {
        PostalAddress(
            street: street, unit: unit, city: city, state: state, postalCode: postalCode, country: country)
    }
}

extension ExpectedData {
    /// What a vendor knows of an applicant.
    package static func fixture(
        person: Person = .fixture(), address: PostalAddress = .fixture(),
        documents: [ExpectedDocument] = [
            ExpectedDocument(kind: .photoID, types: [.usDriverLicense], number: "D1234567")
        ],
        databaseCheck: DatabaseCheck? = nil
    ) -> ExpectedData {
        ExpectedData(person: person, address: address, documents: documents, databaseCheck: databaseCheck)
    }
}

extension Location {
    /// A vendor's location in Nashville.
    package static func fixture(id: LocationID, name: String = "Mail Room") -> Location {
        Location(
            id: id, name: name,
            address: .fixture(street: "500 Church Street", unit: nil, postalCode: "37219"),
            timeZone: "America/Chicago", blockedAddresses: [.fixture(street: "501 Church Street", unit: nil)])
    }
}

extension CreateVerification {
    /// A vendor's request.
    package static func fixture(
        flow: FlowName = .usps1583, expectedData: ExpectedData = .fixture(), locationID: LocationID? = nil,
        vendorReference: String? = "customer-1"
    ) -> CreateVerification {
        CreateVerification(
            flow: flow, expectedData: expectedData, locationID: locationID, locale: nil,
            vendorReference: vendorReference, vendorState: nil)
    }
}

extension ReceivedDocument {
    /// An uploaded side.
    package static func fixture(
        id: DocumentFileID, kind: DocumentKind = .photoID, type: DocumentType = .usPassport,
        side: DocumentSide = .front, replaces: Bool = false, uploadedAt: Timestamp
    ) -> ReceivedDocument {
        ReceivedDocument(
            kind: kind, type: type,
            file: DocumentFile(
                id: id, side: side, mediaType: .jpeg, sizeInBytes: 1_000, digest: [UInt8](repeating: 7, count: 32),
                uploadedAt: uploadedAt),
            replaces: replaces)
    }
}

extension ExtractedField {
    /// What the provider read.
    package static func fixture(
        _ name: ExtractedFieldName = .lastName, _ value: String = "Lopez", from provenance: Provenance = .photoID
    ) -> ExtractedField {
        ExtractedField(name: name, value: value, provenance: provenance, source: "veriff")
    }
}
