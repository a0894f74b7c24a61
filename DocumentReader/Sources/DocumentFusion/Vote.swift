internal import DocumentFields
package import PrintedDocuments

/// Brings several readings of the same print together, as engines that look differently at a page give them.
///
/// The errors of one engine are not independent: two readings alike are surer than one, but never as sure as two sources.
package func vote(_ readings: [PrintedReading]) -> PrintedReading {
    let withKind = readings.filter { $0.kind != nil }
    guard let best = withKind.max(by: { $0.kindConfidence < $1.kindConfidence }) else {
        return readings.contains { $0.status == .notADocument } ? .notADocument : .unreadable
    }
    let voters = withKind.filter { $0.kind == best.kind }
    var fields: [FieldName: FieldReading] = [:]
    for name in FieldName.allCases {
        fields[name] = elected(voters.compactMap { $0.fields[name] }, of: voters.count)
    }
    return PrintedReading(
        status: .read, kind: best.kind, kindConfidence: best.kindConfidence,
        side: best.side ?? voters.lazy.compactMap(\.side).first, fields: fields)
}

private func elected(_ readings: [FieldReading], of voters: Int) -> FieldReading? {
    var parties: [[FieldReading]] = []
    for reading in readings {
        if let party = parties.firstIndex(where: { $0[0].value.agrees(with: reading.value) }) {
            parties[party].append(reading)
        } else {
            parties.append([reading])
        }
    }
    func weight(_ party: [FieldReading]) -> Double { party.reduce(0) { $0 + $1.confidence } }
    guard let winner = parties.max(by: { weight($0) < weight($1) }),
        let surest = winner.max(by: { $0.confidence < $1.confidence })
    else { return nil }
    // What all looks have in common may still be the error of one engine.
    let ceiling = parties.count > 1 ? 0.75 : winner.count == voters ? 0.9 : 0.85
    let doubt = winner.reduce(1.0) { $0 * (1 - min($1.confidence, 0.9)) }
    let confidence = winner.count > 1 ? max(surest.confidence, 1 - doubt) : surest.confidence
    return FieldReading(value: surest.value, confidence: min(ceiling, confidence), place: surest.place)
}
