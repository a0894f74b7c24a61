import StrictJSON

/// Writes the checks of a proof of address (veriff.md 13.3).
enum ProofOfAddressBody {
    private static let threshold = 80.0

    static func make(_ opening: SessionOpening, _ reading: SandboxReading) -> JSONValue {
        let expected = [opening.firstName, opening.lastName].compactMap { $0 }.joined(separator: " ")
        let namePercentage = expected.isEmpty ? nil : reading.wholeName.map { TextSimilarity.percentage($0, expected) }
        let proof: JSONValue = [
            "documentType": .text(reading.documentType),
            "fullName": .text(reading.wholeName),
            "fullAddress": .text(reading.fullAddress),
            "issueDate": .text(reading.issueDate),
            "nameMatch": .flag(reading.nameMatch ?? namePercentage.map { $0 >= threshold }),
            "nameMatchPercentage": .double(reading.nameMatchPercentage ?? namePercentage),
            "fraud": fraud(reading.fraud),
        ]
        let addressType = reading.addressType.map(addressValidation)
        let block = addressType.map { proof.adding("addressValidationResult", $0) } ?? proof
        guard let declared = opening.address else { return ["proofOfAddress": block] }
        return ["proofOfAddress": block, "addressMatching": addressMatching(declared, reading)]
    }

    private static func fraud(_ level: String?) -> JSONValue {
        let isSuspect = level != nil && level != "LOW_RISK"
        return [
            "riskLevel": .text(level),
            "reason": isSuspect ? "PDF_PROCESSED_BY_EDITOR" : nil,
            "reasonDescription": isSuspect ? "Document was processed using editing software." : nil,
            "indicators": [],
        ]
    }

    private static func addressValidation(_ type: String) -> JSONValue {
        ["components": nil, "addressType": .string(type), "validations": ["countryExists": ["result": "success"]]]
    }

    private static func addressMatching(_ declared: String, _ reading: SandboxReading) -> JSONValue {
        let percentage = reading.fullAddress.map { TextSimilarity.percentage(declared, $0) }
        return [
            "addresses": [
                ["fullAddress": .string(declared), "parsedAddress": nil],
                ["fullAddress": .text(reading.fullAddress), "parsedAddress": nil],
            ],
            "result": .flag(reading.addressMatch ?? percentage.map { $0 >= threshold }),
            "matchThreshold": 80,
            "matchPercentage": .double(percentage),
        ]
    }
}
