/// A state or organization in the codes of Doc 9303: those of ISO 3166-1 and some more.
public struct MachineReadableState: Sendable, Hashable {
    /// What stands behind a code.
    public enum Kind: String, Sendable, CaseIterable {
        /// A code of ISO 3166-1, as far as its form tells, or one of a country that Doc 9303 writes differently.
        case country
        case organization
        case stateless
        case refugee
        case unspecified
        /// Utopia: no genuine document carries it.
        case specimen
    }

    /// The code without fillers, such as `USA`, `D` or `UTO`.
    public let code: String

    /// Creates a state from the code of a zone.
    public init(code: String) {
        self.code = code
    }

    /// What stands behind the code.
    public var kind: Kind {
        switch code {
        case "UTO": .specimen
        case "XXA": .stateless
        case "XXB", "XXC": .refugee
        case "XXX", "": .unspecified
        case "EUE", "UNA", "UNK", "UNO", "XBA", "XCC", "XCO", "XDC", "XEC", "XES", "XIM", "XMP", "XOM", "XPO":
            .organization
        default: .country
        }
    }

    /// The country's code in ISO 3166-1 alpha-3; nil when there is none.
    public var countryCode: String? {
        switch code {
        case "D": "DEU"
        case "GBD", "GBN", "GBO", "GBP", "GBS": "GBR"
        case "RKS": nil
        default: kind == .country ? code : nil
        }
    }
}

extension MachineReadableState: CustomStringConvertible {
    /// The code.
    public var description: String { code }
}
