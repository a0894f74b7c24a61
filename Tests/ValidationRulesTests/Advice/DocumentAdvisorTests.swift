import Testing
import Verification

@testable import ValidationRules

@Suite("The document advisor")
struct DocumentAdvisorTests {
    private static let today = LocalDate(year: 2026, month: 11, day: 20) ?? LocalDate(daysSinceUnixEpoch: 0)

    @Test("finds the pair that works, accepted before doubtful")
    func pair() {
        let advice = advise([
            OfferedDocument(.otherUSCISCard), OfferedDocument(.usDriverLicense), OfferedDocument(.utilityBill),
            OfferedDocument(.currentLease),
        ])

        #expect(
            advice.combinations == [
                DocumentCombination(photoID: 1, proofOfAddress: 3, acceptance: .accepted),
                DocumentCombination(photoID: 0, proofOfAddress: 1, acceptance: .doubtful),
                DocumentCombination(photoID: 0, proofOfAddress: 3, acceptance: .doubtful),
            ])
        #expect(advice.missing.isEmpty)
        #expect(advice.summary.english.contains("US driver's license"))
        #expect(advice.summary.spanish.contains("contrato de alquiler"))
    }

    @Test("ends a sentence with one full stop, also after an abbreviation")
    func fullStops() {
        let enough = advise([OfferedDocument(.usPassport), OfferedDocument(.usDriverLicense)]).summary
        let missing = advise([]).summary

        #expect(enough.spanish.contains("pasaporte de EE. UU. Comprobante"))
        #expect(enough.spanish.hasSuffix("licencia de conducir de EE. UU."))
        #expect(!enough.spanish.contains("..") && !missing.spanish.contains(".."))
    }

    @Test("refuses what the list refuses, with the reason and what to bring instead, in both languages")
    func refused() throws {
        let advice = advise([OfferedDocument(.usPassport), OfferedDocument(.utilityBill)])

        let use = try #require(advice.uses[1].first)
        #expect(use.acceptance == .refused)
        #expect(use.remarks.map(\.rule) == ["R4"])
        #expect(use.remarks.first?.text.english.contains("2022") == true)
        #expect(use.remarks.first?.text.spanish.contains("2022") == true)
        #expect(advice.combinations.isEmpty)
        #expect(advice.missing.map(\.kind) == [.proofOfAddress])
        #expect(advice.missing.first?.types.contains(.usDriverLicense) == true)
        #expect(advice.missing.first?.types.contains(.utilityBill) == false)
    }

    @Test("knows that licenses and ID cards count once")
    func licensesCountOnce() {
        let advice = advise([OfferedDocument(.usDriverLicense), OfferedDocument(.usNondriverID)])

        #expect(advice.combinations.isEmpty)
        #expect(advice.missing.map(\.kind) == [.proofOfAddress])
        #expect(advice.missing.first?.types.contains(.tribalID) == false)
        #expect(advice.missing.first?.types.contains(.voterCard) == true)
        #expect(advice.missing.first?.text.english.contains("passport") == true)
    }

    @Test("does not use one document for both, and finds the way around")
    func once() {
        let mild = RuleSettings(severities: ["R7": .doubleCheck])

        #expect(advise([OfferedDocument(.usDriverLicense)]).combinations.isEmpty)
        #expect(advise([OfferedDocument(.usDriverLicense)], settings: mild).combinations.isEmpty)
        #expect(
            advise([OfferedDocument(.usDriverLicense), OfferedDocument(.tribalID)], settings: mild)
                .combinations.map(\.acceptance) == [.doubtful, .doubtful])
        #expect(
            advise([OfferedDocument(.usDriverLicense), OfferedDocument(.foreignPassport)]).combinations == [
                DocumentCombination(photoID: 1, proofOfAddress: 0, acceptance: .accepted)
            ])
    }

    @Test("looks at dates where they are known, and says what must hold where they are not")
    func dates() {
        let advice = advise([
            OfferedDocument(.usPassport, validUntil: Self.today.adding(days: -1)),
            OfferedDocument(.usPassport, validUntil: Self.today),
            OfferedDocument(.usPassport),
            OfferedDocument(.naturalizationCertificate),
            OfferedDocument(.currentLease, validUntil: Self.today.adding(days: -1)),
        ])

        #expect(advice.uses.map { $0.first?.acceptance } == [.refused, .accepted, .accepted, .accepted, .refused])
        #expect(advice.uses.map { $0.first?.conditions.count } == [0, 0, 1, 0, 0])
        #expect(advice.uses[0].first?.remarks.map(\.rule) == ["R13"])
        #expect(advice.uses[4].first?.remarks.map(\.rule) == ["R18"])
    }

    @Test("doubts a country that cannot have issued the document")
    func country() {
        let advice = advise([OfferedDocument(.usDriverLicense, country: Country(code: "CA"))])

        #expect(advice.uses[0].first?.remarks.map(\.rule) == ["R9"])
        #expect(advice.uses[0].first?.acceptance == .refused)
    }

    @Test("asks an identity check for a photo ID and a selfie, and for a proof of address only when it wants one")
    func identity() {
        let documents = [OfferedDocument(.foreignNationalID), OfferedDocument(.bankStatement)]

        let plain = advise(documents, Flow(.identity, wantsProofOfAddress: false))
        let withAddress = advise(documents, Flow(.identity, wantsProofOfAddress: true))

        #expect(plain.combinations == [DocumentCombination(photoID: 0, proofOfAddress: nil, acceptance: .accepted)])
        #expect(plain.uses[1].isEmpty)
        #expect(plain.summary.english.contains("photo of your face"))
        #expect(
            withAddress.combinations == [DocumentCombination(photoID: 0, proofOfAddress: 1, acceptance: .accepted)])
        #expect(withAddress.uses[1].first?.conditions.first?.english.contains("90 days") == true)
    }

    @Test("follows the vendor's settings")
    func settings() {
        let documents = [
            OfferedDocument(.usPassport, validUntil: Self.today.adding(days: -1)), OfferedDocument(.currentLease),
        ]

        let advice = advise(documents, settings: RuleSettings(severities: ["R13": .doubleCheck]))

        #expect(advice.combinations.map(\.acceptance) == [.doubtful])
    }

    @Test("asks for everything when there is nothing, or nothing of use")
    func nothing() {
        #expect(advise([]).missing.map(\.kind) == [.photoID, .proofOfAddress])
        #expect(
            advise([OfferedDocument(.socialSecurityCard)]).missing.map(\.kind) == [.photoID, .proofOfAddress])
        #expect(advise([OfferedDocument(.currentLease)]).missing.map(\.kind) == [.photoID])
    }

    @Test("every type has a title and a place in the lists", arguments: DocumentType.allCases)
    func titles(type: DocumentType) {
        #expect(type.title.english != "document")
        for pack in RulePacks.all where type != .selfie {
            let listings = pack.documents.filter { $0.type == type }
            #expect(Set(listings.map(\.kind)) == type.kinds)
            for listing in listings {
                #expect(!listing.sources.isEmpty && listing.reason.english != listing.reason.spanish)
            }
        }
    }

    private func advise(
        _ documents: [OfferedDocument], _ flow: Flow = Flow(.usps1583, wantsProofOfAddress: true),
        settings: RuleSettings = RuleSettings()
    ) -> DocumentRecommendation {
        DocumentAdvisor(flow, on: Self.today, settings: settings).advise(on: documents)
    }
}
