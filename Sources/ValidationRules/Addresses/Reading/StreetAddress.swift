/// A US address in the parts that decide whether two addresses are one place.
struct StreetAddress: Sendable {
    /// The words that the ranges speak of.
    var tokens: [AddressToken] = []
    var houseNumber = HouseNumber()
    var preDirection: Direction = []
    /// The street's name; a rural route's or a military unit's stands here too.
    var streetName = 0..<0
    /// The suffix's number; zero for none.
    var suffix: UInt8 = 0
    var postDirection: Direction = []
    var highway: HighwaySystem?
    /// Behind a name without suffix and comma the city may have begun anywhere.
    var isStreetEndCertain = true
    var door: AddressWord = .empty
    var floor: AddressWord = .empty
    var building: AddressWord = .empty
    /// A private mailbox at a commercial agency.
    var privateMailbox: AddressWord = .empty
    var postOfficeBox: AddressWord = .empty
    /// The box of a rural route or a military unit.
    var routeBox: AddressWord = .empty
    /// The word of the route: `RR`, `HC`, `PSC`.
    var route: AddressWord = .empty
    var isGeneralDelivery = false
    var city = 0..<0
    /// Whether a comma or a field says where the city begins.
    var isCityCertain = false
    /// What follows the street in its part: a landmark, or nothing known.
    var extra = 0..<0
    /// Further parts between street and state: a district, a landmark.
    var otherPlaces = 0..<0
    var state: AddressWord = .empty
    var zip5: AddressWord = .empty
    var zip4: AddressWord = .empty

    /// Whether enough was understood to compare house by house: a numbered street, or a box.
    var isComparable: Bool {
        !postOfficeBox.isEmpty || !routeBox.isEmpty || isGeneralDelivery || (!houseNumber.isEmpty && hasStreet)
    }

    var hasStreet: Bool { !streetName.isEmpty }
}
