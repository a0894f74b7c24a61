/// A house number: `12`, `12A`, `123 1/2`, `1210-16`, `42-17`, `N6W23001`.
struct HouseNumber: Sendable, Equatable {
    /// The number without leading zeros and hyphens.
    private(set) var digits: AddressWord = .empty
    /// The letter or the fraction behind it.
    var tail: AddressWord = .empty
    /// The last number of a range; equal to the first where there is none.
    private(set) var first = 0
    private(set) var last = 0
    /// Letters in the number that were read as the digits that look like them.
    private var misread = 0

    var isEmpty: Bool { digits.isEmpty }
    var isRange: Bool { last > first }

    init() {}

    /// A whole number.
    init(_ number: Int) {
        digits = AddressWord(number: number)
        first = number
        last = number
    }

    /// Reads a word that begins a delivery line; nil when it can be no house number.
    init?(_ token: AddressToken) {
        guard token.hasDigit else { return nil }
        let word = token.word
        if token.isNumber {
            setNumber(word)
            return
        }
        let read = Self.withDigitsForLetters(word)
        misread = (0..<word.count).count { read[$0] != word[$0] }
        let start = Self.digitRun(read, from: 0)
        guard start > 0 else {
            // `N6W23001`, `W305`: grid numbers are taken as they are.
            digits = read.filter { $0.isDigit || $0.isLetter }
            return
        }
        setNumber(read.slice(0..<start))
        readRest(read, from: start, isOrdinal: token.isOrdinalNumber)
    }

    private mutating func readRest(_ word: AddressWord, from start: Int, isOrdinal: Bool) {
        let count = word.count
        guard start < count else { return }
        let mark = word[start]
        let isList = mark == UInt8(ascii: "/") && start > 1 && Self.digitRun(word, from: start + 1) == count
        if mark == UInt8(ascii: "-") || isList {
            let end = Self.digitRun(word, from: start + 1)
            if end == count {
                setRange(word.slice(0..<start), word.slice(start + 1..<count))
            } else if end > start + 1, word[end] != UInt8(ascii: "/") {
                setRange(word.slice(0..<start), word.slice(start + 1..<end))
                tail = word.slice(end..<count).filter { $0.isLetter || $0.isDigit }
            } else {
                tail = word.slice(start + 1..<count)
            }
        } else {
            tail = word.slice(start..<count).filter { $0 != UInt8(ascii: "-") }
        }
    }

    private mutating func setNumber(_ word: AddressWord) {
        digits = word.withoutLeadingZeros
        first = Self.value(digits)
        last = first
    }

    /// `1210-16` and `1210-1216` are a side of a street; `42-17` is one house in Queens.
    private mutating func setRange(_ left: AddressWord, _ right: AddressWord) {
        setNumber(left)
        let low = first
        let rightCount = right.count
        let leftCount = digits.count
        var scale = 1
        for _ in 0..<min(rightCount, 9) { scale *= 10 }
        let high = rightCount < leftCount ? low / scale * scale + Self.value(right) : Self.value(right)
        if low > 0, leftCount >= 2 || rightCount == leftCount, high > low, high - low <= 100, (high - low) % 2 == 0 {
            last = high
        } else {
            var joined = digits
            for index in 0..<rightCount { joined.put(right[index], at: leftCount + index) }
            digits = joined
            first = Self.value(joined)
            last = first
        }
    }

    /// Adds a grid number's second half: `W305` and `N6542`.
    mutating func append(_ word: AddressWord) {
        var joined = digits
        for index in 0..<word.count where word[index].isDigit || word[index].isLetter {
            joined.put(word[index], at: joined.count)
        }
        digits = joined
    }

    /// Whether a single number lies in the range, on its side of the street.
    private func contains(_ other: HouseNumber) -> Bool {
        other.first >= first && other.last <= last && (other.first - first) % 2 == 0
    }

    /// Whether one of the numbers can be the other, their tails left aside.
    func hasSameDigits(as other: HouseNumber) -> Bool {
        if isRange == other.isRange { return digits == other.digits && last == other.last }
        return contains(other) || other.contains(self)
    }

    static func == (left: Self, right: Self) -> Bool {
        left.digits == right.digits && left.tail == right.tail && left.first == right.first && left.last == right.last
    }

    /// Whether both are written the same but for letters that were read for digits: `12O` and `120`, `S74` and `574`.
    func isMisreading(of other: HouseNumber) -> Bool {
        guard !isRange, !other.isRange else { return false }
        let (left, right) = (written, other.written)
        guard left.count == right.count else { return false }
        var misread = misread + other.misread
        var isLastHouseLetter = false
        for index in 0..<left.count where left[index] != right[index] {
            let (letter, digit) = left[index].isLetter ? (left[index], right[index]) : (right[index], left[index])
            guard digit.isDigit, Self.digitInside(for: letter) == digit else { return false }
            isLastHouseLetter = index == left.count - 1 && Self.digit(for: letter) == nil && letter != UInt8(ascii: "S")
            misread += 1
        }
        // `12B` is a house of its own, unless other letters of it were digits too.
        return !isLastHouseLetter || misread > 1
    }

    /// The number with its letter.
    private var written: AddressWord {
        var joined = digits
        let count = joined.count
        for index in 0..<tail.count { joined.put(tail[index], at: count + index) }
        return joined
    }

    /// Letters between digits, or before them, that are digits misread: `1O0`, `l23`.
    private static func withDigitsForLetters(_ word: AddressWord) -> AddressWord {
        let count = word.count
        var lastDigit = -1
        for index in 0..<count where word[index].isDigit { lastDigit = index }
        var read = AddressWord.empty
        for index in 0..<count {
            let byte = word[index]
            if index < lastDigit, byte.isLetter {
                guard let digit = index > 0 ? digitInside(for: byte) : digit(for: byte) else { return word }
                read.put(digit, at: index)
            } else {
                read.put(byte, at: index)
            }
        }
        return read
    }

    private static func digit(for letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "O"), UInt8(ascii: "Q"): UInt8(ascii: "0")
        case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
        default: nil
        }
    }

    /// Between digits more letters can be nothing else.
    private static func digitInside(for letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "S"): UInt8(ascii: "5")
        case UInt8(ascii: "B"): UInt8(ascii: "8")
        case UInt8(ascii: "Z"): UInt8(ascii: "2")
        case UInt8(ascii: "G"): UInt8(ascii: "6")
        default: digit(for: letter)
        }
    }

    private static func digitRun(_ word: AddressWord, from start: Int) -> Int {
        var end = start
        while word[end].isDigit { end += 1 }
        return end
    }

    private static func value(_ word: AddressWord) -> Int {
        var value = 0
        for index in 0..<min(word.count, 12) { value = value * 10 + Int(word[index]) - 48 }
        return value
    }

    /// The number in words for a record: `1210-1216`, `12A`, `123 1/2`.
    var text: String {
        let number = isRange ? "\(first)-\(last)" : digits.text
        guard !tail.isEmpty else { return number }
        return tail[0].isDigit ? number + " " + tail.text : number + tail.text
    }
}
