import DocumentFields
package import DocumentLayout

/// Reads what the words on the pages of one document say.
package func readPrinted(_ pages: [RecognizedPage]) -> PrintedReading {
    let pages = firstWords(of: pages)
    let words = pages.flatMap(\.words)
    guard words.count(where: { $0.confidence >= 0.6 && $0.text.contains(where: \.isLetter) }) >= 6 else {
        return .unreadable
    }
    let texts = pages.enumerated().map { PageText($1, number: $0) }
    guard let kind = kind(of: texts)?.corrected(by: texts) else { return .notADocument }
    var fields: [FieldName: FieldReading] = [:]
    switch kind.kind {
    case .usDriverLicense, .usNondriverID, .temporaryPaperLicense:
        for text in texts { fields.merge(readCard(text)) { $0.confidence >= $1.confidence ? $0 : $1 } }
    case .usPassport, .usPassportCard, .foreignPassport, .permanentResidentCard, .otherUSCISCard, .nexusCard,
        .foreignDriverLicense, .foreignNationalID:
        for text in texts { fields.merge(readPassport(text)) { $0.confidence >= $1.confidence ? $0 : $1 } }
    case .socialSecurityCard, .birthCertificate, .healthInsuranceCard: break
    default:
        fields = readLetter(texts, kind: kind.kind)
        // A receipt of a grocer speaks of water and gas as well; only a document is for somebody.
        if fields[.name] == nil, kind.confidence < 0.9 { return .notADocument }
    }
    return PrintedReading(
        status: .read, kind: kind.kind, kindConfidence: kind.confidence, side: side(of: kind.kind, fields),
        fields: fields)
}

/// As many pages and words as are looked at: no document has more that matter, and time must stay bounded.
private func firstWords(of pages: [RecognizedPage]) -> [RecognizedPage] {
    var left = 2500
    return pages.prefix(5).map { page in
        let words = Array(page.words.prefix(left))
        left -= words.count
        return RecognizedPage(width: page.width, height: page.height, words: words)
    }
}

/// The side of a card; papers have none.
private func side(of kind: DocumentKind, _ fields: [FieldName: FieldReading]) -> DocumentSide? {
    switch kind {
    case .usDriverLicense, .usNondriverID: fields[.lastName] ?? fields[.dateOfBirth] != nil ? .front : nil
    default: .front
    }
}
