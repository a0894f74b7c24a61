/// Where on a document a value was read.
package enum FieldSource: String, Sendable, CaseIterable {
    /// The PDF417 symbol on the back of a card.
    case barcode
    /// The machine-readable zone.
    case mrz
    /// The text for people.
    case printed
}
