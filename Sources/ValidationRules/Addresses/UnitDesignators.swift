/// The words in front of a secondary unit (Publication 28, appendix C2).
enum UnitDesignators {
    /// Which of an address's units a designator speaks of; `APT`, `UNIT`, `STE` and `#` all name one door.
    enum Slot: Sendable {
        case door
        case floor
        case building
        case privateMailbox
    }

    /// The slot of a designator that needs an identifier behind it.
    static func slot(_ word: [UInt8]) -> Slot? {
        switch word.text {
        case "APARTMENT", "APT", "APPT", "APRTMT", "DEPARTMENT", "DEPT", "HANGAR", "HNGR", "KEY", "LOT", "PIER", "ROOM",
            "RM", "SLIP", "SPACE", "SPC", "STOP", "SUITE", "STE", "TRAILER", "TRLR", "UNIT", "#", "NO", "NUM", "NUMBER":
            .door
        case "FLOOR", "FL", "FLR": .floor
        case "BUILDING", "BLDG", "BLG": .building
        case "PMB": .privateMailbox
        default: nil
        }
    }

    /// The standard form of a designator that may stand alone.
    static func standalone(_ word: [UInt8]) -> [UInt8]? {
        switch word.text {
        case "BASEMENT", "BSMT": bytes("BSMT")
        case "FRONT", "FRNT": bytes("FRNT")
        case "LOBBY", "LBBY": bytes("LBBY")
        case "LOWER", "LOWR": bytes("LOWR")
        case "OFFICE", "OFC": bytes("OFC")
        case "PENTHOUSE", "PH": bytes("PH")
        case "REAR": bytes("REAR")
        case "UPPER", "UPPR": bytes("UPPR")
        default: nil
        }
    }
}
