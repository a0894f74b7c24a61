/// A side of a document; a one-sided document has only a front.
package enum DocumentSide: String, Sendable, CaseIterable {
    case front
    case back
}
