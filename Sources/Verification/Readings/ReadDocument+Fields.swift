extension ReadDocument {
    /// What was found as fields of a verification: a second reading of a document, beside the provider's.
    ///
    /// The source says of which document and from where in the picture, such as `reader/photo_id/barcode`.
    package func fields(of kind: DocumentKind) -> [ExtractedField] {
        let read = values.compactMap { value -> ExtractedField? in
            guard let name = value.name.field(of: kind) else { return nil }
            return ExtractedField(
                name: name, value: value.normalText, rawValue: value.text, provenance: .reader,
                source: Self.source(kind, value.source.rawValue))
        }
        return read + [type.map { field(.documentType, $0.rawValue, kind) }, legibility(of: kind)].compactMap { $0 }
    }

    /// How sure the reader is of what it read, in points of 100; nothing of what is no document.
    private func legibility(of kind: DocumentKind) -> ExtractedField? {
        switch status {
        case .notADocument: return nil
        case .unreadable: return field(.legibility, "0", kind)
        case .ok:
            guard !values.isEmpty else { return field(.legibility, "0", kind) }
            let sum = values.reduce(0) { $0 + min(max($1.confidence, 0), 1) }
            return field(.legibility, String(Int((100 * sum / Double(values.count)).rounded())), kind)
        }
    }

    private func field(_ name: ExtractedFieldName, _ value: String, _ kind: DocumentKind) -> ExtractedField {
        ExtractedField(name: name, value: value, provenance: .reader, source: Self.source(kind, nil))
    }

    private static func source(_ kind: DocumentKind, _ place: String?) -> String {
        ["reader", kind.rawValue, place].compactMap { $0 }.joined(separator: "/")
    }
}

extension ReadValue {
    /// The value in our normal form: countries by their codes of two letters, the sex by one.
    fileprivate var normalText: String {
        switch name {
        case .country, .nationality: Country(reading: text)?.alpha2 ?? text
        case .state: USState(reading: text)?.code ?? text
        case .sex: Self.sexes[text.lowercased()] ?? text
        default: text
        }
    }

    private static let sexes = ["male": "M", "female": "F", "unspecified": "X"]
}

extension ReadValue.Name {
    /// What the value is called among a verification's fields; nil for what none of them is.
    fileprivate func field(of kind: DocumentKind) -> ExtractedFieldName? {
        switch self {
        case .firstName: .firstName
        case .middleName: .middleName
        case .lastName: .lastName
        case .suffix: .suffix
        case .name: .fullName
        case .dateOfBirth: .dateOfBirth
        case .expiresOn: .validUntil
        case .issuedOn: kind == .proofOfAddress ? .issuedOn : .validFrom
        case .documentNumber: .documentNumber
        case .sex: .sex
        case .nationality: .nationality
        case .country: .issuingCountry
        case .state: .issuingState
        case .address: .address
        case .mrz: .machineReadableZone
        case .barcode: .barcode
        case .issuer: nil
        }
    }
}
