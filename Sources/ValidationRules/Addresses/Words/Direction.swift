/// A direction of the compass in a street's name (Publication 28, appendix B).
struct Direction: OptionSet, Sendable {
    let rawValue: UInt8

    static let north = Direction(rawValue: 1)
    static let south = Direction(rawValue: 2)
    static let east = Direction(rawValue: 4)
    static let west = Direction(rawValue: 8)

    var isVertical: Bool { self == .north || self == .south }
    var isHorizontal: Bool { self == .east || self == .west }

    /// The standard abbreviation, such as `NW`; empty for none.
    var abbreviation: String {
        (contains(.north) ? "N" : "") + (contains(.south) ? "S" : "") + (contains(.east) ? "E" : "")
            + (contains(.west) ? "W" : "")
    }

    /// The word for it in full, such as `NORTHWEST`; empty for none.
    var word: String {
        (contains(.north) ? "NORTH" : "") + (contains(.south) ? "SOUTH" : "") + (contains(.east) ? "EAST" : "")
            + (contains(.west) ? "WEST" : "")
    }

    static let words: [(Direction, [String])] = [
        (.north, ["N", "NORTH", "NORTE", "NTH", "NRTH", "NO"]), (.south, ["S", "SOUTH", "SUR", "STH", "SO"]),
        (.east, ["E", "EAST", "ESTE"]), (.west, ["W", "WEST", "OESTE"]),
        ([.north, .east], ["NE", "NORTHEAST", "NORESTE"]), ([.north, .west], ["NW", "NORTHWEST", "NOROESTE"]),
        ([.south, .east], ["SE", "SOUTHEAST", "SURESTE"]), ([.south, .west], ["SW", "SOUTHWEST", "SUROESTE"]),
    ]
}
