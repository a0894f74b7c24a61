/// The words that street lines end with, and those that name a door.
enum StreetWords {
    /// Street suffixes in full and as abbreviated (Publication 28 appendix C1; usps-1583.md section 10).
    static let suffixes: Set<String> = Set(
        """
        ALLEY ALY AVENUE AVE AV BEND BND BLUFF BLF BOULEVARD BLVD BRANCH BR BRIDGE BRG BROADWAY BROOK BRK BYPASS BYP CAMP CP
        CAUSEWAY CSWY CENTER CTR CIRCLE CIR COMMON CMN COMMONS CORNER COR CORNERS COURSE CRSE COURT CT COURTS CTS
        COVE CV CREEK CRK CRESCENT CRES CREST CROSSING XING CROSSROAD CURVE DALE DL DIVIDE DRIVE DR ESTATE EST
        ESTATES ESTS EXPRESSWAY EXPY EXTENSION EXT FALLS FLS FERRY FIELD FIELDS FLATS FORD FOREST FRST FORGE FORK
        FREEWAY FWY GARDEN GARDENS GDNS GATEWAY GTWY GLEN GLN GREEN GRN GROVE GRV HARBOR HBR HAVEN HVN HEIGHTS HTS
        HIGHWAY HWY HILL HL HILLS HLS HOLLOW HOLW ISLAND ISLE JUNCTION JCT KNOLL KNL LAKE LK LAKES LANDING LNDG LANE
        LN LOOP MALL MANOR MNR MEADOW MEADOWS MDWS MEWS MILL ML MILLS MISSION MOUNT MT MOUNTAIN MTN NECK ORCHARD ORCH
        OVAL OVERPASS PARK PARKWAY PKWY PKY PASS PATH PIKE PINES PNES PLACE PL PLAIN PLAINS PLAZA PLZ POINT PT POINTS
        PORT PRT PRAIRIE PR RANCH RNCH RIDGE RDG RIVER RIV ROAD RD ROUTE RTE ROW RUN SHORE SHR SHORES SKYWAY SPRING
        SPRINGS SPGS SPUR SQUARE SQ STATION STA STREAM STREET ST STR SUMMIT SMT TERRACE TER TERR TRACE TRCE TRACK
        TRAIL TRL TUNNEL TURNPIKE TPKE VALLEY VLY VIADUCT VIA VIEW VW VIEWS VILLAGE VLG VISTA VIS WALK WAY WY WELLS
        WLS
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Words before the number of a door (Publication 28 appendix C2).
    static let units: Set<String> = Set(
        """
        APARTMENT APT BUILDING BLDG DEPARTMENT DEPT FLOOR FL HANGAR HNGR KEY LOT PIER ROOM RM SLIP SPACE SPC STOP
        SUITE STE TRAILER TRLR UNIT BASEMENT BSMT FRONT LOBBY LOWER OFFICE OFC PENTHOUSE PH REAR SIDE UPPER #
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    static let directions: Set<String> = [
        "N", "S", "E", "W", "NE", "NW", "SE", "SW", "NORTH", "SOUTH", "EAST", "WEST", "NORTHEAST", "NORTHWEST",
        "SOUTHEAST", "SOUTHWEST",
    ]

    /// The suffix that a word must be which is none, but has the shape of one: `PI` is `PL`.
    static func suffix(readAs token: Token) -> String? {
        guard token.hasLetter, !suffixes.contains(token.core), !units.contains(token.core),
            !directions.contains(token.core)
        else { return nil }
        return byShape[token.shape]
    }

    private static let byShape = Dictionary(
        suffixes.sorted().map { (Array(Spelling.shape($0).utf8), $0) }, uniquingKeysWith: { first, _ in first })

    /// Whether a word begins the name of a door: `APT`, `#`, `#12`.
    static func beginsUnit(_ token: Token) -> Bool {
        units.contains(token.core) || token.text.hasPrefix("#")
    }
}
