/// Where the fifteen bits of the format information stand, least significant first, twice over.
struct FormatPlaces {
    /// One module of the grid.
    struct Place: Hashable {
        let x: Int
        let y: Int
    }

    /// The copy around the upper left finder.
    let first: [Place]
    /// The copy divided between the other two finders.
    let second: [Place]

    /// Both copies.
    var all: [Place] { first + second }

    init(size: Int) {
        // Row and column 6 are left out: the timing patterns run there.
        first = (0..<15).map { bit in
            switch bit {
            case 0..<6: Place(x: 8, y: bit)
            case 6, 7: Place(x: 8, y: bit + 1)
            case 8: Place(x: 7, y: 8)
            default: Place(x: 14 - bit, y: 8)
            }
        }
        second = (0..<15).map { bit in
            bit < 8 ? Place(x: size - 1 - bit, y: 8) : Place(x: 8, y: size - 15 + bit)
        }
    }
}
