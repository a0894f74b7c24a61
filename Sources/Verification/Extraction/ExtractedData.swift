/// All that was read in an attempt.
package struct ExtractedData: Sendable, Equatable {
    package var fields: [ExtractedField]

    /// Creates extracted data.
    package init(fields: [ExtractedField] = []) {
        self.fields = fields
    }

    /// The value read from a document, if any; what we sent ourselves is never returned.
    package func value(_ name: ExtractedFieldName, from provenance: Provenance) -> String? {
        guard provenance != .initData else { return nil }
        return fields.first { $0.name == name && $0.provenance == provenance }?.value
    }
}
