/// Compares two words of names; the first verdict that applies counts.
enum NameWordComparator {
    enum Part: Sendable {
        case given
        case surname
    }

    static func compare(_ left: NameWord, _ right: NameWord, as part: Part) -> Comparison {
        if left.agrees(with: right) { return Comparison(.match, score: 100) }
        if left.plain.isEmpty || right.plain.isEmpty { return .notEvaluable("a name is empty") }
        if left.isInitial || right.isInitial {
            return left.plain.first == right.plain.first && part == .given
                ? Comparison(.partialMatch, score: 80, reasons: ["only an initial is given on one side"])
                : Comparison(.noMatch, score: 0, reasons: ["the names differ"])
        }
        if OpticalConfusion.lettersForDigits(left.plain) == OpticalConfusion.lettersForDigits(right.plain) {
            return Comparison(.match, score: 97, reasons: ["a digit was read for a letter"])
        }
        let shorter = min(left.plain.count, right.plain.count)
        if part == .given, isGenderVariant(left.plain, right.plain) {
            return Comparison(.partialMatch, score: 55, reasons: ["the names can be a woman's and a man's"])
        }
        if shorter >= 4, left.starts(with: right) || right.starts(with: left) {
            return Comparison(.partialMatch, score: 78, reasons: ["one name is the beginning of the other"])
        }
        return closest(left, right)
    }

    /// A slip of one letter counts as the same name only in long words: among short names it makes another name.
    private static func closest(_ left: NameWord, _ right: NameWord) -> Comparison {
        let length = max(left.plain.count, right.plain.count)
        guard let distance = distance(left, right, limit: 2) else {
            let similarity = EditDistance.similarity(left.plain, right.plain)
            return Comparison(.noMatch, score: similarity * 55 / 100, reasons: ["the names differ"])
        }
        switch (length, distance) {
        case (7..., 1): return Comparison(.match, score: 92, reasons: ["one letter differs"])
        case (9..., 2): return Comparison(.partialMatch, score: 78, reasons: ["two letters differ"])
        case (4..., 1): return Comparison(.partialMatch, score: 72, reasons: ["one letter differs in a short name"])
        default: return Comparison(.noMatch, score: 50, reasons: ["the names differ"])
        }
    }

    private static func distance(_ left: NameWord, _ right: NameWord, limit: Int) -> Int? {
        let plain = EditDistance.between(left.plain, right.plain, limit: limit)
        guard left.transliterated != nil || right.transliterated != nil else { return plain }
        let transliterated = EditDistance.between(
            left.transliterated ?? left.plain,
            right.transliterated ?? right.plain,
            limit: limit
        )
        return [plain, transliterated].compactMap { $0 }.min()
    }

    /// Martin and Martina, Daniel and Danielle, Francisco and Francisca.
    private static func isGenderVariant(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        if left.count == right.count, left.dropLast() == right.dropLast() {
            let endings = Set([left.last, right.last])
            return endings == [UInt8(ascii: "A"), UInt8(ascii: "O")]
                || endings == [UInt8(ascii: "A"), UInt8(ascii: "E")]
        }
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        guard short.count >= 3, long.starts(with: short) else { return false }
        return feminineEndings.contains(Array(long.dropFirst(short.count)))
    }

    private static let feminineEndings: Set<[UInt8]> = Set(
        ["A", "E", "NE", "LE", "INE", "INA", "ETTE", "ELLA"].map(bytes)
    )
}
