import ValidationRules
import Verification

/// An applicant whose documents agree with everything expected; a test changes one thing.
struct Applicant {
    var flow = FlowName.usps1583
    var person = Person(
        firstName: "Maria",
        middleName: "Elena",
        lastName: "Hartwell",
        dateOfBirth: LocalDate(year: 1990, month: 5, day: 17) ?? LocalDate(daysSinceUnixEpoch: 0)
    )
    var address = PostalAddress(
        street: "742 Evergreen Terrace",
        unit: "Apt 4",
        city: "Clarksville",
        state: "TN",
        postalCode: "37040",
        country: "US"
    )
    var expectedDocuments = [
        ExpectedDocument(
            kind: .photoID,
            types: [.usDriverLicense, .usPassport],
            number: "D1234567",
            issuingCountry: "US"
        ),
        ExpectedDocument(kind: .proofOfAddress, types: [.currentLease]),
    ]
    var documents = [
        Applicant.document(.photoID, .usDriverLicense, sides: [.front, .back]),
        Applicant.document(.proofOfAddress, .currentLease, sides: [.front]),
    ]
    var read: [Provenance: [ExtractedFieldName: String]] = [
        .photoID: [
            .firstName: "MARIA", .middleName: "ELENA", .lastName: "HARTWELL", .dateOfBirth: "1990-05-17",
            .documentType: "us_driver_license", .documentNumber: "D1234567", .issuingCountry: "US",
            .validUntil: "2029-05-17",
        ],
        .proofOfAddress: [
            .fullName: "Maria E Hartwell", .address: "742 Evergreen Ter Apt 4, Clarksville, TN 37040, US",
            .documentType: "current_lease", .issuedOn: "2026-11-01",
        ],
    ]
    /// What was received for a field, where it differs from our word for it.
    var rawValues: [ExtractedFieldName: String] = [:]
    var evaluationDate = LocalDate(year: 2026, month: 11, day: 20) ?? LocalDate(daysSinceUnixEpoch: 0)
    var location: Location? = Location(
        id: LocationID(value: 1),
        name: "Main",
        address: PostalAddress(
            street: "100 Market St",
            unit: "Ste 400",
            city: "Nashville",
            state: "TN",
            postalCode: "37201",
            country: "US"
        ),
        timeZone: "America/Chicago",
        blockedAddresses: [
            PostalAddress(street: "9 Blocked Way", city: "Nashville", state: "TN", postalCode: "37202", country: "US")
        ]
    )
    var settings = RuleSettings()
    var repetitions: Repetitions?
    var signingDate: LocalDate?
    var isSandbox = false
    var databaseCheck: DatabaseCheck?

    /// Fields beside the dictionary's, such as second readings.
    var furtherFields: [ExtractedField] = []

    /// What is read from one field of one document.
    subscript(provenance: Provenance, name: ExtractedFieldName) -> String? {
        get { read[provenance]?[name] }
        set { read[provenance, default: [:]][name] = newValue }
    }

    var input: RuleInput {
        let fields = read.flatMap { provenance, values in
            values.map {
                ExtractedField(
                    name: $0, value: $1, rawValue: rawValues[$0], provenance: provenance, source: "test")
            }
        }
        return RuleInput(
            flow: Flow(flow, expected: expectedDocuments),
            expected: ExpectedData(
                person: person, address: address, documents: expectedDocuments, databaseCheck: databaseCheck),
            extracted: ExtractedData(fields: fields + furtherFields),
            documents: documents,
            evaluationDate: evaluationDate,
            location: location,
            settings: settings,
            repetitions: repetitions,
            signingDate: signingDate,
            isSandbox: isSandbox
        )
    }

    /// All results of the flow's pack.
    var results: [RuleResult] { RulePacks.pack(for: flow).evaluate(input) }

    /// The results of one rule.
    func results(of rule: String) -> [RuleResult] { results.filter { $0.rule == rule } }

    /// One rule's outcomes with their severities, such as `fail reject`.
    func verdicts(of rule: String) -> [String] {
        results(of: rule).map { result in
            result.outcome == .fail || result.outcome == .notEvaluable
                ? "\(result.outcome.rawValue) \(result.severity.rawValue)" : result.outcome.rawValue
        }
    }

    /// The verdict of a rule that gives one result.
    func verdict(of rule: String) -> String { verdicts(of: rule).joined(separator: ", ") }

    static func document(_ kind: DocumentKind, _ type: DocumentType, sides: [DocumentSide]) -> Document {
        let moment = Timestamp(microsecondsSinceUnixEpoch: 0)
        let files = sides.enumerated().map { index, side in
            DocumentFile(
                id: DocumentFileID(value: UInt128(index)),
                side: side,
                mediaType: .jpeg,
                sizeInBytes: 1,
                digest: Array(kind.rawValue.utf8) + [UInt8(index)],
                uploadedAt: moment
            )
        }
        return Document(
            id: DocumentID(value: 1),
            kind: kind,
            type: type,
            status: .extracted,
            files: files,
            createdAt: moment
        )
    }
}
