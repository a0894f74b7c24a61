/// A country or territory of ISO 3166-1.
package struct Country: Hashable, Sendable {
    private let row: UInt8

    /// Takes an alpha-2 or alpha-3 code in either case, such as `US` or `usa`; nil for anything else.
    package init?(code: String) {
        guard let key = PlaceKey(code: code, lengths: 2...3), let row = CountryTable.rowsByCode[key] else { return nil }
        self.row = row
    }

    /// Reads what a person or a document wrote: a code, with or without full stops, or an English name.
    package init?(reading text: String) {
        let key = PlaceKey(text)
        guard let row = CountryTable.rowsByName[key] ?? CountryTable.rowsByCode[key] else { return nil }
        self.row = row
    }

    private init(row: UInt8) {
        self.row = row
    }

    /// The alpha-2 code, such as `US`.
    package var alpha2: String { CountryTable.rows[Int(row)].alpha2 }

    /// The alpha-3 code, such as `USA`.
    package var alpha3: String { CountryTable.rows[Int(row)].alpha3 }

    /// The short English name.
    package var name: String { CountryTable.rows[Int(row)].name }

    /// All of them, by alpha-2 code.
    package static let all: [Country] = CountryTable.rows.indices.map { Country(row: UInt8(truncatingIfNeeded: $0)) }

    /// Whether this is the United States or a territory that issues US documents and has US postal addresses.
    package var isInUSPostalArea: Bool {
        switch alpha2 {
        case "US", "PR", "VI", "GU", "AS", "MP", "UM": true
        default: false
        }
    }
}

extension Country: CustomStringConvertible {
    /// The alpha-2 code.
    package var description: String { alpha2 }
}
