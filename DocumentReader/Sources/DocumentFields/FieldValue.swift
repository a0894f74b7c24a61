/// The value of a field.
package enum FieldValue: Sendable, Hashable {
    /// Text; dates as `YYYY-MM-DD`.
    case text(String)
    case address(PostalAddress)

    /// The value in one line.
    package var text: String {
        switch self {
        case .text(let text): text
        case .address(let address): address.full
        }
    }
}
