package import DocumentLayout

/// A machine-readable zone as it was read from an image.
package struct RecognizedZone: Sendable, Hashable {
    /// The lines, all of one length.
    package let lines: [String]
    /// How sure each character of each line is, 0 to 1.
    package let confidences: [[Double]]
    /// Whether one character was replaced by its runner-up because the check digits demand it.
    package let isRepaired: Bool
    /// Where the zone stands.
    package let box: Box
    /// Where each line stands.
    package let lineBoxes: [Box]

    /// The lines with line feeds between them.
    package var text: String { lines.joined(separator: "\n") }
}
