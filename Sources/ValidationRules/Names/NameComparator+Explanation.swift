extension NameComparator {
    /// How two names were read, what each part found, and what comes of it, line by line; the values are in it.
    package static func explain(_ left: String, _ right: String) -> [String] {
        guard let one = PersonName(whole: left), let other = PersonName(whole: right) else {
            return ["a name is empty or too long: \(ComparisonLevel.notEvaluable.rawValue)"]
        }
        let comparison = compare(one, other)
        return ["first:", one.reading, "second:", other.reading].flatMap { $0.split(separator: "\n").map(String.init) }
            + [
                line("surname", comparison.surname), line("first name", comparison.firstName),
                line("middle name", comparison.middleName), line("together", comparison.overall),
            ]
    }

    private static func line(_ part: String, _ comparison: Comparison) -> String {
        let reasons = comparison.reasons.isEmpty ? "equal" : comparison.reasons.joined(separator: "; ")
        guard comparison.level != .notEvaluable else { return "\(part): \(comparison.level.rawValue) (\(reasons))" }
        return "\(part): \(comparison.level.rawValue), \(comparison.score) (\(reasons))"
    }
}

extension PersonName {
    /// The parts as they were read, a line each.
    fileprivate var reading: String {
        var lines = [
            "  given: " + Self.text(of: given.prefix(1)), "  middle: " + Self.text(of: given.dropFirst()),
            "  surname: " + Self.text(of: surname), "  suffix: " + (suffix?.text ?? "none"),
        ]
        if !otherNames.isEmpty { lines.append("  also called: " + Self.text(of: otherNames[...])) }
        return lines.joined(separator: "\n")
    }

    private static func text(of words: ArraySlice<NameWord>) -> String {
        guard !words.isEmpty else { return "none" }
        return words.map { word in
            word.transliterated.map { "\(word.plain.text) or \($0.text)" } ?? word.plain.text
        }.joined(separator: " ")
    }
}

extension NameSuffix {
    fileprivate var text: String {
        switch self {
        case .junior: "JR"
        case .senior: "SR"
        case .ordinal(let number): "generation \(number)"
        }
    }
}
