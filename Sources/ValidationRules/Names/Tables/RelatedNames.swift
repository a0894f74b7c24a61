/// Given names that can be one person's though they are written differently.
enum RelatedNames {
    enum Relation: Sendable {
        /// Spellings of one name.
        case variant
        case nickname
        case abbreviation
    }

    /// How the two are related; the order makes no difference.
    static func relation(_ left: NameLetters, _ right: NameLetters) -> Relation? {
        table[key(left.key, right.key)]
    }

    private static func key(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let mixed = (left ^ right) &* 0x9E37_79B9_7F4A_7C15 ^ (left &+ right)
        return (mixed ^ mixed >> 31) | 1
    }

    private static let table: NameIndex<Relation> = {
        var table = NameIndex<Relation>(minimumCapacity: 8_000)
        fill(&table, RelatedNameData.variants, .variant)
        fill(&table, RelatedNameData.nicknames, .nickname)
        fill(&table, RelatedNameData.abbreviations, .abbreviation)
        return table
    }()

    private static func fill(_ table: inout NameIndex<Relation>, _ groups: String, _ relation: Relation) {
        var head: UInt64 = 0
        NameList.forEach(in: groups) { name, followsComma in
            if followsComma { table[key(head, name.key)] = relation } else { head = name.key }
        }
    }
}
