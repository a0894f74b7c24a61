package import Verification

/// Which of the documents somebody has are enough for a flow, and what else it needs.
package struct DocumentRecommendation: Sendable, Equatable {
    /// What each document can be used for, in the order they were offered.
    package let uses: [[DocumentUse]]
    /// The documents that are enough together, best first; empty when something is missing.
    package let combinations: [DocumentCombination]
    package let missing: [MissingDocument]
    /// All of it in a few sentences.
    package let summary: LocalizedText
}

/// How one document would do for one kind.
package struct DocumentUse: Sendable, Equatable {
    package let kind: DocumentKind
    package let acceptance: DocumentAcceptance
    /// What the rules object to, or point out.
    package let remarks: [DocumentRemark]
    /// What must hold of it and could not be told from what was said.
    package let conditions: [LocalizedText]
}

/// What a rule says of a document that was offered.
package struct DocumentRemark: Sendable, Equatable {
    /// Such as `R13`.
    package let rule: String
    package let text: LocalizedText
}

/// Documents that are enough together, by their places among those offered.
package struct DocumentCombination: Sendable, Equatable {
    package let photoID: Int
    /// Nil where the flow asks for none.
    package let proofOfAddress: Int?
    /// Accepted, or doubtful where a person will have to decide.
    package let acceptance: DocumentAcceptance
}

/// A kind that no offered document can stand for, with what to bring.
package struct MissingDocument: Sendable, Equatable {
    package let kind: DocumentKind
    /// What the flow accepts for it beside the documents that can stay.
    package let types: [DocumentType]
    package let text: LocalizedText
}
