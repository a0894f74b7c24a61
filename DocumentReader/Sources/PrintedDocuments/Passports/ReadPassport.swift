import DocumentFields
import DocumentLayout
import IdentityDocuments

/// What labels on pages of passports and on international cards name.
enum PassportField: Sendable, Hashable {
    case number, family, given, nationality, birth, issued, expires, sex, other
}

extension LabelVocabulary<PassportField> {
    /// The words of passports, in English and in languages printed beside it.
    static let passports = LabelVocabulary(
        isAnywhere: true,
        [
            (
                .number,
                """
                PASSPORT NO|PASSPORT NUMBER|DOCUMENT NO|DOCUMENT NUMBER|PASSPORT CARD NO|CARD NO|PASAPORTE NO|\
                PASS-NR|NO DE PASSEPORT|USCIS#|CARD NUMBER|ID NUMBER
                """
            ),
            (.family, "SURNAME|APELLIDOS|NOM|FAMILY NAME|SURNAMES|APELLIDO|LAST NAME"),
            (.given, "GIVEN NAMES|GIVEN NAME|PRENOMS|NOMBRES|VORNAMEN|FIRST NAMES|GIVEN NAMES PRENOMS"),
            (.nationality, "NATIONALITY|NATIONALITE|NACIONALIDAD|COUNTRY OF BIRTH"),
            (.birth, "DATE OF BIRTH|DATE DE NAISSANCE|FECHA DE NACIMIENTO|GEBURTSTAG|BIRTH DATE"),
            (.issued, "DATE OF ISSUE|ISSUED ON|DATE DE DELIVRANCE|FECHA DE EXPEDICION|DATE OF ISSUANCE|ISSUE DATE"),
            (
                .expires,
                """
                DATE OF EXPIRATION|DATE OF EXPIRY|EXPIRES ON|FECHA DE CADUCIDAD|CARD EXPIRES|EXPIRATION DATE|\
                EXPIRY DATE|VALID UNTIL
                """
            ),
            (.sex, "SEX|SEXE|SEXO|GESCHLECHT"),
            (
                .other,
                """
                TYPE|CODE|PLACE OF BIRTH|AUTHORITY|ENDORSEMENTS|SIGNATURE|LIEU DE NAISSANCE|LUGAR DE NACIMIENTO|\
                ISSUING STATE|ISSUING COUNTRY|CATEGORY|RESIDENT SINCE|KODE|TIPO|GEBURTSORT
                """
            ),
        ])
}

/// Reads the printed part of a passport's page, or of a card that has a zone; the zone is not read here.
func readPassport(_ page: PageText) -> [FieldName: FieldReading] {
    let labelled = LabelledPage(page, vocabulary: .passports)
    var fields: [FieldName: FieldReading] = [:]
    let dates = HolderDates(
        on: page, birth: passportDate(.birth, labelled), issued: passportDate(.issued, labelled),
        expires: passportDate(.expires, labelled))
    fields[.dateOfBirth] = dates.birth
    fields[.issuedOn] = dates.issued
    fields[.expiresOn] = dates.expires
    fields[.documentNumber] = passportNumber(labelled)
    fields[.sex] = passportSex(labelled)
    fields.merge(passportNames(labelled)) { $1 }
    if let country = issuingCountry(on: page) {
        for name in [FieldName.country, .nationality] {
            fields[name] = FieldReading(
                value: .text(country.code), confidence: name == .country ? 0.88 : 0.75,
                place: PagePlace(page: page.page, box: country.box))
        }
    }
    return fields
}

private func passportDate(_ field: PassportField, _ labelled: LabelledPage<PassportField>) -> FieldReading? {
    for label in labelled.labels(for: field) {
        for value in (labelled.below(label).prefix(2) + [labelled.beside(label)].compactMap(\.self)) {
            guard let found = date(in: value.tokens, at: 0) else { continue }
            let tokens = Array(value.tokens[found.tokens])
            return FieldReading(
                value: .text(found.date.description),
                confidence: min(found.isRepaired ? 0.75 : 0.93, tokens.confidence),
                place: tokens.box.map { PagePlace(page: labelled.page.page, box: $0) })
        }
    }
    return nil
}

