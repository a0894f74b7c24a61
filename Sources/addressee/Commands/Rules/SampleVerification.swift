import ValidationRules
import Verification

/// A verification as the rules get it, with all that they can read: a license with its barcode, a lease and look-ups.
enum SampleVerification {
    private static let home = PostalAddress(
        street: "742 Evergreen Terrace", unit: "Apt 4", city: "Clarksville", state: "TN", postalCode: "37040",
        country: "US")
    private static let delivery = PostalAddress(
        street: "100 Market St", unit: "Ste 400", city: "Nashville", state: "TN", postalCode: "37201", country: "US")
    private static let blocked = PostalAddress(
        street: "9 Harbor Way", unit: nil, city: "Clarksville", state: "TN", postalCode: "37040", country: "US")
    private static let barcode = [
        "@\n\u{1E}\rANSI 636053100101DL00310200DLDAQ012345678", "DCSHARTWELL", "DDEN", "DACMARIA", "DDFN", "DADELENA",
        "DDGN", "DBD05172021", "DBB05171990", "DBA05172029", "DBC2", "DAG742 EVERGREEN TER", "DAHAPT 4",
        "DAICLARKSVILLE", "DAJTN", "DAK370400000  ", "DCGUSA", "DDB01012019\r",
    ].joined(separator: "\n")

    /// What was read, by the document it was read from.
    private static let read: [(Provenance, [(ExtractedFieldName, String)])] = [
        (
            .photoID,
            [
                (.firstName, "MARIA"), (.middleName, "ELENA"), (.lastName, "HARTWELL"), (.dateOfBirth, "1990-05-17"),
                (.documentType, "us_driver_license"), (.documentNumber, "012345678"), (.issuingCountry, "US"),
                (.issuingState, "TN"), (.validFrom, "2021-05-17"), (.validUntil, "2029-05-17"),
                (.address, "742 EVERGREEN TER APT 4, CLARKSVILLE, TN 37040"), (.barcode, barcode), (.riskScore, "0.1"),
            ]
        ),
        (
            .proofOfAddress,
            [
                (.fullName, "Maria E Hartwell"), (.address, "742 Evergreen Ter Apt 4, Clarksville, TN 37040, US"),
                (.documentType, "current_lease"), (.issuedOn, "2026-10-01"), (.validUntil, "2027-09-30"),
            ]
        ),
    ]

    /// The input, made anew each time.
    static func input() -> RuleInput {
        let day = LocalDate(daysSinceUnixEpoch: 20_777)
        let documents = [
            ExpectedDocument(
                kind: .photoID, types: [.usDriverLicense], number: "012345678", issuingCountry: "US"),
            ExpectedDocument(kind: .proofOfAddress, types: [.currentLease]),
        ]
        let person = Person(
            firstName: "Maria", middleName: "Elena", lastName: "Hartwell",
            dateOfBirth: LocalDate(year: 1990, month: 5, day: 17) ?? day)
        let fields = read.flatMap { provenance, values in
            values.map { ExtractedField(name: $0, value: $1, provenance: provenance, source: "sample") }
        }
        return RuleInput(
            flow: Flow(.usps1583, expected: documents),
            expected: ExpectedData(person: person, address: home, documents: documents),
            extracted: ExtractedData(fields: fields),
            documents: [document(.photoID, .usDriverLicense), document(.proofOfAddress, .currentLease)],
            evaluationDate: day,
            location: Location(
                id: LocationID(value: 1), name: "Main", address: delivery, timeZone: "America/Chicago",
                blockedAddresses: [blocked]),
            repetitions: Repetitions())
    }

    private static func document(_ kind: DocumentKind, _ type: DocumentType) -> Document {
        let moment = Timestamp(microsecondsSinceUnixEpoch: 0)
        let files = type.requiredSides(as: kind).map { side in
            DocumentFile(
                id: DocumentFileID(value: 1), side: side, mediaType: .jpeg, sizeInBytes: 1,
                digest: Array((kind.rawValue + side.rawValue).utf8), uploadedAt: moment)
        }
        return Document(
            id: DocumentID(value: 1), kind: kind, type: type, status: .extracted, files: files, createdAt: moment)
    }
}
