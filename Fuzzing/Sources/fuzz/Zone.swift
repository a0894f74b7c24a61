import IdentityDocuments

/// Reads a machine-readable zone and everything that is computed from it.
func checkZone(_ bytes: [UInt8]) {
    guard let zone = try? MachineReadableZone(parsing: bytes),
        let today = DocumentDate(year: 2026, month: 11, day: 20)
    else { return }
    let isPast = zone.possibleDatesOfBirth(on: today).allSatisfy { $0 <= today }
    expect(isPast, "a birth is past")
    expect(zone.checks[.documentNumber] != nil, "every zone has a check digit for its number")
    expect(zone.documentNumber?.contains("<") != true, "a number has no fillers")
    _ = (zone.expiresOn, zone.yearOfBirth(on: today), zone.areCheckDigitsValid, zone.isSpecimen)
    _ = (zone.issuingState.countryCode, zone.nationality.kind)
}
