import StrictJSON

/// What the provider read from and found out about an address document (veriff.md 13.3).
package struct VeriffProofOfAddress: Sendable, Equatable {
    package let documentType: String?
    package let fullName: String?
    package let fullAddress: String?
    package let issueDate: String?
    package let nameMatch: Bool?
    package let nameMatchPercentage: Double?
    package let fraud: VeriffFraud?
    package let addressValidation: VeriffAddressValidation?

    init(json: JSONValue) {
        documentType = json.text("documentType")
        fullName = json.text("fullName")
        fullAddress = json.text("fullAddress")
        issueDate = json.text("issueDate")
        nameMatch = json.flag("nameMatch")
        // The second name is a misspelling of the provider's own samples.
        nameMatchPercentage = json.double("nameMatchPercentage") ?? json.double("nameMatcPercentage")
        fraud = json.member("fraud").flatMap(VeriffFraud.init(json:))
        addressValidation = json.member("addressValidationResult").map(VeriffAddressValidation.init(json:))
    }
}
