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

    private static let otherNames = """
        AA Armed Forces the Americas
        DC Washington DC
        FM Micronesia
        MP Commonwealth of the Northern Mariana Islands
        VI Virgin Islands
        VI United States Virgin Islands
        """
}
