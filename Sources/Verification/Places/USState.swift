/// A state, territory or military region of a US postal address.
package struct USState: Hashable, Sendable {
    /// What stands behind a code.
    package enum Kind: String, Sendable, CaseIterable {
        /// One of the fifty, or the District of Columbia.
        case state
        case territory
        case freelyAssociated = "freely_associated"
        case military
    }

    private let row: UInt8

    /// Takes a two-letter code in either case, such as `TN`; nil for anything else.
    package init?(code: String) {
        guard let key = PlaceKey(code: code, lengths: 2...2), let row = USStateTable.rowsByCode[key] else { return nil }
        self.row = row
    }

    /// Reads what a person or a document wrote: a code, with or without full stops, or a full name.
    package init?(reading text: String) {
        let key = PlaceKey(text)
        guard let row = USStateTable.rowsByCode[key] ?? USStateTable.rowsByName[key] else { return nil }
        self.row = row
    }

    private init(row: UInt8) {
        self.row = row
    }

    /// The two-letter code.
    package var code: String { USStateTable.rows[Int(row)].code }

    /// The full English name.
    package var name: String { USStateTable.rows[Int(row)].name }

    /// What stands behind the code.
    package var kind: Kind { USStateTable.rows[Int(row)].kind }

    /// All of them, states first.
    package static let all: [USState] = USStateTable.rows.indices.map { USState(row: UInt8(truncatingIfNeeded: $0)) }
}

extension USState: CustomStringConvertible {
    /// The two-letter code.
    package var description: String { code }
}
