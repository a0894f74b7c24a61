import Verification

extension VeriffExtraction {
    /// Reads a decision of the proof-of-address product, keeping apart what it echoes of what we sent.
    mutating func readProofOfAddress(_ decision: VeriffDecision) {
        let proof = decision.proofOfAddress
        let unstructured = decision.unstructuredDocument
        // The whole name stands in the first name; a last name is the one we sent.
        for name in distinct([proof?.fullName, unstructured?.fullName, decision.person.firstName]) {
            add(.fullName, name, .proofOfAddress)
        }
        add(.lastName, decision.person.lastName, .initData)
        addAddressOnDocument(decision)
        addAddress(
            decision.addressMatching?.declared?.fullAddress, decision.addressMatching?.declared?.parts, .initData)

        let name = proof?.documentType ?? unstructured?.documentType
        let type = name.flatMap(VeriffDocumentType.addressType(name:))
        add(.documentType, name, as: type?.rawValue, .proofOfAddress)
        add(.documentLanguage, unstructured?.language, .proofOfAddress)
        // Without a configured issue date the provider puts it where an identity document's first day would stand.
        addDate(
            .issuedOn, proof?.issueDate ?? unstructured?.issueDate ?? decision.document.validFrom, .proofOfAddress)
        addDate(.validUntil, decision.document.validUntil, .proofOfAddress)
        addComparisons(decision)
        addAddressValidation(proof?.addressValidation)
        addFraud(proof?.fraud ?? unstructured?.fraud)
        if unstructured?.isIssueDateInRange == false {
            add(.documentWarning, "isIssueDateInRange: false", as: "issue_date_out_of_range", .proofOfAddress)
        }
        addSignals(decision, .proofOfAddress)
    }

    /// The provider's comparisons with what we sent may raise a doubt and prove nothing.
    private mutating func addComparisons(_ decision: VeriffDecision) {
        let proof = decision.proofOfAddress
        let unstructured = decision.unstructuredDocument
        add(.nameMatch, (proof?.nameMatch ?? unstructured?.nameMatch).map { String($0) }, .initData)
        add(
            .nameMatchPercentage,
            (proof?.nameMatchPercentage ?? unstructured?.nameMatchPercentage).map { String($0) }, .initData)
        let matching = decision.addressMatching
        add(.addressMatch, matching?.result.map { String($0) }, .initData)
        add(.addressMatchPercentage, matching?.matchPercentage.map { String($0) }, .initData)
        add(.addressMatchThreshold, matching?.matchThreshold.map { String($0) }, .initData)
    }

    /// What the provider found elsewhere about the address: its address is enriched, and no reading of the document.
    private mutating func addAddressValidation(_ validation: VeriffAddressValidation?) {
        add(.plausibleAddress, validation?.plausibleFullAddress, .registry)
        add(.addressStatus, validation?.status, .proofOfAddress)
        add(.addressType, validation?.addressType, .proofOfAddress)
        add(.countryExists, validation?.countryExists, .proofOfAddress)
    }

    private mutating func addFraud(_ fraud: VeriffFraud?) {
        guard let fraud else { return }
        add(.fraudRiskLevel, fraud.riskLevel ?? "null", as: fraud.riskLevel ?? "not_assessed", .proofOfAddress)
        add(.fraudReason, fraud.reason, .proofOfAddress)
    }

    private mutating func addAddressOnDocument(_ decision: VeriffDecision) {
        let read = decision.person.addresses + [decision.addressMatching?.onDocument].compactMap { $0 }
        let texts = distinct(
            [decision.proofOfAddress?.fullAddress, decision.unstructuredDocument?.fullAddress]
                + read.map(\.fullAddress))
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
