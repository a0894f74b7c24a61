internal import DocumentFields
package import IdentityDocuments

/// What a machine-readable zone says.
///
/// - Parameters:
///   - today: Tells the century of a birth.
///   - firstName: The first name that is printed, as far as it is known: of a zone's given names nobody knows whether the
///     second goes with the first.
package func readFields(
    of evidence: ZoneEvidence, on today: DocumentDate, besideFirstName firstName: String? = nil
) -> SourceReading {
    let zone = evidence.zone
    var fields: [FieldName: FieldReading] = [:]
    func set(_ name: FieldName, _ text: String?, _ confidence: Double) {
        guard let text, !text.isEmpty else { return }
        fields[name] = FieldReading(value: .text(text), confidence: confidence, place: evidence.place)
    }
    func checked(_ check: MachineReadableZone.Check) -> Double { evidence.confidence(of: check) }

    // One that fills its field may have been cut at its end, which print is not.
    let end = min(evidence.confidenceOfNames, zone.isNameTruncated ? 0.4 : 1)
    let given = given(zone.givenNames ?? "", besideFirstName: firstName)
    // Where a zone has a filler, the name has a blank or a hyphen.
    let isSimple = !zone.surname.contains(" ")
    set(.lastName, zone.surname, min(evidence.confidenceOfNames, isSimple ? 1 : 0.85))
    set(.firstName, given.first, given.count > 1 ? evidence.confidenceOfNames : end)
    set(.middleName, given.dropFirst().joined(separator: " "), end)
    set(.name, (given + [zone.surname]).joined(separator: " "), min(end, isSimple ? 1 : 0.85))
    set(.documentNumber, zone.documentNumber, checked(.documentNumber))
    set(.dateOfBirth, zone.dateOfBirth(on: today)?.description, checked(.dateOfBirth))
    set(.expiresOn, zone.expiresOn?.description, checked(.expiry))
    let unchecked = min(evidence.restConfidence, 0.97)
    set(.sex, zone.sex?.rawValue, unchecked)
    set(.nationality, zone.nationality.code.isEmpty ? nil : zone.nationality.reportedCode, unchecked)
    set(.country, zone.issuingState.code.isEmpty ? nil : zone.issuingState.reportedCode, unchecked)
    set(.mrz, evidence.text, min(evidence.confidenceOfNames, checked(.composite)))
    return SourceReading(source: .mrz, kind: kind(of: zone), side: nil, fields: fields)
}

/// The given names, those that print joins by a hyphen as one.
private func given(_ names: String, besideFirstName firstName: String?) -> [String] {
    let names = names.split(separator: " ").map(String.init)
    let printed = firstName?.uppercased() ?? ""
    let parts = printed.split(separator: "-").map(String.init)
    return parts.count > 1 && names.starts(with: parts) ? [printed] + names.dropFirst(parts.count) : names
}

extension ZoneEvidence {
    /// A check digit lets one wrong value in ten pass, so that the reading must be sure of itself too.
    fileprivate func confidence(of check: MachineReadableZone.Check) -> Double {
        guard zone.checks[check] ?? zone.areCheckDigitsValid else { return min(0.5, restConfidence) }
        if isRepaired { return 0.85 }
        return zone.areCheckDigitsValid ? 0.99 : min(0.88, restConfidence)
    }

    /// No check digit covers the names.
    fileprivate var confidenceOfNames: Double {
        min(zone.areCheckDigitsValid ? 0.9 : 0.85, nameConfidence)
    }
}

extension MachineReadableState {
    /// The country's code, or that of the zone where it is no country.
    fileprivate var reportedCode: String { countryCode ?? code }
}

private func kind(of zone: MachineReadableZone) -> DocumentKind? {
    let isAmerican = zone.issuingState.code == "USA"
    switch zone.format {
    case .visaA, .visaB: return nil
    case .td3: return isAmerican ? .usPassport : .foreignPassport
    case .td1, .td2:
        guard isAmerican else { return .foreignNationalID }
        switch zone.documentCode.first {
        case "I": return .usPassportCard
        case "C": return .permanentResidentCard
        default: return .otherUSCISCard
        }
    }
}
