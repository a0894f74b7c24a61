package import Verification

/// Turns a decision into fields with provenance, by the purpose of its session (veriff.md 7, 13.4).
package struct VeriffExtraction {
    static let source = "veriff"
    private(set) var fields: [ExtractedField] = []

    /// The fields a decision holds.
    package static func fields(of decision: VeriffDecision, purpose: SessionPurpose) -> [ExtractedField] {
        var extraction = VeriffExtraction()
        switch purpose {
        case .photoID: extraction.readIdentity(decision, provenance: .photoID)
        case .addressDocument: extraction.readIdentity(decision, provenance: .proofOfAddress)
        case .proofOfAddress: extraction.readProofOfAddress(decision)
        case .database: extraction.readDatabase(decision)
        }
        extraction.readRegistries(decision)
        return extraction.fields
    }

    mutating func add(
        _ name: ExtractedFieldName, _ raw: String?, as value: String? = nil, _ provenance: Provenance,
        source: String = Self.source
    ) {
        guard let raw else { return }
        fields.append(
            ExtractedField(
                name: name, value: value ?? raw, rawValue: raw, provenance: provenance, source: source))
    }

    mutating func addDate(_ name: ExtractedFieldName, _ raw: String?, _ provenance: Provenance) {
        guard let raw else { return }
        // Some dates carry a time; what is no date stays as it is and is for the rules to refuse.
        let day = LocalDate(String(raw.prefix(10)))
        add(name, raw, as: day?.description, provenance)
    }

    mutating func addCountry(_ name: ExtractedFieldName, _ raw: String?, _ provenance: Provenance) {
        add(name, raw, as: raw.flatMap(Country.init(reading:))?.alpha2, provenance)
    }

    mutating func addState(_ name: ExtractedFieldName, _ raw: String?, _ provenance: Provenance) {
        add(name, raw, as: raw.flatMap(USState.init(reading:))?.code, provenance)
    }

    /// Requests know longer words than answers (veriff.md 16, 25).
    static func sex(reading text: String) -> String? {
        switch text.uppercased() {
        case "M", "MALE": "M"
        case "F", "FEMALE": "F"
        case "X": "X"
        default: nil
        }
    }

    mutating func addAddress(_ text: String?, _ parts: VeriffAddressParts?, _ provenance: Provenance) {
        add(.address, text, provenance)
        guard let parts else { return }
        let street = [parts.houseNumber, parts.street].compactMap { $0 }
        add(.addressStreet, street.isEmpty ? nil : street.joined(separator: " "), provenance)
        add(.addressUnit, parts.unit, provenance)
        add(.addressCity, parts.city, provenance)
        addState(.addressState, parts.state, provenance)
        add(.addressPostalCode, parts.postalCode, provenance)
        addCountry(.addressCountry, parts.country, provenance)
    }
}
