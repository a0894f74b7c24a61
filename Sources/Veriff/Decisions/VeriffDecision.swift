import StrictJSON
package import Verification

/// A decision as the provider sent it, read leniently: what is absent, null, empty or misformed is nothing.
package struct VeriffDecision: Sendable, Equatable {
    /// The session's id; kept as text, for not all are UUIDs.
    package let sessionId: String?
    package let attemptId: String?
    /// Our reference, echoed.
    package let vendorData: String?
    package let endUserId: String?
    /// What was decided, an open set; nothing in bodies that leave it out.
    package let status: String?
    package let code: Int?
    package let reason: String?
    package let reasonCode: Int?
    package let acceptanceTime: Timestamp?
    package let submissionTime: Timestamp?
    package let decisionTime: Timestamp?
    package let person: VeriffPerson
    package let document: VeriffDocument
    package let proofOfAddress: VeriffProofOfAddress?
    package let addressMatching: VeriffAddressMatching?
    package let registryResults: [VeriffRegistryResult]
    package let registryFindings: VeriffRegistryFindings
    package let faceMatch: String?
    package let estimatedAge: String?
    /// `Yes` was seen; documented nowhere.
    package let selfieQuality: String?
    package let risk: VeriffRisk
    package let biometrics: VeriffBiometrics?
    package let unstructuredDocument: VeriffUnstructuredDocument?

    init(json: JSONValue) {
        sessionId = json.text("id")
        attemptId = json.text("attemptId")
        vendorData = json.text("vendorData")
        endUserId = json.text("endUserId")
        status = json.text("status")
        code = json.integer("code")
        reason = json.text("reason")
        reasonCode = json.integer("reasonCode")
        acceptanceTime = json.moment("acceptanceTime")
        submissionTime = json.moment("submissionTime")
        decisionTime = json.moment("decisionTime")
        person = VeriffPerson(json: json.member("person"))
        document = VeriffDocument(json: json.member("document"))

        let additional = AdditionalVerifiedData(json: json.member("additionalVerifiedData"))
        let proofOfAddress = additional.member("proofOfAddress")
        self.proofOfAddress = proofOfAddress.map(VeriffProofOfAddress.init(json:))
        // Beside the proof of address in bodies seen, inside of it by one revision of the documentation.
        addressMatching = (additional.member("addressMatching") ?? proofOfAddress?.member("addressMatching"))
            .flatMap(VeriffAddressMatching.init(json:))
        registryResults = additional.elements("validationResults").map(VeriffRegistryResult.init(json:))
        registryFindings = VeriffRegistryFindings(additional)
        faceMatch = additional.text("faceMatch")
        estimatedAge = additional.text("estimatedAge")
        selfieQuality = additional.text("selfieQuality")
        risk = VeriffRisk(json: json)
        biometrics = json.member("biometricAuthentication").map(VeriffBiometrics.init(json:))
        unstructuredDocument = json.member("udocs").map(VeriffUnstructuredDocument.init(json:))
    }
}
