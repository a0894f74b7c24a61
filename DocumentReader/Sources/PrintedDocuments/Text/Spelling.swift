/// Comparing what an engine read with what would be printed there.
enum Spelling {
    /// Letters and digits that engines take for each other, as one of them.
    static func shape(_ text: some StringProtocol) -> String {
        String(text.map { shapes[$0] ?? $0 })
    }

    private static let shapes: [Character: Character] = [
        "0": "O", "Q": "O", "1": "I", "L": "I", "|": "I", "!": "I", "5": "S", "$": "S", "8": "B", "2": "Z", "6": "G",
        "\u{00C9}": "E", "\u{00C8}": "E", "\u{00CA}": "E", "\u{00C1}": "A", "\u{00C0}": "A", "\u{00C4}": "A",
        "\u{00D3}": "O",
        "\u{00D4}": "O", "\u{00D6}": "O", "\u{00DA}": "U", "\u{00DC}": "U", "\u{00CD}": "I", "\u{00D1}": "N",
        "\u{00C7}": "C", "\u{00B0}": "O",
    ]

    /// Whether a word can be meant by the shape of what was read, with more slips in longer words.
    static func isLike(_ read: [UInt8], _ meant: [UInt8]) -> Bool {
        if read == meant { return true }
        let allowed = meant.count >= 9 ? 2 : meant.count >= 5 ? 1 : 0
        guard allowed > 0, abs(read.count - meant.count) <= allowed,
            read.first == meant.first || read.last == meant.last
        else { return false }
        return distance(read, meant) <= allowed
    }

    /// Whether a word can be meant by what was read.
    static func isLike(_ read: String, _ meant: String) -> Bool {
        isLike(Array(shape(read).utf8), Array(shape(meant).utf8))
    }

    /// How many letters must be changed, put in or left out.
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let replaced = previous[column] + (letter == other ? 0 : 1)
                current.append(min(replaced, previous[column + 1] + 1, (current.last ?? 0) + 1))
            }
            previous = current
        }
        return previous.last ?? 0
    }

    /// An ordinal number whose digits were read as letters: `Sth` is `5th`.
    static func ordinal(_ text: String) -> String {
        let stem = text.dropLast(2)
        guard ["TH", "ST", "ND", "RD"].contains(text.suffix(2).uppercased()), (1...3).contains(stem.count) else {
            return text
        }
        let number = digits(stem)
        guard number.allSatisfy(\.isNumber), stem.contains(where: \.isNumber) || ["S", "I", "l", "B"].contains(stem)
        else {
            return text
        }
        return number + text.suffix(2)
    }

    /// What digits are meant where only digits can stand.
    static func digits(_ text: some StringProtocol) -> String {
        String(text.map { digits[$0] ?? $0 })
    }

    private static let digits: [Character: Character] = [
        "O": "0", "o": "0", "Q": "0", "D": "0", "I": "1", "l": "1", "L": "1", "|": "1", "!": "1", "i": "1", "Z": "2",
        "z": "2", "S": "5", "s": "5", "$": "5", "B": "8", "G": "6", "b": "6",
    ]
}
