import StrictJSON

/// The members that the provider has been seen or documented to send (veriff.md 7, 9, 13, 14), to tell what is new.
///
/// A path's parts are joined by dots and arrays are transparent; `*` stands for any one name, and `**` for all below.
/// Registries answer with fields of their own, which are kept as they come.
enum KnownFields {
    /// The paths in a body that are not known, each once, in the order of the body.
    static func unknown(in body: JSONValue) -> [String] {
        var found = PathList()
        collect(body, below: root, path: "", into: &found)
        return found.paths
    }

    private static func collect(_ value: JSONValue, below node: Node, path: String, into found: inout PathList) {
        if node.isOpen { return }
        switch value {
        case .object(let object):
            for member in object.members {
                let memberPath = path.isEmpty ? member.name : path + "." + member.name
                if let next = node.children[member.name] ?? node.children["*"] {
                    collect(member.value, below: next, path: memberPath, into: &found)
                } else {
                    found.add(memberPath)
                }
            }
        case .array(let elements):
            for element in elements { collect(element, below: node, path: path, into: &found) }
        case .null, .bool, .number, .string: break
        }
    }

    /// Paths in the order they were found, each once, however many there are.
    private struct PathList {
        private(set) var paths: [String] = []
        private var known: Set<String> = []

        mutating func add(_ path: String) {
            if known.insert(path).inserted { paths.append(path) }
        }
    }

    /// One name of the table with what may stand below it.
    private struct Node {
        var children: [String: Node] = [:]
        /// Everything below is known.
        var isOpen = false

        mutating func add(_ parts: ArraySlice<Substring>) {
            guard let first = parts.first else { return }
            if first == "**" {
                isOpen = true
                return
            }
            // `a|b` are two names with the same below them.
            for name in first.split(separator: "|") { children[String(name), default: Node()].add(parts.dropFirst()) }
        }
    }

    private static let root: Node = {
        var root = Node()
        for line in table.split(separator: "\n") {
            guard let space = line.firstIndex(of: " ") else { continue }
            let prefixes = line[..<space] == "-" ? [[]] : expanded(line[..<space])
            for name in line[space...].split(separator: " ") {
                for prefix in prefixes { root.add((prefix + name.split(separator: "."))[...]) }
            }
        }
        return root
    }()

    /// The places that a prefix stands for: a decision lies at the top, in a full-auto body, or alone.
    private static func expanded(_ prefix: Substring) -> [[Substring]] {
        let parts = prefix.split(separator: ".")
        guard parts.first == "decision" else { return [parts] }
        let rest = parts.dropFirst()
        return [["verification"] + rest, ["data", "verification", "decision"] + rest]
    }

    private static let table = """
        - status verification technicalData.ip code message
        - id attemptId feature action vendorData endUserId addressId sessionId eventType type time version
        - checkType matchStatus searchTerm.** totalHits createdAt hits.** maxHitsLimit resourceType createdBy monitorStatus
        - data.attemptId data.sessionId data.code data.status data.acceptanceTime data.submissionTime data.decisionTime
        - data.matchData.** data.validations.** data.registryResponse.** data.ine.** data.curp.** data.vendorData
        - data.verification.id data.verification.attemptId data.verification.decisionScore
        - data.verification.insights.** data.verification.userDefinedData.** data.verification.person.**
        - data.verification.document.** data.verification.vendorData data.verification.endUserId
        - matchData.** validations.** registryResponse.** ine.** curp.** status responseStatus
        - image.id image.name image.context image.url image.sessionId image.size image.mimetype image.timestamp
        - image.content images.** videos.** nfcDocuments.** verifications.**
        decision id attemptId vendorData endUserId status code reason reasonCode acceptanceTime submissionTime
        decision decisionTime highRisk comments person document additionalVerifiedData technicalData.ip
        decision url host baseUrl sessionToken frontState timestamp callback lang
        decision riskScore.score riskLabels.label riskLabels.category riskLabels.sessionIds udocs.**
        decision biometricAuthentication.matchedSessionId biometricAuthentication.matchedSessionVendorData
        decision biometricAuthentication.matchedSessionEndUserId biometricAuthentication.details.**
        decision.person firstName lastName idNumber gender dateOfBirth yearOfBirth placeOfBirth nationality citizenship
        decision.person pepSanctionMatch fullName title extraNames occupation employer foreignerStatus eyeColor
        decision.person hairColor height weight electorNumber ineIdentifier ifeIdentifier
        decision.person nameComponents.title nameComponents.middleName nameComponents.firstNameOnly
        decision.person nameComponents.firstNameSuffix addresses|address.fullAddress addresses|address.parsedAddress.**
        decision.document number type country validFrom validUntil state remarks placeOfIssue firstIssue issueNumber
        decision.document issuedBy nfcValidated residencePermitType portraitIsVisible signatureIsVisible ineIdentifier
        decision.document.specimen containsContactlessChip firstIssuedDate lastIssuedDate nistVersion digitalDocument
        decision.document.specimen nonStandardDrivingLicense militaryDocument temporaryEmergencyDocument
        decision.document.specimen asylumRefugeeDocument ICAOStandardizedDocument notNationalIdCard legalStatus
        decision.document.specimen hasSecurityRisk
        decision.additionalVerifiedData estimatedAge estimatedGender faceMatch selfieQuality processNumber
        decision.additionalVerifiedData driversLicenseNumber driversLicenseCategory.* driversLicenseCategoryFrom.*
        decision.additionalVerifiedData driversLicenseCategoryUntil.* registryValidation.** cpfValidation.**
        decision.additionalVerifiedData biometricRegistryValidationResults.** cadastroUnico.** proBet.**
        decision.additionalVerifiedData officialDatabaseVerification.** ineBiometricValidation.** UKTFCheckResult.**
        decision.additionalVerifiedData ineBiometricRegistryValidation.**
        decision.additionalVerifiedData.validationResults registryName firstName lastName dateOfBirth address city
        decision.additionalVerifiedData.validationResults state zip idNumber phoneNumber
        decision.additionalVerifiedData.proofOfAddress documentType nameMatch nameMatchPercentage nameMatcPercentage
        decision.additionalVerifiedData.proofOfAddress issueDate fullName fullAddress addressMatching.**
        decision.additionalVerifiedData.proofOfAddress.fraud riskLevel reason reasonDescription reasoDescription
        decision.additionalVerifiedData.proofOfAddress.fraud indicators
        decision.additionalVerifiedData.proofOfAddress.addressValidationResult status addressType
        decision.additionalVerifiedData.proofOfAddress.addressValidationResult.components plausibleFullAddress city unit
        decision.additionalVerifiedData.proofOfAddress.addressValidationResult.components state street country postcode
        decision.additionalVerifiedData.proofOfAddress.addressValidationResult.components postCode houseNumber
        decision.additionalVerifiedData.proofOfAddress.addressValidationResult.validations countryExists.result
        decision.additionalVerifiedData.addressMatching addresses.fullAddress addresses.parsedAddress.** result
        decision.additionalVerifiedData.addressMatching matchThreshold matchPercentage
        """
}