private func passportNumber(_ labelled: LabelledPage<PassportField>) -> FieldReading? {
    for label in labelled.labels(for: .number) {
        for value in labelled.below(label).prefix(2) + [labelled.beside(label)].compactMap(\.self) {
            guard let token = value.tokens.first else { continue }
            let text = token.bare.uppercased()
            guard (7...10).contains(text.count), text.count(where: \.isNumber) >= 5,
                text.allSatisfy({ $0.isNumber || $0.isLetter })
            else { continue }
            return FieldReading(
                value: .text(text), confidence: min(0.85, token.confidence),
                place: PagePlace(page: labelled.page.page, box: token.box))
        }
    }
    return nil
}

private func passportSex(_ labelled: LabelledPage<PassportField>) -> FieldReading? {
    for label in labelled.labels(for: .sex) {
        for value in labelled.below(label).prefix(1) + [labelled.beside(label)].compactMap(\.self) {
            guard let token = value.tokens.first, token.core.utf8.count == 1, let sex = sexes[token.core] else {
                continue
            }
            return FieldReading(
                value: .text(sex), confidence: min(0.9, token.confidence),
                place: PagePlace(page: labelled.page.page, box: token.box))
        }
    }
    return nil
}

private func passportNames(_ labelled: LabelledPage<PassportField>) -> [FieldName: FieldReading] {
    guard let family = passportName(.family, labelled) else { return [:] }
    let given = passportName(.given, labelled)
    let name = PersonName(family: family.words, given: given?.words ?? [])
    var fields: [FieldName: FieldReading] = [:]
    let parts = [
        (FieldName.firstName, name.first, given), (.middleName, name.middle, given), (.lastName, name.last, family),
        (.suffix, name.suffix, family),
    ]
    for (field, text, source) in parts {
        guard let text, let source else { continue }
        fields[field] = FieldReading(
            value: .text(text), confidence: min(0.88, source.tokens.confidence),
            place: source.tokens.box.map { PagePlace(page: labelled.page.page, box: $0) })
    }
    if let given {
        let tokens = family.tokens + given.tokens
        fields[.name] = FieldReading(
            value: .text(name.full), confidence: min(0.88, tokens.confidence),
            place: tokens.box.map { PagePlace(page: labelled.page.page, box: $0) })
    }
    return fields
}

private func passportName(
    _ field: PassportField, _ labelled: LabelledPage<PassportField>
) -> NameLine? {
    for label in labelled.labels(for: field) {
        for value in labelled.below(label).prefix(1) {
            if let line = NameLine(value.tokens, atLeast: 1) { return line }
        }
    }
    return nil
}

/// The country that a page names as its issuer.
func issuingCountry(on page: PageText) -> (code: String, box: Box)? {
    for segment in page.segments {
        for (code, phrase) in countries {
            for place in segment.tokens.indices {
                guard let count = phrase.length(in: segment.tokens, at: place),
                    let box = segment.tokens[place..<place + count].box
                else { continue }
                return (code, box)
            }
        }
    }
    return nil
}

private let countries: [(code: String, phrase: Phrase)] = [
    ("USA", Phrase("UNITED STATES OF AMERICA")), ("CAN", Phrase("CANADA")), ("GBR", Phrase("UNITED KINGDOM")),
    ("GBR", Phrase("BRITISH PASSPORT")), ("MEX", Phrase("ESTADOS UNIDOS MEXICANOS")), ("MEX", Phrase("MEXICO")),
    ("DEU", Phrase("BUNDESREPUBLIK DEUTSCHLAND")), ("DEU", Phrase("FEDERAL REPUBLIC OF GERMANY")),
    ("UTO", Phrase("UTOPIA")),
    ("FRA", Phrase("REPUBLIQUE FRANCAISE")), ("ESP", Phrase("REINO DE ESPANA")), ("ITA", Phrase("REPUBBLICA ITALIANA")),
    ("IND", Phrase("REPUBLIC OF INDIA")), ("AUS", Phrase("AUSTRALIA")),
    ("BRA", Phrase("REPUBLICA FEDERATIVA DO BRASIL")),
    ("NLD", Phrase("KONINKRIJK DER NEDERLANDEN")), ("IRL", Phrase("IRELAND")), ("JPN", Phrase("JAPAN")),
    ("KOR", Phrase("REPUBLIC OF KOREA")), ("CHN", Phrase("PEOPLE'S REPUBLIC OF CHINA")), ("PHL", Phrase("PHILIPPINES")),
    ("NGA", Phrase("NIGERIA")), ("COL", Phrase("REPUBLICA DE COLOMBIA")), ("NZL", Phrase("NEW ZEALAND")),
]
