import Testing
import Verification

@Suite("What the document reader found, as fields")
struct ReadDocumentTests {
    private func values(_ read: ReadDocument, _ kind: DocumentKind) -> [ExtractedFieldName: String] {
        Dictionary(read.fields(of: kind).map { ($0.name, $0.value) }) { first, _ in first }
    }

    @Test("has the reader's provenance, and says of which document and from where in the picture")
    func provenance() {
        let read = ReadDocument(
            status: .ok, type: .usDriverLicense, side: .back,
            values: [
                ReadValue(.barcode, "@ANSI", confidence: 1, source: .barcode),
                ReadValue(.lastName, "LOPEZ", confidence: 0.9, source: .printed),
            ])

        let fields = read.fields(of: .photoID)

        #expect(fields.allSatisfy { $0.provenance == .reader })
        #expect(fields.first { $0.name == .barcode }?.source == "reader/photo_id/barcode")
        #expect(fields.first { $0.name == .lastName }?.source == "reader/photo_id/printed")
        #expect(fields.first { $0.name == .documentType }?.value == "us_driver_license")
    }

    @Test(
        "is in the platform's words",
        arguments: [
            (ReadValue.Name.country, "USA", "US"), (.sex, "female", "F"), (.state, "Tennessee", "TN"), (.sex, "?", "?"),
        ])
    func normalForm(name: ReadValue.Name, text: String, value: String) {
        let read = ReadDocument(status: .ok, values: [ReadValue(name, text, confidence: 1, source: .printed)])

        #expect(read.fields(of: .photoID).first?.value == value)
        #expect(read.fields(of: .photoID).first?.rawValue == text)
    }

    @Test("dates an address document's issue and a photo ID's first day apart")
    func issue() {
        let read = ReadDocument(
            status: .ok, values: [ReadValue(.issuedOn, "2026-11-01", confidence: 1, source: .printed)])

        #expect(values(read, .proofOfAddress)[.issuedOn] == "2026-11-01")
        #expect(values(read, .photoID)[.validFrom] == "2026-11-01")
    }

    @Test(
        "says how legible the picture is, and nothing of what is no document",
        arguments: [
            (ReadDocument.Status.ok, [0.9, 0.5], "70"), (.ok, [], "0"), (.ok, [2, -1], "50"), (.unreadable, [], "0"),
            (.notADocument, [], nil),
        ] as [(ReadDocument.Status, [Double], String?)])
    func legibility(status: ReadDocument.Status, confidences: [Double], points: String?) {
        let read = ReadDocument(
            status: status, values: confidences.map { ReadValue(.name, "Ada", confidence: $0, source: .printed) })

        #expect(values(read, .photoID)[.legibility] == points)
    }
}
