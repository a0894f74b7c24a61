/// The numbers and month names of a text, without what else may stand in a date.
struct DateWords {
    private(set) var numbers: [DateNumber] = []
    /// The mark before each number but blanks; a blank where nothing else stands there.
    private(set) var separators: [UInt8] = []
    private(set) var months: [Int] = []
    private(set) var isRepaired = false

    /// Takes a text apart; nil when a word in it has no place in a date.
    init?(_ text: String) {
        let bytes = Self.bytes(text)
        var rest = bytes[..<Self.endOfDay(bytes)]
        while !rest.isEmpty {
            let gap = rest.prefix { !Self.isInWord($0) }
            rest = rest.dropFirst(gap.count)
            let word = rest.prefix(while: Self.isInWord)
            rest = rest.dropFirst(word.count)
            if word.isEmpty { continue }
            guard append(word, after: gap.first { $0 != UInt8(ascii: " ") } ?? UInt8(ascii: " ")) else { return nil }
        }
        joinScatteredDigits()
    }

    /// ASCII with its case, as `b` and `B` look like different digits; of other texts the folded form.
    private static func bytes(_ text: String) -> [UInt8] {
        if TextFolding.isASCII(text) { return Array(text.utf8) }
        // Masculine and feminine ordinals and the degree sign that stands for them.
        let withoutOrdinals = text.unicodeScalars.filter { $0 != "\u{BA}" && $0 != "\u{AA}" && $0 != "\u{B0}" }
        return TextFolding.fold(String(String.UnicodeScalarView(withoutOrdinals)))
    }

    /// Where a time of day starts that follows the date; the end when there is none.
    private static func endOfDay(_ bytes: [UInt8]) -> Int {
        if let mark = bytes.indices.dropFirst(8).first(where: { startsTime(bytes, $0) }) { return mark }
        for colon in bytes.indices where bytes[colon] == UInt8(ascii: ":") {
            let hour = bytes[..<colon].suffix(2).reversed().prefix { !" ,+".utf8.contains($0) }
            let start = colon - hour.count
            if start > 0, start < colon, " ,+".utf8.contains(bytes[start - 1]) { return start - 1 }
        }
        return bytes.count
    }

    /// Whether a date ends here: a `T` between digits, or `YYYY-MM-DD` before a `T` or a time zone.
    private static func startsTime(_ bytes: [UInt8], _ mark: Int) -> Bool {
        let letter = bytes[mark].upperCased
        if mark == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), "TZ+".utf8.contains(letter) {
            return true
        }
        return letter == UInt8(ascii: "T") && bytes[mark - 1].isDigit && mark + 2 < bytes.count
            && bytes[mark + 1].isDigit && bytes[mark + 2].isDigit
    }

    private static func isInWord(_ byte: UInt8) -> Bool {
        byte.isDigit || byte >= 0x80 || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte.upperCased)
            || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "$") || byte == UInt8(ascii: "!")
    }

    private mutating func append(_ word: ArraySlice<UInt8>, after separator: UInt8) -> Bool {
        if word.allSatisfy(\.isDigit), let number = DateNumber(word) {
            append(number, after: separator)
        } else if let month = MonthNames.month(word) {
            months.append(month)
        } else if let key = LetterKey(word), Self.fillers.contains(key) {
            return true
        } else if word.count != 3, let number = DateNumber(Self.withoutOrdinal(word)) {
            append(number, after: separator)
        } else if let month = MonthNames.misreadMonth(word) {
            months.append(month)
            isRepaired = true
        } else {
            return appendParts(of: word, after: separator)
        }
        return true
    }

    private mutating func append(_ number: DateNumber, after separator: UInt8) {
        numbers.append(number)
        separators.append(separator)
        if number.repairs > 0 { isRepaired = true }
    }

    /// A date in one word, such as `17MAY1990`, or an ordinal of two digits.
    private mutating func appendParts(of word: ArraySlice<UInt8>, after separator: UInt8) -> Bool {
        if let number = DateNumber(Self.withoutOrdinal(word)) {
            append(number, after: separator)
            return true
        }
        let head = word.prefix(while: \.isDigit)
        let name = word.dropFirst(head.count).prefix { !$0.isDigit }
        let tail = word.dropFirst(head.count + name.count)
        guard let month = MonthNames.month(name), head.isEmpty || DateNumber(head) != nil,
            tail.isEmpty || tail.allSatisfy(\.isDigit)
        else { return false }
        months.append(month)
        // Behind the name may stand the year alone, or day and year.
        let day = tail.dropLast(tail.count > 4 ? 4 : tail.count)
        for part in [head, day, tail.dropFirst(day.count)] {
            if let number = DateNumber(part) { append(number, after: separator) }
        }
        return true
    }

    /// Without an ending that makes a number an ordinal in English or French.
    private static func withoutOrdinal(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard (3...4).contains(word.count) else { return word }
        let ending = word.suffix(2).map(\.upperCased)
        return ordinalEndings.contains(ending) ? word.dropLast(2) : word
    }

    /// Puts numbers together that optical reading has torn apart: where marks part three groups, or all eight digits stand
    /// alone.
    private mutating func joinScatteredDigits() {
        guard months.isEmpty, numbers.count > 3 || numbers.count == 2, !isRepaired else { return }
        var groups: [[UInt8]] = []
        var marks: [UInt8] = []
        for (number, separator) in zip(numbers, separators) {
            let digits = String(number.value).utf8
            let padded = Array(repeating: UInt8(ascii: "0"), count: max(0, number.count - digits.count)) + digits
            if groups.isEmpty || separator != UInt8(ascii: " ") {
                groups.append(padded)
                marks.append(separator)
            } else {
                groups[groups.count - 1] += padded
            }
        }
        guard groups.count == 3 || (groups.count == 1 && groups[0].count == 8) else { return }
        let joined = groups.compactMap { DateNumber($0[...]) }
        guard joined.count == groups.count else { return }
        (numbers, separators) = (joined, marks)
    }

    private static let ordinalEndings = ["ST", "ND", "RD", "TH", "ER", "RE"].map { Array($0.utf8) }

    /// Days of the week, and words between the parts of a date, in English, Spanish and French.
    private static let fillers: Set<LetterKey> = {
        let words = """
            MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY MON TUE TUES WED THU THUR THURS FRI SAT SUN
            LUNES MARTES MIERCOLES JUEVES VIERNES SABADO DOMINGO LUN MIE JUE VIE SAB DOM
            LUNDI MARDI MERCREDI JEUDI VENDREDI SAMEDI DIMANCHE MER JEU VEN SAM DIM
            OF THE DAY DE DEL EL LE
            """
        return Set(words.split { $0 == " " || $0 == "\n" }.compactMap { LetterKey(Array($0.utf8)[...]) })
    }()
}
