/// Words in front of the number of a highway, a route or a county road.
enum HighwayWord: UInt8, Sendable {
    case none
    case unitedStates
    /// `STATE`, which needs a word such as `ROUTE` behind it.
    case state
    /// `SR`, which needs none.
    case stateRoute
    case county
    case countyRoad
    case farm
    case farmToMarket
    case ranch
    case ranchToMarket
    case interstate
    case highway
    case road
    case township
    case forest
    /// `NO` in `HIGHWAY NO 33`.
    case number
    case to
    case market

    static let words: [(HighwayWord, [String])] = [
        (.unitedStates, ["US", "USHWY", "USRT"]), (.state, ["STATE", "ST", "STHWY"]),
        (.stateRoute, ["SR", "SH", "STRT", "SRT", "STHY"]), (.county, ["COUNTY", "CNTY", "CTY", "CO", "COUNTRY"]),
        (.countyRoad, ["CR", "CTH", "CORD"]), (.farm, ["FARM"]), (.farmToMarket, ["FM", "FMRD"]), (.ranch, ["RANCH"]),
        (.ranchToMarket, ["RM"]), (.interstate, ["INTERSTATE", "I", "IH", "IHWY"]),
        (.highway, ["HIGHWAY", "HWY", "HIWAY", "HWAY", "HIGHWY", "HIWY", "HGHWY", "ROUTE", "RTE", "RT", "HY", "HWYS"]),
        (.road, ["ROAD", "RD"]), (.township, ["TOWNSHIP", "TWP", "TR"]), (.forest, ["FOREST"]),
        (.number, ["NO", "NUMBER", "NUM", "#"]), (.to, ["TO"]), (.market, ["MARKET", "MKT"]),
    ]
}

/// Whose road a number is; the same number belongs to another road in another system.
enum HighwaySystem: UInt8, Sendable {
    case general = 1
    case unitedStates
    case state
    case county
    case farm
    case ranch
    case interstate
    case township
    case forest

    var words: String {
        switch self {
        case .general: "HWY"
        case .unitedStates: "US HWY"
        case .state: "STATE HWY"
        case .county: "COUNTY RD"
        case .farm: "FM"
        case .ranch: "RM"
        case .interstate: "INTERSTATE"
        case .township: "TOWNSHIP RD"
        case .forest: "FOREST RD"
        }
    }

    /// Whether two numbers can be of one road: `HWY 40` leaves open whose highway it is.
    func canBe(_ other: HighwaySystem) -> Bool {
        self == other || self == .general || other == .general
    }
}
