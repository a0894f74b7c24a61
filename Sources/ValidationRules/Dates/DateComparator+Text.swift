extension DateComparator {
    /// Compares two dates of unknown source; not evaluable when one is no date.
    ///
    /// A text may allow several dates; the other one decides which is meant. Two texts of the same ambiguous form are read
    /// in the same order, so that only equal ones agree.
    package static func compare(_ left: String, _ right: String) -> Comparison {
        compare(DateReader.readings(left), DateReader.readings(right))
    }

    /// Says what the comparison finds, why, and how each text is read.
    package static func explain(_ left: String, _ right: String) -> [String] {
        let readings = [DateReader.readings(left), DateReader.readings(right)]
        let comparison = compare(readings[0], readings[1])
        return ["\(comparison.level.rawValue), score \(comparison.score)"] + comparison.reasons
            + zip([left, right], readings).map(explain)
    }

    private static func compare(_ left: [DateReading], _ right: [DateReading]) -> Comparison {
        guard !left.isEmpty, !right.isEmpty else { return .notEvaluable("a date could not be read") }
        let haveSeveralOrders = [left, right].allSatisfy { readings in
            readings.contains { $0.order != readings.first?.order }
        }
        var best: Comparison?
        for left in left {
            for right in right where !haveSeveralOrders || left.order == right.order {
                let comparison = compare(left, right)
                if comparison.score > best?.score ?? -1 { best = comparison }
            }
        }
        return best ?? Comparison(.noMatch, score: 0, reasons: ["the dates differ"])
    }

    private static func compare(_ left: DateReading, _ right: DateReading) -> Comparison {
        let comparison = compare(left.date, right.date, isReadByMachine: true)
        guard comparison.level == .match else { return comparison }
        var reasons: [String] = []
        if left.hasShortYear != right.hasShortYear { reasons.append("a year has two digits, and its century fits") }
        if left.isRepaired || right.isRepaired { reasons.append("letters stand where digits look like them") }
        return Comparison(.match, score: 100 - 5 * reasons.count, reasons: reasons)
    }

    private static func explain(_ text: String, _ readings: [DateReading]) -> String {
        guard !readings.isEmpty else { return "\"\(text)\" is not read as a date" }
        let dates = readings.map {
            "\($0.date) (\($0.order.rawValue)\($0.isRepaired ? ", letters taken for digits" : ""))"
        }
        return "\"\(text)\" is read as " + dates.joined(separator: " or ")
    }
}
