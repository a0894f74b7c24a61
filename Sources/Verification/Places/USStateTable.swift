/// The codes that may stand before a ZIP code (Publication 28, appendix B), parsed once.
enum USStateTable {
    struct Row: Sendable {
        let kind: USState.Kind
        let code: String
        let name: String
    }

    static let rows: [Row] = text.split(separator: "\n").compactMap { line in
        let parts = line.split(separator: " ", maxSplits: 2)
        guard parts.count == 3, let kind = USState.Kind(rawValue: String(parts[0])) else { return nil }
        return Row(kind: kind, code: String(parts[1]), name: String(parts[2]))
    }

    static let rowsByCode: [PlaceKey: UInt8] = {
        var rowsByCode: [PlaceKey: UInt8] = [:]
        for (number, row) in rows.enumerated() {
            rowsByCode[PlaceKey(row.code)] = UInt8(truncatingIfNeeded: number)
        }
        return rowsByCode
    }()

    static let rowsByName: [PlaceKey: UInt8] = {
        var rowsByName: [PlaceKey: UInt8] = [:]
        for (number, row) in rows.enumerated() {
            rowsByName[PlaceKey(row.name)] = UInt8(truncatingIfNeeded: number)
        }
        for line in otherNames.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let number = rowsByCode[PlaceKey(String(parts[0]))] else { continue }
            rowsByName[PlaceKey(String(parts[1]))] = number
        }
        return rowsByName
    }()

    private static let text = """
        state AL Alabama
        state AK Alaska
        state AZ Arizona
        state AR Arkansas
        state CA California
        state CO Colorado
        state CT Connecticut
        state DE Delaware
        state DC District of Columbia
        state FL Florida
        state GA Georgia
        state HI Hawaii
        state ID Idaho
        state IL Illinois
        state IN Indiana
        state IA Iowa
        state KS Kansas
        state KY Kentucky
        state LA Louisiana
        state ME Maine
        state MD Maryland
        state MA Massachusetts
        state MI Michigan
        state MN Minnesota
        state MS Mississippi
        state MO Missouri
        state MT Montana
        state NE Nebraska
        state NV Nevada
        state NH New Hampshire
        state NJ New Jersey
        state NM New Mexico
        state NY New York
        state NC North Carolina
        state ND North Dakota
        state OH Ohio
        state OK Oklahoma
        state OR Oregon
        state PA Pennsylvania
        state RI Rhode Island
        state SC South Carolina
        state SD South Dakota
        state TN Tennessee
        state TX Texas
        state UT Utah
        state VT Vermont
        state VA Virginia
        state WA Washington
        state WV West Virginia
        state WI Wisconsin
        state WY Wyoming
        territory AS American Samoa
        territory GU Guam
        territory MP Northern Mariana Islands
        territory PR Puerto Rico
        territory VI US Virgin Islands
        freely_associated FM Federated States of Micronesia
        freely_associated MH Marshall Islands
        freely_associated PW Palau
        military AA Armed Forces Americas
        military AE Armed Forces Europe
        military AP Armed Forces Pacific
        """

    /// Beside longer names, the abbreviations that were usual before the codes of two letters.
    private static let otherNames = """
        AA Armed Forces the Americas
        AK Alas
        AL Ala
        AR Ark
        AZ Ariz
        CA Cal
        CA Calif
        CO Col
        CO Colo
        CT Conn
        DC Dist of Columbia
        DC Wash DC
        DC Washington DC
        DC Washington District of Columbia
        DE Del
        FL Fla
        FM Micronesia
        HI Haw
        ID Ida
        IL Ill
        IL Ills
        IN Ind
        KS Kan
        KS Kans
        KS Kas
        KY Commonwealth of Kentucky
        MA Commonwealth of Massachusetts
        MA Mass
        MI Mich
        MN Minn
        MP CNMI
        MP Commonwealth of the Northern Mariana Islands
        MS Miss
        MT Mont
        NC N Car
        NC N Carolina
        NC No Carolina
        ND N Dak
        ND N Dakota
        ND No Dak
        ND No Dakota
        NE Neb
        NE Nebr
        NH N Hamp
        NH N Hampshire
        NJ N Jersey
        NM N Mex
        NM N Mexico
        NM New Mex
        NV Nev
        NY N York
        NY New York State
        NY State of New York
        OK Okla
        OR Ore
        OR Oreg
        PA Commonwealth of Pennsylvania
        PA Penn
        PA Penna
        PR Commonwealth of Puerto Rico
        RI R Island
        RI Rhode Isl
        SC S Car
        SC S Carolina
        SC So Carolina
        SD S Dak
        SD S Dakota
        SD So Dak
        SD So Dakota
        TN Tenn
        TX Tex
        VA Commonwealth of Virginia
        VA Virg
        VI Virgin Islands
        VI United States Virgin Islands
        WA Wash
        WA Washington State
        WI Wis
        WI Wisc
        WV W Va
        WV W Virg
        WV W Virginia
        WV West Va
        WY Wyo
        """
}
