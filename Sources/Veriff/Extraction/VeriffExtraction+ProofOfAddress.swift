import Verification

extension VeriffExtraction {
    /// Reads a decision of the proof-of-address product, keeping apart what it echoes of what we sent.
    mutating func readProofOfAddress(_ decision: VeriffDecision) {
        let proof = decision.proofOfAddress
        // The whole name stands in the first name; a last name is the one we sent.
        for name in distinct([proof?.fullName, decision.person.firstName]) { add(.fullName, name, .proofOfAddress) }
        add(.lastName, decision.person.lastName, .initData)
        addAddressOnDocument(decision)
        addAddress(
            decision.addressMatching?.declared?.fullAddress, decision.addressMatching?.declared?.parts, .initData)

        let type = proof?.documentType.flatMap(VeriffDocumentType.addressType(name:))
        add(.documentType, proof?.documentType, as: type?.rawValue, .proofOfAddress)
        // Without a configured issue date the provider puts it where an identity document's first day would stand.
        addDate(.issuedOn, proof?.issueDate ?? decision.document.validFrom, .proofOfAddress)
        addDate(.validUntil, decision.document.validUntil, .proofOfAddress)
        // The provider's comparisons with what we sent may raise a doubt and prove nothing.
        add(.nameMatch, proof?.nameMatch.map { String($0) }, .initData)
        add(.nameMatchPercentage, proof?.nameMatchPercentage.map { String($0) }, .initData)
        add(.addressMatch, decision.addressMatching?.result.map { String($0) }, .initData)
        add(.addressMatchPercentage, decision.addressMatching?.matchPercentage.map { String($0) }, .initData)
        add(.addressType, proof?.addressValidation?.addressType, .proofOfAddress)
        add(.countryExists, proof?.addressValidation?.countryExists, .proofOfAddress)
        add(.fraudRiskLevel, proof?.fraud?.riskLevel, .proofOfAddress)
        add(.fraudReason, proof?.fraud?.reason, .proofOfAddress)
        addSignals(decision, .proofOfAddress)
    }

    private mutating func addAddressOnDocument(_ decision: VeriffDecision) {
        let read = decision.person.addresses + [decision.addressMatching?.onDocument].compactMap { $0 }
        let texts = distinct([decision.proofOfAddress?.fullAddress] + read.map(\.fullAddress))
        guard let text = texts.first else {
            addAddress(nil, read.lazy.compactMap(\.parts).first, .proofOfAddress)
            return
        }
        // Bodies have been seen whose parts belong to another address than their text: parts count only beside
        // the very text that was chosen.
        let parts = read.first { $0.parts != nil && $0.fullAddress == text }?.parts
        addAddress(text, parts, .proofOfAddress)
        // Whether further readings say the same is for the rules to find out.
        for other in texts.dropFirst() { add(.address, other, .proofOfAddress) }
    }
}
