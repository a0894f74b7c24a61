package import DocumentFields

/// Brings what the sources say together: the surest reading of each field, more sure where another source agrees, and the
/// readings that differ.
package func fuse(_ sources: [SourceReading]) -> [FieldName: FusedField] {
    var fused: [FieldName: FusedField] = [:]
    for name in FieldName.allCases {
        let readings = sources.compactMap { source in
            source.fields[name].map { SourcedReading($0, from: source.source) }
        }
        guard let field = FusedField(of: readings) else { continue }
        fused[name] = field
    }
    return fused
}

extension FusedField {
    /// Nil without readings.
    fileprivate init?(of readings: [SourcedReading]) {
        let readings = readings.sorted { $0.reading.confidence > $1.reading.confidence }
        guard let surest = readings.first else { return nil }
        let agreeing = readings.filter { $0.reading.value.agrees(with: surest.reading.value) }
        let differing = readings.filter { !$0.reading.value.agrees(with: surest.reading.value) }
        best = SourcedReading(FusedField.joined(surest, agreeing, differing), from: surest.source)
        alternatives = differing
    }

    /// Where print and zone agree, print has the accents, hyphens and apostrophes that zones lose.
    private static func joined(
        _ surest: SourcedReading, _ agreeing: [SourcedReading], _ differing: [SourcedReading]
    ) -> FieldReading {
        let spelled =
            surest.source == .mrz
            ? agreeing.first { $0.source == .printed && $0.reading.value.spells(surest.reading.value) } ?? surest
            : surest
        let doubt = agreeing.reduce(1) { $0 * (1 - min($1.reading.confidence, 0.99)) }
        var confidence = agreeing.count > 1 ? min(0.99, 1 - doubt) : surest.reading.confidence
        // Print that is sure and different leaves a doubt at everything that no code protects from misreading.
        if surest.source != .barcode, differing.contains(where: { $0.reading.confidence > 0.7 }) {
            confidence = min(confidence, 0.88)
        }
        return FieldReading(
            value: spelled.reading.value, confidence: confidence,
            place: surest.reading.place ?? spelled.reading.place)
    }
}
