/// A postal code of the United States that was found in words.
struct ZIPCode: Sendable, Hashable {
    let text: String
    let isRepaired: Bool

    /// Reads five digits, or nine with a hyphen or without; letters that look like digits count as digits.
    init?(_ text: some StringProtocol) {
        let bare = text.trimmingMarks { ",.;:()[]|'\"-".contains($0) }
        let halves = bare.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = halves.first, halves.count <= 2 else { return nil }
        let digits = halves.map { Spelling.digits($0) }
        guard first.filter(\.isNumber).count >= 4 || (first.utf8.count == 5 && first.filter(\.isNumber).count >= 3),
            digits.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
        else { return nil }
        switch digits.map(\.utf8.count) {
        case [5], [5, 4]: self.text = digits.joined(separator: "-")
        case [9]: self.text = "\(digits[0].prefix(5))-\(digits[0].suffix(4))"
        default: return nil
        }
        isRepaired = zip(halves, digits).contains { String($0) != $1 }
    }

    /// Whether the first three digits are in use in a state.
    func fits(_ state: String) -> Bool {
        guard let prefix = Int(text.prefix(3)), let ranges = Self.prefixes[state] else { return true }
        return ranges.contains { $0.contains(prefix) }
    }

    /// The three digits that ZIP codes of a state begin with (usps-1583.md section 10).
    private static let prefixes: [String: [ClosedRange<Int>]] = [
        "AL": [350...369], "AK": [995...999], "AZ": [850...865], "AR": [716...729], "CA": [900...961],
        "CO": [800...816],
        "CT": [60...69], "DE": [197...199], "DC": [200...205, 569...569], "FL": [320...349],
        "GA": [300...319, 398...399],
        "HI": [967...968], "ID": [832...838], "IL": [600...629], "IN": [460...479], "IA": [500...528],
        "KS": [660...679],
        "KY": [400...427], "LA": [700...714], "ME": [39...49], "MD": [206...219], "MA": [10...27, 55...55],
        "MI": [480...499], "MN": [550...567], "MS": [386...397], "MO": [630...658], "MT": [590...599],
        "NE": [680...693],
        "NV": [889...898], "NH": [30...38], "NJ": [70...89], "NM": [870...884], "NY": [5...5, 63...63, 100...149],
        "NC": [270...289], "ND": [580...588], "OH": [430...459], "OK": [730...749], "OR": [970...979],
        "PA": [150...196], "RI": [28...29], "SC": [290...299], "SD": [570...577], "TN": [370...385],
        "TX": [733...733, 750...799, 885...885], "UT": [840...847], "VT": [50...59], "VA": [201...201, 220...246],
        "WA": [980...994], "WV": [247...268], "WI": [530...549], "WY": [820...831], "PR": [6...9], "VI": [8...8],
        "GU": [969...969], "MP": [969...969], "AS": [967...967],
    ]
}
