package import Verification

/// Reads dates in the forms that documents write with a four-digit year.
package enum DateReader {
    /// The date, or nil for a form that is not known and for days that do not exist.
    package static func read(_ text: String) -> LocalDate? {
        guard text.utf8.count <= ComparisonLimits.shortTextInBytes else { return nil }
        let folded = TextFolding.fold(text)
        let words = folded.split { !($0.isDigit || $0.isLetter) }.map(Array.init)
        switch words.count {
        case 1: return words.first.flatMap(readCompact)
        case 3...:
            if let date = readWithMonthName(words) { return date }
            return readNumbers(words, separator: folded.first { !$0.isDigit && $0 != UInt8(ascii: " ") })
        default: return nil
        }
    }

    /// `YYYYMMDD`, or `MMDDYYYY` as US barcodes write it.
    private static func readCompact(_ digits: [UInt8]) -> LocalDate? {
        guard digits.count == 8, let number = number(digits) else { return nil }
        if (1900...2099).contains(number / 10_000) {
            return LocalDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        }
        return LocalDate(year: number % 10_000, month: number / 1_000_000, day: number / 10_000 % 100)
    }

    private static func readNumbers(_ words: [[UInt8]], separator: UInt8?) -> LocalDate? {
        // A time of day may follow the ISO form, joined by a T.
        let day = words[2].prefix(while: \.isDigit)
        guard let first = number(words[0]), let second = number(words[1]), let third = number(Array(day)) else {
            return nil
        }
        if words[0].count == 4 {
            guard day.count == words[2].count || words[2][day.count] == UInt8(ascii: "T") else { return nil }
            return LocalDate(year: first, month: second, day: third)
        }
        guard words.count == 3, words[2].count == 4, day.count == 4 else { return nil }
        switch separator {
        case UInt8(ascii: "."): return LocalDate(year: third, month: second, day: first)
        default: return LocalDate(year: third, month: first, day: second)
        }
    }

    private static func readWithMonthName(_ words: [[UInt8]]) -> LocalDate? {
        guard words.count == 3 else { return nil }
        if let month = month(words[1]), let day = number(words[0]), let year = number(words[2]), words[2].count == 4 {
            return LocalDate(year: year, month: month, day: day)
        }
        if let month = month(words[0]), let day = number(words[1]), let year = number(words[2]), words[2].count == 4 {
            return LocalDate(year: year, month: month, day: day)
        }
        return nil
    }

    private static func number(_ digits: [UInt8]) -> Int? {
        guard digits.isNumber, digits.count <= 8 else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private static func month(_ word: [UInt8]) -> Int? {
        guard word.count >= 3 else { return nil }
        let index = monthNames.firstIndex { $0.starts(with: word) && (word.count == 3 || word.count == $0.count) }
        return index.map { $0 + 1 }
    }

    private static let monthNames = [
        "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER",
        "DECEMBER",
    ].map(bytes)
}
