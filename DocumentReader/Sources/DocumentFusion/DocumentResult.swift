package import DocumentFields

/// What is known of a file after all was read that it has.
package struct DocumentResult: Sendable, Hashable {
    package enum Status: String, Sendable, CaseIterable {
        case ok
        case unreadable
        case notADocument = "not_a_document"
    }

    package let status: Status
    package let kind: DocumentKind?
    package let side: DocumentSide?
    package let fields: [FieldName: FusedField]
    /// For the end user; nil when all is well.
    package let reason: RefusalReason?
    package let pages: [PageSummary]

    package init(
        status: Status, kind: DocumentKind?, side: DocumentSide?, fields: [FieldName: FusedField],
        reason: RefusalReason?, pages: [PageSummary]
    ) {
        self.status = status
        self.kind = kind
        self.side = side
        self.fields = fields
        self.reason = reason
        self.pages = pages
    }

    /// A file that says nothing.
    package static func refused(_ reason: RefusalReason, pages: [PageSummary] = []) -> DocumentResult {
        DocumentResult(status: reason.status, kind: nil, side: nil, fields: [:], reason: reason, pages: pages)
    }
}

/// What a page of the file is like.
package struct PageSummary: Sendable, Hashable {
    /// The size of the page as it was read, upright; boxes of fields count in it.
    package let width: Int
    package let height: Int
    /// By how many degrees the page was turned clockwise to be upright: 0, 90, 180 or 270.
    package let turnedDegrees: Int

    package init(width: Int, height: Int, turnedDegrees: Int) {
        self.width = width
        self.height = height
        self.turnedDegrees = turnedDegrees
    }
}
