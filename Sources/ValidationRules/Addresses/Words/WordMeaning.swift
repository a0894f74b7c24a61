/// What a word can mean in an address; many words have several meanings, and their place decides.
struct WordMeaning: Sendable {
    /// The parts a word can play.
    struct Roles: OptionSet, Sendable {
        let rawValue: UInt32

        /// Ends a street's name wherever it stands behind one.
        static let strongSuffix = Roles(rawValue: 1 << 0)
        /// `TWENTY`, which waits for `THIRD`.
        static let tens = Roles(rawValue: 1 << 1)
        static let ordinal = Roles(rawValue: 1 << 2)
        static let cardinal = Roles(rawValue: 1 << 3)
        /// A unit that needs no identifier.
        static let standaloneUnit = Roles(rawValue: 1 << 4)
        /// A unit's designator that is another word as often: `LOT`, `STOP`, `TOWER`.
        static let weakUnit = Roles(rawValue: 1 << 5)
        /// Begins a description of where a street is met: `AT`, `NEAR`, `BETWEEN`.
        static let crossStreet = Roles(rawValue: 1 << 6)
        static let box = Roles(rawValue: 1 << 7)
        static let postOffice = Roles(rawValue: 1 << 8)
        static let ruralRoute = Roles(rawValue: 1 << 9)
        static let contractRoute = Roles(rawValue: 1 << 10)
        static let military = Roles(rawValue: 1 << 11)
        static let countyWord = Roles(rawValue: 1 << 12)
        /// `THE` and `OF`, which names often lose.
        static let filler = Roles(rawValue: 1 << 13)
        static let urbanization = Roles(rawValue: 1 << 14)
        static let floorName = Roles(rawValue: 1 << 15)
        static let noDesignator = Roles(rawValue: 1 << 16)
        static let zipWord = Roles(rawValue: 1 << 17)
        static let stateName = Roles(rawValue: 1 << 18)
        static let conjunction = Roles(rawValue: 1 << 19)
        static let landmark = Roles(rawValue: 1 << 20)
        /// `CALLE` and `AVENIDA`, which stand before the name.
        static let leadingType = Roles(rawValue: 1 << 21)
    }

    var roles: Roles = []
    /// The suffix's place in `StreetSuffixes.entries`, from one; zero for none.
    var suffix: UInt8 = 0
    var direction: Direction = []
    var number: UInt8 = 0
    var unit: UnitSlot?
    var highway: HighwayWord = .none
    /// The word's form inside a street's or a city's name; empty where it stays as it is.
    var standard: AddressWord = .empty
    /// The standard form as a unit of its own.
    var standaloneUnit: AddressWord = .empty

    static let unknown = WordMeaning()

    /// No meaning of its own: a name.
    var isUnknown: Bool {
        roles.isEmpty && suffix == 0 && direction.isEmpty && number == 0 && unit == nil && highway == .none
            && standard.isEmpty
    }

    var isSuffix: Bool { suffix != 0 }
    var isStrongSuffix: Bool { roles.contains(.strongSuffix) }
}
