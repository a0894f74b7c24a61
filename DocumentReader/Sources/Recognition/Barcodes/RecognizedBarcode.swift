package import DocumentLayout

/// A PDF417 symbol that was read from an image.
package struct RecognizedBarcode: Sendable, Hashable {
    /// What the symbol holds, before any guess at a character set.
    package let content: [UInt8]
    /// Where it stands.
    package let box: Box
}
