import Testing
import Verification

@testable import VeriffSandbox

@Suite("What the reader finds in an image, as the sandbox's reading")
struct FoundInImageTests {
    private func reading(
        _ found: ReadDocument, context: String = "document-front", kind: SandboxIntegration.Kind = .idv
    ) -> SandboxReading {
        SandboxReading(found, context: context, kind: kind)
    }

    @Test("is the person and the document on a photo ID")
    func photoID() {
        let found = ReadDocument(
            status: .ok, type: .usDriverLicense, side: .front,
            values: [
                ReadValue(.lastName, "LOPEZ", confidence: 1, source: .barcode),
                ReadValue(.lastName, "LOPES", confidence: 0.5, source: .printed),
                ReadValue(.expiresOn, "2030-01-31", confidence: 1, source: .barcode),
                ReadValue(.country, "USA", confidence: 1, source: .barcode),
            ])

        let read = reading(found)
        #expect(read.documentType == "DRIVERS_LICENSE" && read.documentCountry == "US")
        #expect(read.lastName == "LOPEZ" && read.validUntil == "2030-01-31")
        #expect(read.status == nil)
    }

    @Test("is name, address, type and date of an address document")
    func proofOfAddress() {
        let found = ReadDocument(
            status: .ok, type: .currentLease, side: .front,
            values: [
                ReadValue(.name, "Ada Quincy", confidence: 1, source: .printed),
                ReadValue(.address, "12 Elm St, Springfield, IL 62704", confidence: 1, source: .printed),
                ReadValue(.issuedOn, "2026-11-01", confidence: 1, source: .printed),
            ])

        let read = reading(found, kind: .poa)
        #expect(read.documentType == "LEASE_AGREEMENT" && read.fullName == "Ada Quincy")
        #expect(read.fullAddress == "12 Elm St, Springfield, IL 62704" && read.issueDate == "2026-11-01")
    }

    @Test(
        "that cannot be read, or is none, is asked for again; as a proof of address it is declined",
        arguments: [(ReadDocument.Status.unreadable, 204), (.notADocument, 647)])
    func refused(status: ReadDocument.Status, reasonCode: Int) {
        let photoID = reading(ReadDocument(status: status))
        #expect(photoID.status == "resubmission_requested" && photoID.reasonCode == reasonCode)
        let address = reading(ReadDocument(status: status), kind: .poa)
        #expect(address.status == nil && address.isUnreadable == true)
    }

    @Test("of another kind of document is not supported")
    func unsupported() {
        let read = reading(ReadDocument(status: .ok, type: .utilityBill))
        #expect(read.status == "declined" && read.reasonCode == 510)
        #expect(reading(ReadDocument(status: .ok, type: .usPassport), kind: .poa).documentType == "OTHER")
    }

    @Test("on the back may be nothing")
    func back() {
        #expect(reading(ReadDocument(status: .notADocument), context: "document-back") == SandboxReading())
    }
}
