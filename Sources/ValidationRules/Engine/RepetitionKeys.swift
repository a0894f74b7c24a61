package import Verification

/// What a verification is found by when rules look across a tenant's verifications (R44 to R47): texts that are equal
/// where the rules mean the same. They are personal data; a store keeps nothing of them but keyed digests.
package struct RepetitionKeys: Sendable, Equatable {
    /// The number read from the photo ID with its issuing country; nil when none was read.
    package let documentNumber: String?
    /// First name, surname and date of birth of the expected person.
    package let person: String
    /// Nil when the surname has no letter.
    package let surname: String?
    /// The home the person is expected to have; nil when it cannot be understood.
    package let homeAddress: String?
    /// The digests of the current files, each once.
    package let files: [[UInt8]]
    /// The sessions that the provider links this one with, by its ids; not personal data.
    package let linkedSessions: [String]

    /// Takes the keys from an attempt's data.
    package init(expected: ExpectedData, extracted: ExtractedData, documents: [Document]) {
        documentNumber = Self.number(in: extracted)
        let surname = Self.letters(of: expected.person.lastName)
        // A second first name stands on one form and not on the next.
        let first = expected.person.firstName.split { $0.isWhitespace || $0 == "-" }.first.map(String.init) ?? ""
        person = [surname, Self.letters(of: first), expected.person.dateOfBirth.description].joined(separator: "|")
        self.surname = surname.isEmpty ? nil : surname
        homeAddress = AddressReader.read(expected.address).flatMap { reading in
            let key = reading.locationKey ?? reading.normalized
            return key.isEmpty ? nil : key
        }
        files = Set(documents.filter { $0.status != .canceled }.flatMap(\.files).map(\.digest))
            .sorted { $0.lexicographicallyPrecedes($1) }
        linkedSessions = Array(Set(extracted.fields.filter { $0.name == .linkedSession }.map(\.value))).sorted()
    }

    /// Numbers of other issuers may be equal; what is shorter than four characters or has no digit was misread.
    private static func number(in extracted: ExtractedData) -> String? {
        guard let read = extracted.value(.documentNumber, from: .photoID) else { return nil }
        let number = letters(of: read)
        guard number.utf8.count >= 4, number.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        let country = extracted.value(.issuingCountry, from: .photoID).flatMap { Country(reading: $0) }
        return (country?.alpha2 ?? "") + "|" + number
    }

    /// Folded letters and digits alone: how a name or number is spaced and dashed differs from form to form.
    private static func letters(of text: String) -> String {
        let kept = TextFolding.fold(text).filter { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || byte >= 0x80
        }
        return String(decoding: kept, as: UTF8.self)
    }
}
