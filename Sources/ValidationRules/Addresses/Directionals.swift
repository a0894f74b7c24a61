/// The compass words of street names (Publication 28, appendix B).
enum Directionals {
    /// The standard abbreviation, or nil for any other word.
    static func standard(_ word: [UInt8]) -> [UInt8]? {
        switch word.text {
        case "N", "NORTH", "NORTE", "NO": bytes("N")
        case "S", "SOUTH", "SUR", "SO": bytes("S")
        case "E", "EAST", "ESTE": bytes("E")
        case "W", "WEST", "OESTE": bytes("W")
        case "NE", "NORTHEAST": bytes("NE")
        case "NW", "NORTHWEST": bytes("NW")
        case "SE", "SOUTHEAST": bytes("SE")
        case "SW", "SOUTHWEST": bytes("SW")
        default: nil
        }
    }

    /// Two words that make one direction, such as `NORTH WEST`.
    static func standard(_ first: [UInt8], _ second: [UInt8]) -> [UInt8]? {
        guard let vertical = standard(first), let horizontal = standard(second),
            vertical == bytes("N") || vertical == bytes("S"), horizontal == bytes("E") || horizontal == bytes("W"),
            first.count > 1 || second.count == 1
        else { return nil }
        return vertical + horizontal
    }
}
