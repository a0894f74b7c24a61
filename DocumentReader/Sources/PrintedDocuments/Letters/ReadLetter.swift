import DocumentFields
import DocumentLayout
import IdentityDocuments

/// Reads a paper that carries somebody's address: a bill, a statement, a lease, a policy, a registration.
func readLetter(_ pages: [PageText], kind: DocumentKind) -> [FieldName: FieldReading] {
    let labelled = pages.map { LabelledPage($0, vocabulary: .letters) }
    var fields: [FieldName: FieldReading] = [:]
    let home = HomeAddress(labelled, kind: kind)
    fields[.address] = home.reading
    fields[.issuer] = Issuer(labelled, kind: kind, home: home.best).reading
    if let customer = Customer(labelled, kind: kind, home: home, issuer: fields[.issuer]?.value.text).reading {
        fields.merge(customer) { $1 }
    }
    let dates = LetterDates(labelled, kind: kind)
    fields[.issuedOn] = dates.issued
    fields[.expiresOn] = dates.expires
    fields[.documentNumber] = policyNumber(labelled, kind: kind)
    return fields
}

/// The number of a policy or of a voter; account numbers are nobody's document.
private func policyNumber(_ pages: [LabelledPage<LetterField>], kind: DocumentKind) -> FieldReading? {
    switch kind {
    case .homeInsurancePolicy, .vehicleInsurancePolicy, .voterCard: break
    default: return nil
    }
    for page in pages {
        for label in page.labels(for: .number) {
            for value in page.values(of: label).prefix(2) {
                let tokens = value.tokens.prefix { $0.core.contains(where: \.isNumber) || $0.core.count <= 4 }
                let text = tokens.map(\.bare).filter { !$0.isEmpty }.joined(separator: " ")
                guard text.count(where: \.isNumber) >= 4, date(in: Array(tokens), at: 0) == nil else { continue }
                let doubtful = text.contains { "OIQSBZGDl".contains($0) }
                return FieldReading(
                    value: .text(text), confidence: min(doubtful ? 0.8 : 0.9, Array(tokens).confidence),
                    place: Array(tokens).box.map { PagePlace(page: page.page.page, box: $0) })
            }
        }
    }
    return nil
}
