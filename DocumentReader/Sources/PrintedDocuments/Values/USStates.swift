/// The states, the district and the territories of the United States.
enum USStates {
    /// The code for a code or a name.
    static func code(_ text: String) -> String? {
        byCode[text] != nil ? text : byName[text]
    }

    /// The code for a code, with letters that were read as digits.
    static func likelyCode(_ text: String) -> String? {
        guard text.utf8.count == 2 else { return nil }
        if byCode[text] != nil { return text }
        let repaired = String(text.map { letters[$0] ?? $0 })
        return byCode[repaired] != nil ? repaired : nil
    }

    static func name(of code: String) -> String? { byCode[code] }

    /// All names, the longest first, so that West Virginia is not taken for Virginia.
    static let names: [(code: String, words: [String])] =
        byCode
        .map { (code: $0.key, words: $0.value.split(separator: " ").map(String.init)) }
        .sorted { ($1.words.count, $0.code) < ($0.words.count, $1.code) }

    private static let letters: [Character: Character] = ["0": "O", "1": "I", "5": "S", "8": "B", "4": "A", "6": "G"]

    private static let byName = Dictionary(uniqueKeysWithValues: byCode.map { ($0.value, $0.key) })

    private static let byCode: [String: String] = [
        "AL": "ALABAMA", "AK": "ALASKA", "AZ": "ARIZONA", "AR": "ARKANSAS", "CA": "CALIFORNIA", "CO": "COLORADO",
        "CT": "CONNECTICUT", "DE": "DELAWARE", "DC": "DISTRICT OF COLUMBIA", "FL": "FLORIDA", "GA": "GEORGIA",
        "HI": "HAWAII", "ID": "IDAHO", "IL": "ILLINOIS", "IN": "INDIANA", "IA": "IOWA", "KS": "KANSAS",
        "KY": "KENTUCKY",
        "LA": "LOUISIANA", "ME": "MAINE", "MD": "MARYLAND", "MA": "MASSACHUSETTS", "MI": "MICHIGAN", "MN": "MINNESOTA",
        "MS": "MISSISSIPPI", "MO": "MISSOURI", "MT": "MONTANA", "NE": "NEBRASKA", "NV": "NEVADA", "NH": "NEW HAMPSHIRE",
        "NJ": "NEW JERSEY", "NM": "NEW MEXICO", "NY": "NEW YORK", "NC": "NORTH CAROLINA", "ND": "NORTH DAKOTA",
        "OH": "OHIO", "OK": "OKLAHOMA", "OR": "OREGON", "PA": "PENNSYLVANIA", "RI": "RHODE ISLAND",
        "SC": "SOUTH CAROLINA", "SD": "SOUTH DAKOTA", "TN": "TENNESSEE", "TX": "TEXAS", "UT": "UTAH", "VT": "VERMONT",
        "VA": "VIRGINIA", "WA": "WASHINGTON", "WV": "WEST VIRGINIA", "WI": "WISCONSIN", "WY": "WYOMING",
        "AS": "AMERICAN SAMOA", "GU": "GUAM", "MP": "NORTHERN MARIANA ISLANDS", "PR": "PUERTO RICO",
        "VI": "VIRGIN ISLANDS",
    ]
}
