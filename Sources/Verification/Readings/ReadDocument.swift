/// What the document reader found in one file.
package struct ReadDocument: Sendable, Equatable {
    /// Whether there was anything to find.
    package enum Status: String, Sendable, CaseIterable {
        case ok
        /// It may be a document, and cannot be read.
        case unreadable
        case notADocument = "not_a_document"
    }

    package let status: Status
    /// What it is; nil when nothing was recognised or it is of no type of ours.
    package let type: DocumentType?
    package let side: DocumentSide?
    /// The surest reading of each thing first; a source that differs gives a further value of the same name.
    package let values: [ReadValue]
    /// Why it is of no use, in the end user's words; nil when all is well.
    package let reason: String?

    /// Creates a finding.
    package init(
        status: Status, type: DocumentType? = nil, side: DocumentSide? = nil, values: [ReadValue] = [],
        reason: String? = nil
    ) {
        self.status = status
        self.type = type
        self.side = side
        self.values = values
        self.reason = reason
    }

    /// The surest value of a name.
    package func value(_ name: ReadValue.Name) -> String? {
        values.first { $0.name == name }?.text
    }
}
