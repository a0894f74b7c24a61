/// The side of a document that a page shows.
package enum DocumentSide: String, Sendable, CaseIterable {
    case front
    case back
}
