/// All that was read in an attempt.
package struct ExtractedData: Sendable, Equatable {
    package var fields: [ExtractedField]

    /// Creates extracted data.
    package init(fields: [ExtractedField] = []) {
        self.fields = fields
    }

    /// Whether a session of a purpose brought what it was for: values read from a document, or answers of registries.
    /// What we sent ourselves is no evidence, and neither is the provider's own opinion of what it could not read.
    package func holdsEvidence(for purpose: SessionPurpose) -> Bool {
        fields.contains { $0.isEvidence && ($0.provenance == .registry) == (purpose == .database) }
    }

    /// The value read from a document, if any; what we sent ourselves is never returned.
    package func value(_ name: ExtractedFieldName, from provenance: Provenance) -> String? {
        guard provenance != .initData else { return nil }
        return index(of: name, from: provenance).map { fields[$0].value }
    }

    /// The field read from a document, with the value as it was received; what we sent ourselves is never returned.
    package func field(_ name: ExtractedFieldName, from provenance: Provenance) -> ExtractedField? {
        guard provenance != .initData else { return nil }
        return index(of: name, from: provenance).map { fields[$0] }
    }

    /// Looks at the fields in place: rules ask hundreds of times, and each copy of a field counts its texts' references.
    private func index(of name: ExtractedFieldName, from provenance: Provenance) -> Int? {
        fields.indices.first { fields[$0].name == name && fields[$0].provenance == provenance }
    }
}
