/// Finds and replaces the unit in an address of one line.
enum UnitText {
    private static let designators: Set<String> = [
        "unit", "apt", "apartment", "suite", "ste", "pmb", "room", "rm", "fl",
    ]

    /// The address with another unit; one without a unit gets it behind the street.
    static func replace(in address: String, with unit: String) -> String {
        var words = address.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for index in words.indices {
            if words[index].hasPrefix("#"), words[index].count > 1 {
                words[index] = "#" + unit + words[index].trailingComma
                return words.joined(separator: " ")
            }
            let bare = words[index].lowercased().filter { $0 != "." }
            if designators.contains(bare) || bare == "#", words.indices.contains(index + 1) {
                words[index + 1] = unit + words[index + 1].trailingComma
                return words.joined(separator: " ")
            }
        }
        var parts = address.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        parts[0] += " Unit " + unit
        return parts.joined(separator: ",")
    }
}

extension String {
    fileprivate var trailingComma: String { hasSuffix(",") ? "," : "" }
}
