import Testing
import ValidationRules
import Verification

@Suite("What a verification is found by in others")
struct RepetitionKeysTests {
    private static func expected(
        _ first: String = "Maria", _ last: String = "Lopez", street: String = "12 Oak Street", unit: String? = "Apt 4",
        country: String = "US"
    ) -> ExpectedData {
        ExpectedData(
            person: Person(firstName: first, lastName: last, dateOfBirth: LocalDate(daysSinceUnixEpoch: 7_000)),
            address: PostalAddress(
                street: street, unit: unit, city: "Nashville", state: "TN", postalCode: "37203", country: country),
            documents: [])
    }

    private static func keys(
        _ expected: ExpectedData = expected(), number: String? = nil, country: String? = nil,
        from provenance: Provenance = .photoID, documents: [Document] = []
    ) -> RepetitionKeys {
        let fields = [(ExtractedFieldName.documentNumber, number), (.issuingCountry, country)].compactMap {
            name, value in
            value.map { ExtractedField(name: name, value: $0, provenance: provenance, source: "test") }
        }
        return RepetitionKeys(expected: expected, extracted: ExtractedData(fields: fields), documents: documents)
    }

    @Test(
        "a person is the same with accents, in capitals, with a second first name and with a name written together",
        arguments: [("MARÍA", "López"), ("Maria Luisa", "LOPEZ"), ("maria-luisa", "Lo pez")])
    func samePerson(first: String, last: String) {
        #expect(Self.keys(Self.expected(first, last)).person == Self.keys().person)
        #expect(Self.keys(Self.expected(first, last)).surname == Self.keys().surname)
    }

    @Test("another surname, first name or birth date is another person")
    func otherPerson() {
        #expect(Self.keys(Self.expected("Maria", "Lopes")).person != Self.keys().person)
        #expect(Self.keys(Self.expected("Mario", "Lopez")).person != Self.keys().person)
        #expect(Self.keys(Self.expected("Lopez", "Maria")).person != Self.keys().person)
    }

    @Test("a number is the same however it is spaced, and another one when another country issued it")
    func numbers() {
        let number = Self.keys(number: "D-123 4567", country: "US").documentNumber

        #expect(number == Self.keys(number: "d1234567", country: "USA").documentNumber)
        #expect(number != Self.keys(number: "D1234567", country: "MX").documentNumber)
        #expect(number != nil)
    }

    @Test("what is no number, or was not read from the photo ID, is none", arguments: ["N/A", "123", "UNKNOWN", ""])
    func noNumber(text: String) {
        #expect(Self.keys(number: text).documentNumber == nil)
        #expect(Self.keys(number: "D1234567", from: .initData).documentNumber == nil)
        #expect(Self.keys().documentNumber == nil)
    }

    @Test("a home is the same in other words, and another with another unit")
    func homes() {
        let home = Self.keys().homeAddress

        #expect(home == Self.keys(Self.expected(street: "12 OAK ST", unit: "#4")).homeAddress)
        #expect(home != Self.keys(Self.expected(unit: "Apt 5")).homeAddress)
        #expect(Self.keys(Self.expected(street: "Calle Mayor 3", country: "ES")).homeAddress != nil)
    }

    @Test("each current file counts once")
    func files() {
        func document(_ digests: [UInt8], _ status: DocumentStatus = .extracted) -> Document {
            Document(
                id: DocumentID(value: 1), kind: .photoID, type: .usPassport, status: status,
                files: digests.map {
                    DocumentFile(
                        id: DocumentFileID(value: 1), side: .front, mediaType: .jpeg, sizeInBytes: 1, digest: [$0],
                        uploadedAt: Timestamp(microsecondsSinceUnixEpoch: 0))
                }, createdAt: Timestamp(microsecondsSinceUnixEpoch: 0))
        }

        let keys = Self.keys(documents: [document([2, 1]), document([2]), document([9], .canceled)])

        #expect(keys.files == [[1], [2]])
    }
}
