package import DocumentFields
package import IdentityDocuments

/// What the barcode on the back of a card says.
///
/// - Parameters:
///   - text: What of the symbol is kept.
///   - place: Where the symbol stands.
package func readFields(of barcode: AAMVABarcode, text: String, at place: PagePlace) -> SourceReading {
    var fields: [FieldName: FieldReading] = [:]
    func set(_ name: FieldName, _ value: FieldValue?) {
        guard let value else { return }
        // The symbol corrects its errors: what it gives is what the issuer wrote.
        fields[name] = FieldReading(value: value, confidence: 0.99, place: place)
    }
    func set(_ name: FieldName, _ text: String?) { set(name, text.map(FieldValue.text)) }

    set(.barcode, text)
    set(.firstName, barcode.firstName)
    set(.middleName, barcode.middleNames)
    set(.lastName, barcode.familyName)
    set(.suffix, barcode.suffix)
    let names = [barcode.firstName, barcode.middleNames, barcode.familyName, barcode.suffix].compactMap(\.self)
    if barcode.familyName != nil { set(.name, names.joined(separator: " ")) }
    set(.dateOfBirth, barcode.dateOfBirth?.description)
    set(.expiresOn, barcode.expiresOn?.description)
    set(.issuedOn, barcode.issuedOn?.description)
    set(.documentNumber, barcode.documentNumber)
    set(.sex, barcode.sex?.rawValue)
    set(.country, barcode.country ?? barcode.issuer?.country)
    set(.state, barcode.issuer?.code ?? barcode.state)
    set(.address, address(of: barcode).map(FieldValue.address))
    return SourceReading(source: .barcode, kind: kind(of: barcode), side: .back, fields: fields)
}

private func kind(of barcode: AAMVABarcode) -> DocumentKind? {
    let isCanadian = barcode.country == "CAN"
    return switch barcode.cardType {
    case .license, .enhanced: isCanadian ? .foreignDriverLicense : .usDriverLicense
    case .identificationCard: isCanadian ? .foreignNationalID : .usNondriverID
    case nil: nil
    }
}

private func address(of barcode: AAMVABarcode) -> PostalAddress? {
    let streets = [barcode.street, barcode.secondStreet].compactMap(\.self)
    let street = streets.isEmpty ? nil : streets.joined(separator: " ")
    let region = [barcode.state, barcode.postalCode].compactMap(\.self).joined(separator: " ")
    let parts = [street, barcode.city, region.isEmpty ? nil : region].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return PostalAddress(
        street: street, city: barcode.city, state: barcode.state, postalCode: barcode.postalCode,
        country: barcode.country, full: parts.joined(separator: ", "))
}
