/// The names of what can be read from a document.
package enum ExtractedFieldName: String, Sendable, CaseIterable {
    case firstName = "first_name"
    case middleName = "middle_name"
    case lastName = "last_name"
    case suffix
    case fullName = "full_name"
    case dateOfBirth = "date_of_birth"
    /// `M`, `F` or `X`.
    case sex
    case placeOfBirth = "place_of_birth"
    case documentType = "document_type"
    case documentNumber = "document_number"
    case issuingCountry = "issuing_country"
    case issuingState = "issuing_state"
    case nationality
    /// The language a document is written in, as an ISO 639-1 code.
    case documentLanguage = "document_language"
    case validFrom = "valid_from"
    case validUntil = "valid_until"
    case issuedOn = "issued_on"
    /// The whole address in one line.
    case address
    case addressStreet = "address_street"
    case addressUnit = "address_unit"
    case addressCity = "address_city"
    case addressState = "address_state"
    case addressPostalCode = "address_postal_code"
    case addressCountry = "address_country"
    /// The text of the barcode on the back of a US licence, as decoded (id-barcodes-mrz.md A2).
    case barcode
    /// The lines of the machine-readable zone, joined by line feeds.
    case machineReadableZone = "machine_readable_zone"
    case addressType = "address_type"
    case nameMatch = "name_match"
    /// 0 to 100.
    case nameMatchPercentage = "name_match_percentage"
    case addressMatch = "address_match"
    /// 0 to 100.
    case addressMatchPercentage = "address_match_percentage"
    /// 0 to 100: from which percentage on the provider takes two addresses for one.
    case addressMatchThreshold = "address_match_threshold"
    /// The address that the provider made of what it read and what it found elsewhere: no reading of the document.
    case plausibleAddress = "plausible_address"
    /// Whether the provider found the address: `found` or `not_found`.
    case addressStatus = "address_status"
    /// Whether the provider found the address's country: `success`, `failure` or `skipped`.
    case countryExists = "country_exists"
    /// `not_assessed` where the provider looked and came to no level.
    case fraudRiskLevel = "fraud_risk_level"
    case fraudReason = "fraud_reason"
    case faceMatch = "face_match"
    case riskScore = "risk_score"
    /// One of several signals about a session, as `category/label`.
    case riskLabel = "risk_label"
    /// One of several sessions that a label links this one with, by the provider's id.
    case linkedSession = "linked_session"
    /// One of several checks of the face, as `check:answer` such as `face_liveness:yes`.
    case biometricCheck = "biometric_check"
    /// The earlier session whose face was recognised, by the provider's id.
    case matchedSession = "matched_session"
    /// Something about a document that a person must see, such as `temporary_emergency_document`.
    case documentWarning = "document_warning"
    /// Something that a registry knows, such as `person_not_alive`.
    case registryWarning = "registry_warning"
    /// One of several things that a national registry was asked about and its answer, as `check:answer` such as
    /// `person_is_alive:true`; the source names the registry.
    case registryCheck = "registry_check"
    /// One of several answers of registries, as `RegistryMatch` writes it; the source names the registry.
    case registryMatch = "registry_match"
    /// How legible the pictures are, 0 to 100.
    case legibility
    /// The age in years that a face looks like.
    case estimatedAge = "estimated_age"
    /// `passed` or `failed`: whether a living person was in front of the camera.
    case liveness
}

extension ExtractedFieldName {
    /// What the provider thinks of a document or a person, as opposed to what it read.
    package var isOpinion: Bool {
        switch self {
        case .nameMatch, .nameMatchPercentage, .addressMatch, .addressMatchPercentage, .addressMatchThreshold,
            .plausibleAddress, .addressStatus, .addressType, .countryExists, .fraudRiskLevel, .fraudReason, .faceMatch,
            .riskScore, .riskLabel, .linkedSession, .biometricCheck, .matchedSession, .documentWarning,
            .registryWarning, .registryCheck, .estimatedAge, .legibility, .liveness:
            true
        default: false
        }
    }
}

/// One value as the provider, a reader or a registry gave it.
package struct ExtractedField: Sendable, Equatable {
    package let name: ExtractedFieldName
    /// The value in our normal form: dates as `YYYY-MM-DD`, types and countries in our vocabulary where they map.
    package let value: String
    /// The value as it was received.
    package let rawValue: String
    package let provenance: Provenance
    /// Who read it, such as `veriff`.
    package let source: String

    /// Creates a field.
    package init(
        name: ExtractedFieldName, value: String, rawValue: String? = nil, provenance: Provenance, source: String
    ) {
        self.name = name
        self.value = value
        self.rawValue = rawValue ?? value
        self.provenance = provenance
        self.source = source
    }
}

extension ExtractedField {
    /// Whether it shows that something was read, or found in a registry's records.
    var isEvidence: Bool {
        guard provenance != .initData, !name.isOpinion else { return false }
        return name != .registryMatch || RegistryMatch(value: value)?.isAnswer == true
    }
}
