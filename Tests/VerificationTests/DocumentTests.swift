import Testing
import Verification

@Suite("Documents and flows")
struct DocumentTests {
    @Test("a document misses the sides its type needs for its kind")
    func missingSides() {
        #expect(document(.usDriverLicense, as: .photoID, sides: []).missingSides == [.front, .back])
        #expect(document(.usDriverLicense, as: .photoID, sides: [.front]).missingSides == [.back])
        #expect(document(.usDriverLicense, as: .proofOfAddress, sides: [.front]).missingSides.isEmpty)
        #expect(document(.usPassport, as: .photoID, sides: [.front]).missingSides.isEmpty)
        #expect(document(.currentLease, as: .proofOfAddress, sides: []).missingSides == [.front])
    }

    @Test("every type stands for some kind, and needs a front for it")
    func types() {
        for type in DocumentType.allCases {
            #expect(!type.kinds.isEmpty)
            for kind in type.kinds {
                #expect(type.requiredSides(as: kind).contains(.front))
            }
        }
    }

    @Test("utility bills and bank statements prove an address for an identity check, not for a mailbox")
    func acceptance() {
        let mailbox = Flow(.usps1583, expected: [])
        let identity = Flow(.identity, expected: [ExpectedDocument(kind: .proofOfAddress)])
        for type in [DocumentType.utilityBill, .bankStatement, .phoneBill] {
            #expect(mailbox.acceptance(of: type, as: .proofOfAddress) == .refused)
            #expect(identity.acceptance(of: type, as: .proofOfAddress) == .accepted)
        }
        #expect(mailbox.acceptance(of: .foreignDriverLicense, as: .photoID) == .refused)
        #expect(mailbox.acceptance(of: .citizenshipCertificate, as: .photoID) == .doubtful)
        #expect(mailbox.acceptance(of: .usPassport, as: .proofOfAddress) == .refused)
        #expect(mailbox.acceptance(of: .currentLease, as: .proofOfAddress) == .accepted)
    }

    @Test(
        "what people bring by mistake can be named for upload and is refused in every flow",
        arguments: [
            DocumentType.socialSecurityCard, .birthCertificate, .creditCard, .usCorporateID, .foreignUniversityID,
            .huntingOrFirearmLicense, .healthInsuranceCard, .vaHealthCard, .libraryCard, .clubOrRetailCard,
            .temporaryPaperLicense,
        ]
    )
    func mistakes(type: DocumentType) {
        for name in FlowName.allCases {
            let flow = Flow(name, expected: [ExpectedDocument(kind: .proofOfAddress)])
            for kind in type.kinds {
                #expect(flow.uploadableTypes(for: kind).contains(type))
                #expect(flow.acceptance(of: type, as: kind) == .refused)
            }
        }
    }

    @Test("what the postal rules name and the form has no box for is doubtful for a mailbox")
    func doubtful() {
        let mailbox = Flow(.usps1583, expected: [])
        #expect(mailbox.acceptance(of: .formI94, as: .proofOfAddress) == .doubtful)
        #expect(mailbox.acceptance(of: .dodCAC, as: .photoID) == .doubtful)
        #expect(mailbox.acceptance(of: .otherUSCISCard, as: .photoID) == .doubtful)
        #expect(Flow(.identity, expected: []).acceptance(of: .dodCAC, as: .photoID) == .accepted)
    }

    @Test("a flow asks for its kinds")
    func kinds() {
        #expect(Flow(.usps1583, expected: []).requiredKinds == [.photoID, .proofOfAddress])
        #expect(Flow(.usps1583, expected: []).accepts(.selfie))
        #expect(Flow(.identity, expected: []).requiredKinds == [.photoID, .selfie])
        #expect(!Flow(.identity, expected: []).accepts(.proofOfAddress))
        #expect(
            Flow(.identity, expected: [ExpectedDocument(kind: .proofOfAddress)]).requiredKinds
                == [.photoID, .selfie, .proofOfAddress]
        )
    }

    @Test("what we sent ourselves is never a read value")
    func initDataIsNoEvidence() {
        let data = ExtractedData(fields: [
            ExtractedField(name: .lastName, value: "SENT", provenance: .initData, source: "veriff"),
            ExtractedField(name: .lastName, value: "READ", provenance: .photoID, source: "veriff"),
        ])
        #expect(data.value(.lastName, from: .initData) == nil)
        #expect(data.value(.lastName, from: .photoID) == "READ")
        #expect(data.value(.lastName, from: .proofOfAddress) == nil)
    }

    private func document(_ type: DocumentType, as kind: DocumentKind, sides: [DocumentSide]) -> Document {
        let moment = Timestamp(microsecondsSinceUnixEpoch: 0)
        let files = sides.enumerated().map { index, side in
            DocumentFile(
                id: DocumentFileID(value: UInt128(index)),
                side: side,
                mediaType: .jpeg,
                sizeInBytes: 1,
                digest: [],
                uploadedAt: moment
            )
        }
        return Document(
            id: DocumentID(value: 1),
            kind: kind,
            type: type,
            status: .uploaded,
            files: files,
            createdAt: moment
        )
    }
}
