import IdentityDocuments

/// Reads a barcode and everything that is computed from it.
func checkBarcode(_ bytes: [UInt8]) {
    guard let barcode = try? AAMVABarcode(parsing: bytes) else { return }
    let missing = barcode.missingMandatoryElements
    expect((barcode.documentNumber == nil) == missing.contains("DAQ"), "a missing number is named")
    expect((barcode.dateOfBirth == nil) == missing.contains("DBB"), "a missing date of birth is named")
    let isSilent = ["DCL", "DBK", "DBM"].allSatisfy { barcode.elements[$0] == nil }
    expect(isSilent, "race and social security numbers are not kept")
    expect(barcode.issuerNumber.utf8.count == 6, "an issuer number has six digits")
    _ = (barcode.familyName, barcode.firstName, barcode.middleNames, barcode.suffix, barcode.sex, barcode.issuer)
    _ = (barcode.street, barcode.secondStreet, barcode.city, barcode.state, barcode.postalCode, barcode.country)
    _ = (barcode.expiresOn, barcode.issuedOn, barcode.cardRevisedOn, barcode.complianceType, barcode.cardType)
}
