import StrictJSON

/// What the product for unstructured documents read; it stands beside the additional data (veriff.md 7.2, 13.3).
package struct VeriffUnstructuredDocument: Sendable, Equatable {
    package let fullName: String?
    package let fullAddress: String?
    package let issueDate: String?
    /// Such as `bank_statement`, an open set.
    package let documentType: String?
    /// ISO 639-1.
    package let language: String?
    /// The comparison with the name we sent.
    package let nameMatch: Bool?
    package let nameMatchPercentage: Double?
    package let isIssueDateInRange: Bool?
    package let fraud: VeriffFraud?

    init(json: JSONValue) {
        let extraction = json.member("extraction")
        fullName = extraction?.text("fullName")
        fullAddress = extraction?.text("fullAddress")
        issueDate = extraction?.text("issueDate")
        let classification = json.member("classification")
        documentType = classification?.text("documentSubType") ?? classification?.text("documentType")
        language = classification?.text("language")
        let validations = json.member("validations")
        let nameMatching = validations?.elements("matchingResults").first { $0.text("type") == "full_name" }
        nameMatch = nameMatching?.flag("match")
        nameMatchPercentage = nameMatching?.double("matchPercentage")
        isIssueDateInRange = validations?.member("documentExpiration")?.flag("isIssueDateInRange")
        fraud = json.member("fraud").flatMap(VeriffFraud.init(json:))
    }
}
