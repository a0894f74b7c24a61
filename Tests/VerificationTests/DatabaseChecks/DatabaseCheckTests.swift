import Testing
import Verification

@Suite("A check against registries")
struct DatabaseCheckTests {
    @Test(
        "takes the sources that its purpose allows",
        arguments: [
            (.lightKYC, [.initData], true), (.lightKYC, [.documentData], true),
            (.lightKYC, [.initData, .documentData], true), (.lightKYC, [], false),
            (.driverLicense, [.documentData], true), (.driverLicense, [.initData], false),
            (.driverLicense, [.initData, .documentData], false), (.socialSecurityNumber, [.initData], true),
            (.socialSecurityNumber, [.initData, .documentData], true), (.socialSecurityNumber, [.documentData], false),
        ] as [(DatabaseCheckPurpose, Set<DatabaseSource>, Bool)])
    func sources(purpose: DatabaseCheckPurpose, sources: Set<DatabaseSource>, isAllowed: Bool) {
        #expect((DatabaseCheck(purpose, sources: sources) != nil) == isAllowed)
    }

    @Test("gives priority to one of its sources, to the document by default")
    func priority() {
        #expect(DatabaseCheck(.lightKYC, sources: [.initData, .documentData])?.priority == .documentData)
        #expect(DatabaseCheck(.lightKYC)?.priority == .initData)
        #expect(DatabaseCheck(.lightKYC, priority: .documentData) == nil)
    }

    @Test(
        "is not made without the least that a registry needs",
        arguments: [
            (DatabaseCheck(.lightKYC), nil), (DatabaseCheck(.lightKYC, fields: [.address]), nil),
            (DatabaseCheck(.lightKYC, fields: [.phoneNumber]), .tooLittleData),
            (DatabaseCheck(.lightKYC, fields: []), .tooLittleData),
            (DatabaseCheck(.lightKYC, sources: [.initData, .documentData], fields: []), nil),
            (DatabaseCheck(.lightKYC, sources: [.documentData]), nil), (DatabaseCheck(.driverLicense), nil),
            (DatabaseCheck(.socialSecurityNumber), .noSocialSecurityNumber),
        ] as [(DatabaseCheck?, DatabaseCheckObstacle?)])
    func obstacles(check: DatabaseCheck?, obstacle: DatabaseCheckObstacle?) throws {
        #expect(try #require(check).obstacle(expected: Self.expected(), documents: Self.license) == obstacle)
    }

    @Test("of a license needs one, and one of what a document shows needs a document")
    func documents() {
        let passport = [Self.document(.usPassport)]
        #expect(
            DatabaseCheck(.driverLicense)?.obstacle(expected: Self.expected(), documents: passport) == .noDriverLicense)
        let reading = DatabaseCheck(.lightKYC, sources: [.documentData])
        #expect(reading?.obstacle(expected: Self.expected(), documents: passport) == nil)
        #expect(reading?.obstacle(expected: Self.expected(), documents: []) == .noPhotoID)
    }

    @Test("discloses a phone number and a social security number only where they are asked for")
    func disclosure() throws {
        let expected = Self.expected(phoneNumber: "2125550123", number: "123-45-6789")

        let basic = try #require(DatabaseCheck(.lightKYC)?.disclosure(of: expected))
        #expect(basic.phoneNumber == "2125550123")
        #expect(basic.socialSecurityNumber == nil)
        let number = try #require(DatabaseCheck(.socialSecurityNumber, fields: [])?.disclosure(of: expected))
        #expect(number.socialSecurityNumber?.digits == "123456789")
        #expect(number.phoneNumber == nil && number.address == nil && number.dateOfBirth == nil)
        #expect(DatabaseCheck(.driverLicense)?.disclosure(of: expected) == nil)
    }

    private static let license = [document(.usDriverLicense)]

    private static func expected(phoneNumber: String? = nil, number: String? = nil) -> ExpectedData {
        ExpectedData(
            person: Person(
                firstName: "Ada", lastName: "Quincy", dateOfBirth: LocalDate(daysSinceUnixEpoch: 5_000),
                phoneNumber: phoneNumber, socialSecurityNumber: number.flatMap(SocialSecurityNumber.init)),
            address: PostalAddress(
                street: "12 Elm St", city: "Springfield", state: "IL", postalCode: "62704", country: "US"),
            documents: [])
    }

    private static func document(_ type: DocumentType) -> Document {
        Document(
            id: DocumentID(value: 1), kind: .photoID, type: type, status: .uploaded, files: [],
            createdAt: Timestamp(microsecondsSinceUnixEpoch: 0))
    }
}
