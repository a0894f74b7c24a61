import IdentityDocuments

/// A date that was found in words: which day, and how many words it took.
struct DateText: Sendable, Hashable {
    let date: DocumentDate
    let tokens: Range<Int>
    /// Whether letters had to be taken for digits, or a century supplied.
    let isRepaired: Bool
}

/// The date that begins at a token; nil when none does.
func date(in tokens: [Token], at start: Int) -> DateText? {
    guard tokens.indices.contains(start) else { return nil }
    let text = tokens[start].text.trimmingMarks { ",;:.()[]|'\"".contains($0) }
    if let (date, isRepaired) = numericDate(text) {
        return DateText(date: date, tokens: start..<start + 1, isRepaired: isRepaired)
    }
    return splitNumericDate(in: tokens, at: start) ?? wordedDate(in: tokens, at: start)
}

/// All dates in words, from left to right.
func dates(in tokens: [Token]) -> [DateText] {
    var found: [DateText] = []
    var place = 0
    while place < tokens.count {
        if let next = date(in: tokens, at: place) {
            found.append(next)
            place = next.tokens.upperBound
        } else {
            place += 1
        }
    }
    return found
}

/// `03/02/2024`, `3-2-24`, `2024-03-02`, `02.03.2024`.
private func numericDate(_ text: some StringProtocol) -> (DocumentDate, isRepaired: Bool)? {
    guard text.utf8.count >= 6, text.utf8.count <= 12 else { return nil }
    for mark: Character in ["/", "-", "."] {
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count == 3 else { continue }
        let digits = parts.map { Spelling.digits($0) }
        let numbers = digits.compactMap { Int($0) }
        guard numbers.count == 3, parts.contains(where: { $0.contains { $0.isNumber } }) else { return nil }
        let isRepaired = zip(parts, digits).contains { String($0) != $1 }
        return date(numbers, lengths: digits.map(\.utf8.count), isContinental: mark == ".", isRepaired: isRepaired)
    }
    return nil
}

/// A date in whose middle the engine saw blanks: `03 / 02 / 2024` or `03/ 02/2024`.
private func splitNumericDate(in tokens: [Token], at start: Int) -> DateText? {
    var text = ""
    for end in start..<min(start + 5, tokens.count) {
        text += tokens[end].text
        guard text.utf8.count <= 12, text.first?.isNumber ?? false else { return nil }
        guard end > start, text.utf8.count >= 8, let last = text.last, last.isNumber else { continue }
        if let (date, _) = numericDate(text) {
            return DateText(date: date, tokens: start..<end + 1, isRepaired: true)
        }
    }
    return nil
}

private func date(
    _ numbers: [Int], lengths: [Int], isContinental: Bool, isRepaired: Bool
) -> (DocumentDate, isRepaired: Bool)? {
    if lengths[0] == 4 {
        return plausible(numbers[0], numbers[1], numbers[2]).map { ($0, isRepaired) }
    }
    guard lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4 || lengths[2] == 2 else { return nil }
    let year = lengths[2] == 2 ? 2000 + numbers[2] : numbers[2]
    let first = isContinental ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
    guard let date = plausible(year, first.0, first.1) ?? (isContinental ? plausible(year, first.1, first.0) : nil)
    else {
        return nil
    }
    return (date, isRepaired || lengths[2] == 2)
}

/// `March 2, 2024`, `Mar 2 2024`, `02 MAR 2024`, `2 March 2024`.
private func wordedDate(in tokens: [Token], at start: Int) -> DateText? {
    let joints: Set<String> = ["DAY", "OF"]
    let reach = tokens[start..<min(start + 5, tokens.count)]
    let skipped = reach.prefix(3).count { joints.contains($0.core) }
    let parts = reach.prefix(3 + skipped).filter { !joints.contains($0.core) }.flatMap { token in
        datePieces(token.core)
    }
    guard parts.count >= 3, !joints.contains(tokens[start].core) else { return nil }
    let orders = [(month: 0, day: 1), (month: 1, day: 0)]
    for order in orders {
        guard let month = month(parts[order.month]) else { continue }
        let (dayText, yearText) = (Spelling.digits(dayNumber(parts[order.day])), Spelling.digits(parts[2]))
        guard let day = Int(dayText), let year = Int(yearText), yearText.utf8.count == 4,
            parts[order.day].contains(where: { $0.isNumber }), let date = plausible(year, month, day)
        else { continue }
        let isRepaired = yearText != parts[2] || dayText != dayNumber(parts[order.day])
        let count = tokenCount(of: 3, in: tokens, at: start) + skipped
        return DateText(date: date, tokens: start..<start + count, isRepaired: isRepaired)
    }
    return nil
}

/// The parts of a word of a date; a day and a month that were run together are two.
private func datePieces(_ word: String) -> [String] {
    word.split { $0 == "," || $0 == "-" || $0 == "." }.flatMap { piece in
        let day = piece.prefix { $0.isNumber }
        let rest = piece.dropFirst(day.count)
        guard (1...2).contains(day.count), month(String(rest.prefix(3))) != nil else { return [String(piece)] }
        return [String(day), String(rest)]
    }
}

/// How many tokens hold so many parts.
private func tokenCount(of parts: Int, in tokens: [Token], at start: Int) -> Int {
    var (count, seen) = (0, 0)
    while seen < parts, start + count < tokens.count {
        seen += datePieces(tokens[start + count].core).count
        count += 1
    }
    return count
}

/// The day without an ending: `3rd`, `21ST`.
private func dayNumber(_ text: String) -> String {
    for ending in ["ST", "ND", "RD", "TH"] where text.hasSuffix(ending) && text.first?.isNumber ?? false {
        return String(text.dropLast(2))
    }
    return text
}

private func plausible(_ year: Int, _ month: Int, _ day: Int) -> DocumentDate? {
    (1900...2100).contains(year) ? DocumentDate(year: year, month: month, day: day) : nil
}

private let months = [
    "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER",
    "DECEMBER",
]

/// The number of a month by its name or the first three or four letters of it.
private func month(_ text: String) -> Int? {
    guard text.utf8.count >= 3 else { return nil }
    let wanted = Spelling.shape(text)
    for (index, name) in months.enumerated() {
        let shape = Spelling.shape(name)
        if shape.prefix(3) == wanted || shape.prefix(4) == wanted || Spelling.isLike(text, name) { return index + 1 }
    }
    return nil
}
