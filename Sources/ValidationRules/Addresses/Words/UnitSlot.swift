/// Which of an address's units a designator speaks of (Publication 28, appendix C2).
///
/// `APT`, `UNIT`, `STE` and `#` all name one door.
enum UnitSlot: UInt8, Sendable {
    case door = 1
    case floor
    case building
    case privateMailbox

    /// Designators that need an identifier behind them.
    static let designators: [(UnitSlot, [String])] = [
        (
            .door,
            [
                "APARTMENT", "APT", "APPT", "APRTMT", "APTMT", "APMT", "APARTAMENTO", "APTO", "DEPARTMENT", "DEPT",
                "HANGAR", "HNGR", "LOT", "PIER", "ROOM", "RM", "SLIP", "SPACE", "SPC", "STOP", "SUITE", "STE", "SUIT",
                "SUTIE", "SUITES", "STES", "TRAILER", "TRLR", "UNIT", "UNITS", "UNT", "APTS", "#", "NUM", "NUMBER",
                "NUMERO", "BOOTH", "STALL", "SHOP", "STUDIO", "SPACES", "RMS", "ROOMS",
            ]
        ),
        (.floor, ["FLOOR", "FL", "FLR", "PISO", "LEVEL", "LVL"]),
        (.building, ["BUILDING", "BLDG", "BLG", "BLD", "BUILD", "EDIFICIO", "EDIF", "TOWER", "TWR", "WING"]),
        (.privateMailbox, ["PMB"]),
    ]

    /// Designators that may stand alone: the standard form first.
    static let standalones: [[String]] = [
        ["BSMT", "BASEMENT", "BMT"], ["FRNT", "FRONT"], ["LBBY", "LOBBY"], ["LOWR", "LOWER"], ["OFC", "OFFICE"],
        ["PH", "PENTHOUSE"], ["REAR"], ["SIDE"], ["UPPR", "UPPER"], ["MEZZ", "MEZZANINE"], ["DOWNSTAIRS"],
        ["UPSTAIRS"],
    ]

    /// Words that tell a floor without a number.
    static let floorNames: [[String]] = [
        ["G", "GROUND", "GRND", "MAIN"], ["LOWR", "LOWER"], ["UPPR", "UPPER"], ["TOP"], ["BSMT", "BASEMENT"],
        ["MEZZ", "MEZZANINE"],
    ]
}
